import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

/// The files below `/changes/`: a delta, the index, what may not differ from what was published.
struct ChangeFilesTests {
  let day = Day.lastDay(ofYear: 2_024)

  @Test func aDeltaHasTheRowsThatAreNewAndTheValuesThatChanged() throws {
    let site = try SampleSite(asOf: day)
    #expect(
      site.files["changes/2024-02-01.json"] == """
        {"schema":1,"version":1,"self":"https://example.gov.cn/gongshi/changes/2024-02-01.json",\
        "edition_day":"2024-02-01","licence":null,"source":"示例局","previous":"2023-06-30","count":1,\
        "counts":{"added":0,"awarded":0,"restored":0,"expired":0,"lapsed":0,"revoked":1,"ended":0,\
        "corrected":0,"changed":0,"removed":0},"changes":[
        {"id":"p-2","programme":"demo","name":"乙平台","kind":"revoked","notices":[],"row":null,\
        "fields":[{"field":"standing","old":"valid","new":"revoked"},\
        {"field":"standing_label","old":"有效","new":"已撤销"},\
        {"field":"ended","old":null,"new":"2024-02-01"},{"field":"end_kind","old":null,"new":"撤销"},\
        {"field":"article","old":null,"new":"第二十四条"},\
        {"field":"ban_first","old":null,"new":"2024-02-01"},\
        {"field":"ban_last","old":null,"new":"2027-02-01"},\
        {"field":"may_apply_from","old":"2026-01-01","new":"2027-02-02"}]}
        ]}

        """
    )
    let listed = try #require(site.files["changes/2023-06-19.json"])
    #expect(listed.contains(#""kind":"added","notices":["p-list"],"row":{"id":"p-1","name":"甲平台""#))
  }

  /// No column of the table tells a hotline; the title has a notice more.
  @Test func aMonthSaysWhereATitleHasOtherNoticesOnly() throws {
    let content = SampleContent.tree(changing: [
      "records/demo/changes.csv": """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,信息变更,2023-09-04,服务热线,,0531-00000002,p-change,2023,
      """,
      "notices/2023/p-change.md": """
      ---
      标题: 【演示】关于变更服务热线的公告
      类型: 变更公告
      发布: 2023-09-04
      成文: 2023-09-04
      发文机关: 示例局
      名单: []
      ---

      变更如下。
      """,
    ])
    let template = """
      {% for item in days %}{% for change in item.changes %}{{ change.kind }} \
      {% if change.is_of_notices %}有关公告{% endif %}{% for notice in change.notices %} \
      {{ notice.text }}{% endfor %}{% endfor %}{% endfor %}
      """
    let site = try SampleSite(content, asOf: day, templates: ["changes-month.html": template])
    #expect(site.files["changes/2023-09.html"] == "变更 有关公告 【演示】关于变更服务热线的公告")
    #expect(site.files["changes/2024-02.html"] == "撤销、取消 ")
  }

  @Test func theIndexNamesEveryDeltaAndNoOther() throws {
    let site = try SampleSite(asOf: day)
    let index = try #require(site.files["changes/index.json"])
    let deltas = site.files.keys.map(\.string).filter {
      $0.hasPrefix("changes/2") && $0.hasSuffix(".json")
    }
    #expect(
      deltas.sorted() == [
        "changes/2023-06-19.json", "changes/2023-06-27.json", "changes/2023-06-30.json",
        "changes/2024-02-01.json",
      ]
    )
    #expect(deltas.allSatisfy { index.contains("\"path\":\"\($0)\"") })
    #expect(index.ranges(of: "\"path\":\"changes/2").count == deltas.count)
  }

  @Test func aPastDayIsBuiltAsItWas() throws {
    let then = SampleContent.tree(changing: ["records/demo/revocations.csv": nil])
    let day = try #require(Day(iso: "2023-10-01"))
    #expect(try SampleSite(asOf: day).files == SampleSite(then, asOf: day).files)
  }

  /// A later program may have a better word for a change; the data are the same.
  @Test func anotherWordForAChangeContradictsNothing() throws {
    var files = try SampleSite(asOf: day).files
    let delta = try #require(files["changes/2024-02-01.json"])
    let worded = delta.replacing(#""kind":"revoked""#, with: #""kind":"changed""#)
    try #require(worded != delta)
    files["changes/2024-02-01.json"] = worded
    #expect(try SampleSite(asOf: day, published: FileTree(texts: files)).codes() == [])
  }

  @Test func refusesToContradictWhatWasPublished() throws {
    let published = try SampleSite(asOf: day).tree
    let list = try #require(SampleContent.files["records/demo/2023.csv"])
    let changed = SampleContent.tree(changing: [
      "records/demo/2023.csv": list.replacing("乙公司", with: "丁公司")
    ])
    let site = try SampleSite(changed, asOf: day, published: published)
    #expect(site.codes() == ["- site/published-delta-differs"])
    #expect(
      site.findings.first { $0.severity == .error }?.message
        == "已发布的数据变化 changes/2023-06-19.json 现在会不同（如“p-2”）；请恢复原来的记录，要改正请加“更正”记录。"
    )
  }

  @Test func whatWasTakenDownExplainsIt() throws {
    let published = try SampleSite(asOf: day).tree
    let taken = SampleContent.tree(changing: [
      "takedowns.csv": "对象,字段,日期,理由,依据\np-1,运营单位,2024-12-01,演示,\n"
    ])
    let site = try SampleSite(taken, asOf: day, published: published)
    #expect(site.findings.filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test func warnsOfAPastThatGrows() throws {
    let published = try SampleSite(asOf: day).tree
    let later = SampleContent.tree(changing: [
      "records/demo/changes.csv": """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2024-10-08,平台名称,甲平台,甲新平台,,,

      """
    ])
    let site = try SampleSite(later, asOf: day, published: published)
    #expect(
      site.codes(upTo: .warning).filter { $0.contains("published") } == [
        "- site/published-past-grows"
      ]
    )
  }

  @Test func whatIsAddedOnTheDayOfTheBuildIsNoContradiction() throws {
    let today = try #require(Day(iso: "2024-02-01"))
    let published = try SampleSite(asOf: today).tree
    let later = SampleContent.tree(changing: [
      "records/demo/changes.csv": """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2024-02-01,平台名称,甲平台,甲新平台,,,

      """
    ])
    let site = try SampleSite(later, asOf: today, published: published)
    #expect(site.codes(upTo: .warning).filter { $0.contains("published") } == [])
  }
}

extension ChangeFilesTests {
  /// The edition of the award, and one of a later day with another content.
  private func later(
    _ changes: [RelativePath: String?],
    asOf day: Day = "2023-07-03"
  ) throws -> [String] {
    let published = try SampleSite(asOf: "2023-06-30").tree
    let site = try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: day,
      published: published
    )
    return site.codes(upTo: .warning).filter { $0.contains("published-") }
  }

  @Test func theDayOfAnEditionIsClosedOnceItIsPast() throws {
    let award: RelativePath = "notices/2023/p-award.md"
    let withheld = SampleContent.files[award]?.replacing("06-29}", with: "06-29, 暂缓: [p-2]}")
    #expect(try later([award: withheld]) == ["- site/published-delta-differs"])
    #expect(try later([award: withheld], asOf: "2023-06-30") == [])
  }

  @Test func whatIsEnteredInTheEveningIsToldOnly() throws {
    let changes = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2023-06-30,平台名称,甲平台,甲新平台,,,

      """
    #expect(try later([:]) == [])
    #expect(try later(["records/demo/changes.csv": changes]).count == 1)
  }
}

extension SampleSite {
  /// The site as a folder that a later build finds.
  fileprivate var tree: FileTree { FileTree(texts: files) }
}
