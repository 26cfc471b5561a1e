import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The pages of all notices by year and kind.
struct NoticesPagesTests {
  private static let template = """
    {% for jump in jumps %}{{ jump.text }} {{ jump.url }} {% endfor %}
    {%- for group in years %}|{{ group.anchor }} {{ group.count }}
    {%- if group.is_continued %} continued{% endif %}
    {%- for kind in group.kinds %} {{ kind.label }}
    {%- for item in kind.notices %} {{ item.title }}{% endfor %}{% endfor %}{% endfor %}
    {%- for step in pagination.pages %}|{{ step.url }}{% if step.is_current %} here{% endif %}
    {%- endfor %}
    """

  private func page(
    _ path: RelativePath,
    further count: Int = 0
  ) throws -> String? {
    var changes: [RelativePath: String?] = [:]
    for number in 0..<count {
      let path = try #require(RelativePath("notices/2022/n-\(1000 + number).md"))
      changes[path] = """
        ---
        标题: 【演示】通知\(1000 + number)
        类型: 通知
        发布: 2022-01-05 \(10 + number / 60):\(10 + number % 50)
        成文: 2022-01-05
        发文机关: 示例局
        名单: []
        ---

        请知悉。
        """
    }
    let site = try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: "2024-01-31",
      templates: ["notices.html": Self.template]
    )
    #expect(site.codes() == [])
    return site.files[path]
  }

  @Test func aFewStandOnOnePage() throws {
    #expect(
      try page("notices/index.html")
        == "2023年 #y2023 |y2023 2 公示 【演示】关于示范平台拟认定名单的公示"
        + " 认定公告 【演示】关于认定示范平台的公告"
    )
  }

  @Test func manyAreDividedAndTheYearsLeadToTheirFirstPages() throws {
    let first = try #require(try page("notices/index.html", further: 199))
    #expect(first.hasPrefix("2023年 #y2023 2022年 #y2022 |y2023 2 公示 "))
    #expect(first.hasSuffix("|index.html here|index-2.html"))
    #expect(first.contains("|y2022 199 通知 "))
    #expect(first.split(separator: " ").count { $0.hasPrefix("【演示】通知") } == 198)
    let second = try #require(try page("notices/index-2.html", further: 199))
    #expect(
      second.hasPrefix("2023年 index.html#y2023 2022年 index.html#y2022 |y2022 199 continued 通知 ")
    )
    #expect(second.hasSuffix("|index.html|index-2.html here"))
    #expect(second.split(separator: " ").count { $0.hasPrefix("【演示】通知") } == 1)
  }

  /// A row that a correction strikes was awarded all the same: the notice and the list of awards tell both.
  @Test func awardsThatWereCorrectedAreCountedAlikeEverywhere() throws {
    let card =
      "{% if award %}{{ award.awarded }}{% if award.corrected %} {{ award.corrected }}{% endif %}{% endif %}"
    let list = """
      {% for group in programmes %}{% for award in group.awards %}{{ award.awarded }}
      {%- if award.corrected %} {{ award.corrected }}{% endif %}{% endfor %}{% endfor %}
      """
    for (changes, told) in [
      ("", "2"), ("p-1,更正,2023-08-01,列入,是,否,,2023,\n", "2 1"),
    ] {
      let site = try SampleSite(
        SampleContent.tree(changing: [
          "records/demo/changes.csv": "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\n" + changes
        ]),
        asOf: "2024-01-01",
        templates: ["notice.html": card, "awards.html": list]
      )
      #expect(site.files["notices/p-award.html"] == told)
      #expect(site.files["awards/index.html"] == told)
    }
  }

  /// A decision that was undone says so on its notice, and the notice that undid it leads back.
  @Test(arguments: [
    (
      "p-1,撤销,2024-02-01,虚假申报,演示,p-end,,\np-2,撤销,2024-02-01,虚假申报,演示,p-end,,\n"
        + "p-2,恢复,2024-03-01,,行政复议,p-back,,\n",
      "乙平台 撤销 2024-03-01 p-back.html;", 1
    ),
    // Both of one notice: the notice that undid them leads back once.
    (
      "p-1,撤销,2024-02-01,虚假申报,演示,p-end,,\np-2,撤销,2024-02-01,虚假申报,演示,p-end,,\n"
        + "p-1,恢复,2024-03-01,,行政复议,p-back,,\np-2,恢复,2024-03-01,,行政复议,p-back,,\n",
      "甲平台 撤销 2024-03-01 p-back.html;乙平台 撤销 2024-03-01 p-back.html;", 1
    ),
    // A second end stands.
    (
      "p-2,撤销,2024-01-20,虚假申报,演示,,,\np-2,恢复,2024-01-25,,行政复议,,,\n"
        + "p-2,撤销,2024-02-01,虚假申报,演示,p-end,,\n",
      "", 0
    ),
  ])
  func aDecisionThatWasUndoneSaysSo(ends: String, told: String, links: Int) throws {
    func notice(_ title: String, _ kind: String, _ day: String) -> String {
      """
      ---
      标题: 【演示】\(title)
      类型: \(kind)
      发布: \(day)
      成文: \(day)
      发文机关: 示例局
      名单: []
      ---

      正文。
      """
    }
    let page = """
      {% for undone in annulled %}{{ undone.platform.text }} {{ undone.word }} {{ undone.restored.iso }}
      {%- if undone.notice %}{% if undone.notice.url %} {{ undone.notice.url }}{% endif %}{% endif %};{% endfor %}
      {%- for other in related %}{% if other.url %}{{ other.label }} {{ other.url }};{% endif %}{% endfor %}
      """
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "notices/2024/p-end.md": notice("关于撤销称号的公告", "撤销公告", "2024-02-01"),
        "notices/2024/p-back.md": notice("关于恢复称号的公告", "通知", "2024-03-01"),
        "records/demo/revocations.csv": "平台编号,事项,日期,情形,事由,文件,批次,禁报主体\n" + ends,
      ]),
      asOf: "2024-04-01",
      templates: ["notice.html": page]
    )
    #expect(site.codes() == [])
    #expect(site.files["notices/p-end.html"] == told)
    let back = try #require(site.files["notices/p-back.html"])
    #expect(back.split(separator: ";").count { $0.hasSuffix(" p-end.html") } == links)
  }
}
