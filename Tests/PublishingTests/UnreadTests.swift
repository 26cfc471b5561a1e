import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

/// What could not be read is told once; what refers to it is not called missing.
struct UnreadTests {
  let day = Day.lastDay(ofYear: 2024)

  @Test(
    "one mistake is one finding",
    arguments: [
      (
        "notices/2023/p-list.md", "类型: 公示", "类型: 公式",
        ["notices/2023/p-list.md:3:5 format/bad-value"]
      ),
      (
        "records/demo/2023.csv", "运营单位", "经营单位",
        [
          "records/demo/2023.csv:1:1 format/missing-column",
          "records/demo/2023.csv:1:11 format/unknown-key",
        ]
      ),
      (
        "records/demo/2023.csv", "p-2,乙平台", "P-2,乙平台",
        ["records/demo/2023.csv:3:1 format/bad-identifier"]
      ),
      (
        "calendars/2023.yaml", "年份: 2023", "年份: 2024",
        ["calendars/2023.yaml:1:5 format/bad-value"]
      ),
      (
        "programmes/demo.yaml", "层级: 市级", "层级: 市",
        ["programmes/demo.yaml:3:5 format/bad-value"]
      ),
    ]
  )
  func oneFinding(path: String, right: String, wrong: String, findings: [String]) throws {
    let path = try #require(RelativePath(path))
    let text = try #require(SampleContent.files[path])
    try #require(text.contains(right))
    let site = try SampleSite(
      SampleContent.tree(changing: [path: text.replacing(right, with: wrong)]),
      asOf: day
    )
    #expect(site.codes() == findings)
  }
}
