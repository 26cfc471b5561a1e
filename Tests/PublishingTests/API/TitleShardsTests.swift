import Diagnostics
import Disclosure
import TestSupport
import Testing

@testable import Publishing

struct TitleShardsTests {
  private let head = "平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能\n"

  @Test func aListIsCutIntoPagesThatLeadToEachOther() throws {
    let files = try pages(of: edition(asOf: "2024-03-01"), size: 1)
    #expect(
      files == [
        "api/v1/districts/370102.json": """
        {"schema":1,"version":1,\
        "self":"https://example.gov.cn/gongshi/api/v1/districts/370102.json",\
        "edition_day":"2024-02-01","licence":null,"source":"示例局","kind":"district",\
        "code":"370102","label":"历下区","explanation":null,"successor":null,\
        "html":"https://example.gov.cn/gongshi/districts/370102.html","count":2,"page":1,"pages":2,\
        "first":"https://example.gov.cn/gongshi/api/v1/districts/370102.json","prev":null,\
        "next":"https://example.gov.cn/gongshi/api/v1/districts/370102/2.json",\
        "last":"https://example.gov.cn/gongshi/api/v1/districts/370102/2.json","titles":[
        {"id":"p-1","name":"甲平台","url":"platforms/p-1.html","api":"api/v1/platforms/p-1.json",\
        "programme":"demo","level":"市级","district":"370102","category":null,\
        "functions":["信息服务"],"year":2023,"batch":"2023","standing":"valid",\
        "standing_label":"有效","pending":null,"awarded":"2023-06-29","valid_from":"2023-06-29",\
        "valid_to":"2026-06-29","valid_to_computed":true,"ended":null,"end_kind":null,\
        "article":null,"ban_first":null,"ban_last":null,"may_apply_from":"2026-01-01",\
        "notices":["p-list","p-award"]}
        ]}

        """,
        "api/v1/districts/370102/2.json": """
        {"schema":1,"version":1,\
        "self":"https://example.gov.cn/gongshi/api/v1/districts/370102/2.json",\
        "edition_day":"2024-02-01","licence":null,"source":"示例局","kind":"district",\
        "code":"370102","label":"历下区","explanation":null,"successor":null,\
        "html":"https://example.gov.cn/gongshi/districts/370102.html","count":2,"page":2,"pages":2,\
        "first":"https://example.gov.cn/gongshi/api/v1/districts/370102.json",\
        "prev":"https://example.gov.cn/gongshi/api/v1/districts/370102.json","next":null,\
        "last":"https://example.gov.cn/gongshi/api/v1/districts/370102/2.json","titles":[
        {"id":"p-2","name":"乙平台","url":"platforms/p-2.html","api":"api/v1/platforms/p-2.json",\
        "programme":"demo","level":"市级","district":"370102","category":null,\
        "functions":["信息服务"],"year":2023,"batch":"2023","standing":"revoked",\
        "standing_label":"已撤销","pending":null,"awarded":"2023-06-29","valid_from":"2023-06-29",\
        "valid_to":"2026-06-29","valid_to_computed":true,"ended":"2024-02-01","end_kind":"撤销",\
        "article":"第二十四条","ban_first":"2024-02-01","ban_last":"2027-02-01",\
        "may_apply_from":"2027-02-02","notices":["p-list","p-award"]}
        ]}

        """,
      ]
    )
  }

  @Test func aLaterBatchLeavesThePagesBeforeItAsTheyWere() throws {
    let before = try members(of: edition(asOf: "2024-03-01"), .district)
    // One that sorts before all others, one between them, and one that is awarded again.
    let later = try edition(
      asOf: "2024-07-01",
      ["records/demo/2024.csv": "\(head)a-0,新平台,新公司,,企业,历下区,信息服务\np-1a,丁平台,丁公司,,企业,历下区,信息服务\n"]
    )
    #expect(before == ["p-1", "p-2"])
    #expect(try members(of: later, .district) == ["p-1", "p-2", "a-0", "p-1a"])
  }

  @Test func aTitleJoinsTheListOfAYearWithItsFirstBatchOfThatYear() throws {
    let later = try edition(
      asOf: "2024-12-01",
      [
        "records/demo/2024.csv": "\(head)p-9,新平台,新公司,,企业,历下区,信息服务\n",
        "records/demo/2024-2.csv": "\(head)p-1,甲平台,甲公司,91370102MADEM00115,企业,历下区,信息服务\n",
        "notices/2024/second.md": notice("second", "demo/2024-2", "2024-09-02", "2024-09-06"),
        "notices/2024/award.md": award("demo/2024-2", "2024-10-08"),
      ]
    )
    #expect(try members(of: later, .year) == ["p-9", "p-1"])
    #expect(try members(of: later, .district) == ["p-1", "p-2", "p-9"])
  }

  /// The members of the list in their order, from pages of one.
  private func members(of edition: Edition, _ kind: TitleShards.Kind) throws -> [String] {
    let list = try list(of: edition, kind)
    return list.pages(size: 1).flatMap { list.titles(of: $0) }.map(\.record.id.string)
  }

  private func pages(of edition: Edition, size: Int) throws -> [RelativePath: String] {
    var files: [RelativePath: String] = [:]
    for file in TitlesPage.files(try list(of: edition, .district), size: size) {
      files[file.path] = String(decoding: try #require(try file.bytes()), as: UTF8.self)
    }
    return files
  }

  private func list(of edition: Edition, _ kind: TitleShards.Kind) throws -> TitleShards {
    let titles = edition.placesOfTitles
    let facet =
      kind == .year
      ? Facets.Facet(
        path: SitePath.year(2024),
        label: "2024年",
        titles: titles.filter { edition.titles[Int($0)].title.carrying.batch.year == 2024 }
      )
      : Facets.Facet(path: try #require(SitePath.district("370102")), label: "历下区", titles: titles)
    return TitleShards(kind, facet, in: edition)
  }

  private func edition(asOf day: Day, _ files: [RelativePath: String] = [:]) throws -> Edition {
    let second: [RelativePath: String] = [
      "calendars/2024.yaml":
        "年份: 2024\n通知:\n  - {文号: 国办发明电〔2023〕7号, 发布: 2023-10-25, 放假: [], 上班: []}\n",
      "notices/2024/list.md": notice("list", "demo/2024", "2024-06-03", "2024-06-07"),
    ]
    let changes = files.isEmpty ? [:] : second.merging(files) { $1 }
    return try Edition.sample(SampleContent.tree(changing: changes.mapValues { $0 }), asOf: day)
  }

  private func notice(_ title: String, _ list: String, _ first: Day, _ last: Day) -> String {
    """
    ---
    标题: 关于\(title)拟认定名单的公示
    类型: 公示
    发布: \(first)
    成文: \(first)
    发文机关: 示例局
    名单: [\(list)]
    依据: [demo-2021]
    公示期: {起: \(first), 止: \(last), 天数: 5}
    异议: {部门: 服务处, 电话: 0531-00000001}
    ---

    现予公示。
    """
  }

  private func award(_ list: String, _ day: Day) -> String {
    """
    ---
    标题: 关于认定的公告
    类型: 认定公告
    发布: \(day)
    成文: \(day)
    发文机关: 示例局
    名单: [\(list)]
    依据: [demo-2021]
    认定: {日期: \(day)}
    ---

    认定如下。
    """
  }
}
