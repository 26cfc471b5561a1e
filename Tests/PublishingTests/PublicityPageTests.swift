import Diagnostics
import Disclosure
import TestSupport
import Testing

/// What the publicity page and the notice say of a window, and of the names on its list.
struct PublicityPageTests {
  private static let entry = """
    {{ entry.notice.title }}|{{ entry.listed }}
    {%- if entry.requirement %}|{{ entry.requirement }}{% endif %}
    {%- for outcome in entry.outcomes %}|{{ outcome.label }} {{ outcome.count }}{% endfor %}
    {%- for award in entry.awards %}|{{ award.text }}{% endfor %};
    """

  private static let templates = [
    "publicity.html": """
    open:{% for entry in open %}\(entry){% endfor %}
    upcoming:{% for entry in upcoming %}\(entry){% endfor %}
    past:{% for entry in past %}\(entry){% endfor %}
    """,
    "platform.html": """
    {% for title in titles %}{% if title.proposal %}{% if title.proposal.withheld -%}
    {{ title.proposal.withheld.text }}{% endif %}{% endif %}{% endfor %}.
    """,
    "notice.html": """
    {% for entry in publicity %}{% if entry.notice.window %}{{ entry.notice.window.state }}
    {%- if entry.notice.window.is_withdrawn %} withdrawn{% endif %}
    {%- if entry.notice.window.is_day_off %} off{% endif %}
    {%- if entry.notice.window.day_number %} {{ entry.notice.window.day_number }}{% endif %}
    {%- endif %}{% endfor %}
    {%- for list in lists %}{% for row in list.rows -%}
    ;{{ row.name }} {{ row.outcome }}{% if row.is_struck %} struck{% endif %}{% endfor %}{% endfor %}
    """,
  ]

  private func site(
    _ changes: [RelativePath: String?] = [:],
    asOf day: Day
  ) throws -> SampleSite {
    try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: day,
      templates: Self.templates
    )
  }

  private let title = "【演示】关于示范平台拟认定名单的公示"

  @Test func aWindowThatIsWithdrawnIsOver() throws {
    let site = try site(SampleContent.withdrawal, asOf: "2023-06-21")
    let lines = site.files["publicity/index.html"]?.split(separator: "\n").map {
      String($0.prefix(20))
    }
    #expect(lines?.prefix(2) == ["open:", "upcoming:"])
    #expect(site.files["notices/p-list.html"] == "closed withdrawn;甲平台 ;乙平台 ")
    #expect(site.files["api/v1/platforms/index.json"]?.contains("in_publicity") == false)
  }

  @Test func anOpenWindowStandsFirstWithTheNumberOfItsDay() throws {
    let site = try site(asOf: "2023-06-21")
    #expect(
      site.files["publicity/index.html"]
        == "open:\(title)|2|公示中 2;\nupcoming:\npast:"
    )
    #expect(site.files["notices/p-list.html"] == "open 3;甲平台 公示中;乙平台 公示中")
  }

  @Test func onADayOffTheDaysBeforeItCount() throws {
    let site = try site(asOf: "2023-06-22")
    #expect(
      site.files["notices/p-list.html"] == "open off 3;甲平台 公示中;乙平台 公示中"
    )
  }

  /// A list stays as it was published; what was wrong in it, or had changed before its notice, is told.
  @Test func aRowTellsWhatWasCorrectedAndWhatChangedBefore() throws {
    let changes = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2023-06-28,平台名称,甲平台,甲新平台,,,
      p-2,更名,2023-07-10,平台名称,乙平台,乙新平台,,,
      p-1,更正,2023-08-01,服务功能,信息服务,技术服务,,2023,抄录有误
      p-1,更正,2023-08-01,年服务企业数,120,121,,2023,抄录有误
      """
    let site = try site(
      ["records/demo/changes.csv": changes, "records/demo/revocations.csv": nil],
      asOf: "2023-12-31"
    )
    let award = "outcome_awarded 2023年6月29日"
    #expect(
      site.files["notices/p-award.html"]
        == ";甲平台 \(award)；row_changed 平台名称 甲新平台；row_corrected 服务功能 技术服务;乙平台 \(award)"
    )
    #expect(
      site.files["notices/p-list.html"]
        == "closed;甲平台 \(award)；row_corrected 服务功能 技术服务;乙平台 \(award)"
    )
    let before = try self.site(
      ["records/demo/changes.csv": changes, "records/demo/revocations.csv": nil],
      asOf: "2023-07-31"
    )
    #expect(before.files["notices/p-list.html"] == "closed;甲平台 \(award);乙平台 \(award)")
  }

  @Test func aPastWindowTellsWhatBecameOfEachName() throws {
    let refused = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-2,异议受理,2023-06-21,,,,,2023,
      p-2,不予认定,2023-06-27,,,,,2023,异议成立
      """
    let site = try site(
      ["records/demo/changes.csv": refused, "records/demo/revocations.csv": nil],
      asOf: "2023-12-31"
    )
    let award = "【演示】关于认定示范平台的公告"
    #expect(
      site.files["publicity/index.html"]
        == "open:\nupcoming:\npast:\(title)|2|outcome_award 1|不予认定 1|\(award);"
    )
    #expect(
      site.files["notices/p-list.html"]
        == "closed;甲平台 outcome_awarded 2023年6月29日;乙平台 不予认定（异议成立） struck"
    )
  }

  @Test func anAwardThatEndedSinceSaysSo() throws {
    let site = try site([:], asOf: "2024-02-01")
    #expect(
      site.files["notices/p-list.html"]
        == "closed;甲平台 outcome_awarded 2023年6月29日;"
        + "乙平台 outcome_ended outcome_awarded 2023年6月29日 2024年2月1日 撤销"
    )
  }

  @Test func aRowThatTheAwardLeavesIsSaidToBeWithheld() throws {
    let site = try site(
      [
        "notices/2023/p-award.md": SampleContent.files["notices/2023/p-award.md"]?
          .replacing("日期: 2023-06-29", with: "日期: 2023-06-29, 暂缓: [p-2]"),
        "records/demo/revocations.csv": nil,
      ],
      asOf: "2023-12-31"
    )
    #expect(
      site.files["notices/p-list.html"]
        == "closed;甲平台 outcome_awarded 2023年6月29日;乙平台 outcome_withheld"
    )
    #expect(site.files["platforms/p-1.html"] == ".")
    #expect(site.files["platforms/p-2.html"] == "【演示】关于认定示范平台的公告.")
    #expect(
      site.files["sitemaps/platforms-1.xml"]?.contains(
        "platforms/p-2.html</loc>\n<lastmod>2023-06-30"
      ) == true
    )
  }

  @Test func aNoticeThatWasTakenDownNamesNobody() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "notices/2023/p-award.md": SampleContent.files["notices/2023/p-award.md"]?
          .replacing("日期: 2023-06-29", with: "日期: 2023-06-29, 暂缓: [p-2]"),
        "records/demo/revocations.csv": nil,
        "takedowns.csv": """
        对象,字段,日期,理由,依据
        p-award,,2023-07-01,误载信息,
        p-list,,2023-07-01,误载信息,
        """,
      ]),
      asOf: "2023-12-31",
      templates: [
        "notice.html":
          "{% if award %}{% for item in award.withheld %}{{ item.text }}{% endfor %}{% endif %}.",
        "publicity.html": "{% for entry in past %}{{ entry.listed }}{% endfor %}",
      ]
    )
    #expect(site.files["notices/p-award.html"] == ".")
    #expect(site.files["publicity/index.html"] == "0")
  }
}
