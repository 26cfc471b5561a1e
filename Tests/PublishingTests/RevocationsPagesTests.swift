import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The pages of titles that ended before their time.
struct RevocationsPagesTests {
  private static let template = """
    {% for jump in jumps %}{{ jump.text }} {{ jump.url }} {% endfor %}
    {%- for section in programmes %}|{{ section.anchor }}
    {%- for group in section.years %} {{ group.year }} {{ group.count }}
    {%- if group.is_continued %} continued{% endif %}
    {%- for ending in group.endings %} {{ ending.platform.text }}{% endfor %}{% endfor %}
    {%- endfor %}
    {%- for step in pagination.pages %}|{{ step.url }}{% if step.is_current %} here{% endif %}
    {%- endfor %}
    """

  /// `count` platforms of a list, of which the first ended in January, all others in February.
  private func site(_ count: Int) throws -> SampleSite {
    let rows = (1...count).map { "p-\($0),平台\($0),公司\($0),,企业,历下区,信息服务,,\n" }
    let ends = (1...count).map { number in
      "p-\(number),撤销,2024-0\(number == 1 ? 1 : 2)-01,虚假申报,演示,,,\n"
    }
    let head = try #require(SampleContent.files["records/demo/2023.csv"]).prefix { $0 != "\n" }
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "records/demo/2023.csv": head + "\n" + rows.joined(),
        "records/demo/revocations.csv": "平台编号,事项,日期,情形,事由,文件,批次,禁报主体\n" + ends.joined(),
      ]),
      asOf: "2024-03-01",
      templates: ["revocations.html": Self.template]
    )
    #expect(site.codes() == [])
    return site
  }

  @Test func aFewStandOnOnePageTheNewestFirst() throws {
    let site = try site(3)
    #expect(site.files["revocations/index.html"] == "|demo 2024 3 平台2 平台3 平台1")
    #expect(site.files["revocations/index-2.html"] == nil)
  }

  @Test func manyAreDividedAndTheProgrammesLeadToTheirFirstPages() throws {
    let site = try site(201)
    let first = try #require(site.files["revocations/index.html"])
    #expect(first.contains(" #demo |demo 2024 201 平台"))
    #expect(first.hasSuffix("|index.html here|index-2.html"))
    #expect(first.split(separator: " ").count { $0.hasPrefix("平台") } == 200)
    let second = try #require(site.files["revocations/index-2.html"])
    #expect(
      second.hasSuffix(" index.html#demo |demo 2024 201 continued 平台1|index.html|index-2.html here")
    )
  }

  /// The row names who ran the platform on the day of the decision, and whom the ban binds where that is
  /// another.
  @Test(
    arguments: [
      ("", "", "乙公司||2027-02-02"),
      ("p-2,运营单位变更,2024-02-20,运营单位,乙公司,丙公司,,,\n", "", "乙公司||2027-02-02"),
      (
        "p-2,运营单位变更,2024-02-20,运营单位,乙公司,丙公司,,,\n"
          + "p-2,运营单位变更,2024-02-20,统一社会信用代码,91370103MADEM002XB,91370102MADE00011J,,,\n",
        "", "乙公司||"
      ),
      ("", "91370102MADEM00115", "乙公司|91370102MADEM00115|"),
    ]
  )
  func theOperatorOfTheDay(changes: String, barred: String, told: String) throws {
    let path: RelativePath = "records/demo/2023.csv"
    let rows = try #require(SampleContent.files[path])
    let site = try SampleSite(
      SampleContent.tree(changing: [
        path: rows.replacing("乙公司,,", with: "乙公司,91370103MADEM002XB,"),
        "records/demo/changes.csv": "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\n" + changes,
        "records/demo/revocations.csv":
          "平台编号,事项,日期,情形,事由,文件,批次,禁报主体\np-2,撤销,2024-02-01,虚假申报,演示,,,\(barred)\n",
      ]),
      asOf: "2024-03-01",
      templates: [
        "revocations.html": """
        {% for section in programmes %}{% for group in section.years %}{% for ending in group.endings %}
        {{- ending.operator }}|{% if ending.barred %}{{ ending.barred }}{% endif %}|
        {%- if ending.may_apply_from %}{{ ending.may_apply_from.iso }}{% endif %}
        {%- endfor %}{% endfor %}{% endfor %}
        """
      ]
    )
    #expect(site.files["revocations/index.html"] == told)
  }
}
