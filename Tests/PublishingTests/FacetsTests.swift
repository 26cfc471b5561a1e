import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

struct FacetsTests {
  private let batch = """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,资产总额,年服务企业数
    p-1,单县检测演示平台,甲公司,91370102MADEM00115,企业,历下区,,,
    p-2,（重庆）演示平台,乙公司,,企业,历下区,,,
    p-3,长清演示平台,丙公司,,企业,历下区,,,
    p-4,3D演示平台,丁公司,,企业,历下区,,,
    p-5,AI演示平台,戊公司,,企业,历下区,,,
    p-6,𠮷野演示平台,己公司,,企业,历下区,,,
    p-7,ＡＩ演示中心,庚公司,,企业,历下区,,,
    p-8,乐陵演示平台,辛公司,,企业,历下区,,,
    p-9,乐器演示平台,壬公司,,企业,历下区,,,

    """
  /// What the lists show: the label above them, their title and their names in order.
  private let page = """
    {% if facet %}{{ facet }}{% endif %}：{{ heading }}：{% for row in rows %}{{ row.name }} {% endfor %}
    """

  @Test func aListForEveryLetterThatNamesBeginWith() throws {
    #expect(
      try letters() == [
        "letters/a.html": "facet_letter：title_letter A：AI演示平台 ＡＩ演示中心 ",
        "letters/c.html": "facet_letter：title_letter C：长清演示平台 （重庆）演示平台 ",
        "letters/l.html": "facet_letter：title_letter L：乐陵演示平台 ",
        "letters/s.html": "facet_letter：title_letter S：单县检测演示平台 ",
        "letters/other.html": "facet_letter：title_letter_other：3D演示平台 𠮷野演示平台 ",
        "letters/y.html": "facet_letter：title_letter Y：乐器演示平台 ",
      ]
    )
  }

  @Test func aSiteReadsAsItSays() throws {
    let pages = try letters("拼音: {单县: dan xian, 长清: zhang qing}\n")
    #expect(
      pages.keys.sorted() == [
        "letters/a.html", "letters/c.html", "letters/d.html", "letters/l.html",
        "letters/other.html", "letters/y.html", "letters/z.html",
      ]
    )
  }

  @Test func eachWayToBrowseHasItsValuesWithTheirCounts() throws {
    let groups = """
      {% for group in facets %}{{ group.label }}{% if group.is_letters %}*{% endif %}：{% for value in group.values %}{{ value.label }} \
      {{ value.url }} {{ value.count }}；{% endfor %}
      {% endfor %}
      """
    let site = try site("", ["map.html": groups])
    #expect(
      site.files["map/index.html"] == """
        facet_district：历下区 ../districts/370102.html 9；
        facet_year：2023年 ../years/2023.html 9；
        facet_letter*：A ../letters/a.html 2；C ../letters/c.html 2；L ../letters/l.html 1；\
        S ../letters/s.html 1；Y ../letters/y.html 1；facet_letter_other ../letters/other.html 2；

        """
    )
  }

  /// A later award takes the title to another list, and so do a correction and a new name.
  @Test func aListStaysWhenItsLastTitleLeavesIt() throws {
    let header = "平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能"
    let row = "91370102MADEM00115,企业"
    let sample = try SampleSite(
      SampleContent.tree(changing: [
        "vocabularies/districts.csv":
          "代码,名称,地域,起,止,后继\n370102,历下区,济南市,,,\n370103,市中区,济南市,,,\n370104,槐荫区,济南市,,,\n",
        "vocabularies/functions.csv": "名称,代码,说明\n信息服务,information,\n技术服务,technology,\n",
        "records/demo/2023.csv": "\(header)\np-1,甲平台,甲公司,\(row),历下区,信息服务\n",
        "records/demo/2026.csv": "\(header)\np-1,乙平台,甲公司,\(row),槐荫区,技术服务\n",
        "records/demo/revocations.csv": nil,
        "records/demo/changes.csv": """
        平台编号,事项,日期,字段,原值,新值,文件,批次,原因
        p-1,更正,2023-08-01,区县,历下区,市中区,,2023,录入错误
        p-1,更名,2023-09-01,平台名称,甲平台,乙平台,,,更名

        """,
        "notices/2026/p-list-2.md": Self.notice("公示", "公示期: {起: 2026-02-02, 止: 2026-02-06, 天数: 5}"),
        "notices/2026/p-award-2.md": Self.notice("认定公告", "认定: {日期: 2026-02-09}"),
        "calendars/2026.yaml":
          "年份: 2026\n通知:\n  - {文号: 国办发明电〔2025〕7号, 发布: 2025-11-04, 放假: [2026-01-01], 上班: []}\n",
      ]),
      asOf: "2026-03-01",
      templates: ["platforms.html": page]
    )
    #expect(sample.codes() == [])
    let lists = ["districts", "functions", "years", "letters"]
    let pages = sample.files.filter { lists.contains($0.key.parent?.string ?? "") }
    #expect(
      Dictionary(uniqueKeysWithValues: pages.map { ($0.key.string, $0.value) }) == [
        "districts/370102.html": "facet_district：历下区：",
        "districts/370103.html": "facet_district：市中区：",
        "districts/370104.html": "facet_district：槐荫区：乙平台 ",
        "functions/information.html": "facet_function：信息服务：",
        "functions/technology.html": "facet_function：技术服务：乙平台 ",
        "letters/j.html": "facet_letter：title_letter J：",
        "letters/y.html": "facet_letter：title_letter Y：乙平台 ",
        "years/2023.html": "facet_year：2023年：",
        "years/2026.html": "facet_year：2026年：乙平台 ",
      ]
    )
  }

  /// What is taken down leaves its lists; a corrected name leaves its letter.
  @Test(arguments: ["区县", "服务功能"])
  func aListStaysWhenItsLastTitleIsTakenDown(field: String) throws {
    let before = try SampleSite(asOf: "2024-03-01")
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "takedowns.csv":
          "对象,字段,日期,理由,依据\np-1,\(field),2024-03-02,演示,\np-2,\(field),2024-03-02,演示,\n",
        "records/demo/changes.csv": "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\n"
          + "p-2,更正,2024-03-02,平台名称,乙平台,北平台,,,录入错误\n",
      ]),
      asOf: "2024-03-02",
      published: FileTree(texts: before.files)
    )
    #expect(site.codes() == [])
    #expect(site.files["districts/370102.html"] != nil)
    #expect(site.files["functions/information.html"] != nil)
    #expect(site.files["letters/y.html"] != nil)
  }

  private static func notice(_ kind: String, _ matter: String) -> String {
    let isAward = kind == "认定公告"
    return """
      ---
      标题: 【演示】关于示范平台\(isAward ? "认定名单的公告" : "拟认定名单的公示")
      类型: \(kind)
      发布: \(isAward ? "2026-02-10" : "2026-02-02 09:00")
      成文: \(isAward ? "2026-02-09" : "2026-02-02")
      发文机关: 示例局
      名单: [demo/2026]
      依据: [demo-2021]
      \(matter)
      异议: {部门: 服务处, 电话: 0531-00000001}
      ---

      如下。
      """
  }

  @Test func theSitemapNamesTheLists() throws {
    let sitemap = try #require(try site("").files["sitemaps/pages.xml"])
    for list in ["districts/370102", "years/2023", "letters/c", "letters/other"] {
      #expect(sitemap.contains("<loc>https://example.gov.cn/gongshi/\(list).html</loc>"))
    }
  }

  @Test func aLongListGoesOnInTheOrderOfPinyin() throws {
    let rows = (0..<101).map { "n-\($0),泉\($0 == 0 ? "阿" : "城")\($0)平台,公司,,企业,历下区,,,\n" }
    let head = batch.prefix { $0 != "\n" } + "\n"
    let site = try site("", ["platforms.html": page], head + rows.reversed().joined())
    let first = try #require(site.files["letters/q.html"])
    #expect(first.hasPrefix("facet_letter：title_letter Q：泉阿0平台 泉城100平台 泉城10平台 泉城11平台 "))
    let second = "facet_letter：title_letter Q：泉城9平台 "
    #expect(site.files["letters/q-2.html"] == second)
  }

  private func letters(_ settings: String = "") throws -> [String: String] {
    let files = try site(settings, ["platforms.html": page]).files
    return Dictionary(
      uniqueKeysWithValues: files.filter { $0.key.parent == "letters" }
        .map { ($0.key.string, $0.value) }
    )
  }

  private func site(
    _ settings: String,
    _ templates: [String: String] = [:],
    _ batch: String? = nil
  ) throws -> SampleSite {
    let site = SampleContent.files["site.yaml"].map { "\($0)\n\(settings)" }
    let sample = try SampleSite(
      SampleContent.tree(changing: [
        "site.yaml": site, "records/demo/2023.csv": batch ?? self.batch,
        "records/demo/revocations.csv": nil,
      ]),
      asOf: "2024-03-01",
      templates: templates
    )
    try #require(sample.codes() == [])
    return sample
  }
}
