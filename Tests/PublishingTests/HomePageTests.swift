import Diagnostics
import Disclosure
import TestSupport
import Testing

/// What the home page says beyond the open windows.
struct HomePageTests {
  private func home(
    _ changes: [RelativePath: String?] = [:],
    asOf day: Day,
    _ template: String
  ) throws -> String? {
    try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: day,
      templates: ["home.html": template]
    ).files["index.html"]
  }

  private static let ending = """
    {% for entry in ending %}{{ entry.day.iso }} {{ entry.count }}
    {%- for item in entry.platforms %} {{ item.text }}{% endfor %}
    {%- if entry.measure %} 《{{ entry.measure }}》{% endif %};{% endfor %}
    """

  @Test func tellsWhatEndsNextByItsLastDay() throws {
    let measure = SampleContent.files["programmes/demo.yaml"]?
      .replacing("施行: 2021-04-30", with: "施行: 2021-04-30\n    失效: 2026-04-30")
    #expect(
      try home(["programmes/demo.yaml": measure], asOf: "2024-01-31", Self.ending)
        == "2026-04-30 0 《示范平台认定管理办法》;2026-06-29 2 甲平台 乙平台;"
    )
    // p-2 is revoked on the first of February; the measure has ended by May 2026.
    #expect(
      try home(["programmes/demo.yaml": measure], asOf: "2026-05-01", Self.ending)
        == "2026-06-29 1 甲平台;"
    )
    #expect(
      try home(["programmes/demo.yaml": measure], asOf: "2026-06-30", Self.ending) == ""
    )
  }

  @Test func showsTheLatestOfEachKindWithTheNumberOfAll() throws {
    #expect(
      try home(
        asOf: "2024-01-31",
        "{% for group in kinds %}{{ group.label }} {{ group.total }} {{ group.url }}"
          + "{% for item in group.notices %} {{ item.title }}{% endfor %};{% endfor %}"
      )
        == "公示 1 publicity/index.html 【演示】关于示范平台拟认定名单的公示;"
        + "认定公告 1 awards/index.html 【演示】关于认定示范平台的公告;"
    )
  }

  /// An award that has not begun is not 未认定, here as in every list.
  @Test func countsTitlesByTheWordsOfTheLists() throws {
    let award = SampleContent.files["notices/2023/p-award.md"]?
      .replacing(
        "认定: {日期: 2023-06-29}",
        with: "认定: {日期: 2023-06-29, 有效期起: 2023-07-10, 有效期止: 2026-07-09}"
      )
    let counts = "{% for count in counts %}{{ count.label }} {{ count.count }};{% endfor %}"
    #expect(
      try home(["notices/2023/p-award.md": award], asOf: "2023-07-01", counts) == "尚未生效 2;"
    )
    #expect(try home(["notices/2023/p-award.md": award], asOf: "2023-07-10", counts) == "有效 2;")
    #expect(try home(asOf: "2023-06-20", counts) == "未认定 2;")
  }
}
