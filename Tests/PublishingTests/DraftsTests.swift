import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

/// What is wrong in a draft (草稿) is told, and neither blocks nor reaches the site.
struct DraftsTests {
  private let day = Day.lastDay(ofYear: 2024)

  private func notice(_ lines: String) -> String {
    """
    ---
    标题: 【演示】关于别的事项的通知
    类型: 通知
    发布: 2024-03-04
    成文: 2024-03-04
    发文机关: 示例局
    文号: 示字〔2024〕3号
    \(lines)
    ---

    正文。
    """
  }

  private func site(_ changes: [RelativePath: String?]) throws -> SampleSite {
    try SampleSite(SampleContent.tree(changing: changes), asOf: day)
  }

  private func severities(_ site: SampleSite, in file: String) -> [String] {
    site.findings.filter { $0.location?.file.string == file }.map { "\($0.severity) \($0.code)" }
  }

  @Test(arguments: [
    ("名单: []\n草稿: true\n撤消: [p-list]", ["warning format/unknown-key"]),
    ("名单: [不是名单]\n草稿: true", ["warning format/bad-value"]),
    ("名单: [\n草稿: true", ["warning format/yaml"]),
    ("名单: []\n草稿: false\n撤消: [p-list]", ["error format/unknown-key"]),
  ])
  func aDraftThatCannotBeReadBlocksNothing(lines: String, found: [String]) throws {
    let path: RelativePath = "notices/2024/dr.md"
    let site = try site([path: notice(lines)])
    #expect(severities(site, in: path.string) == found)
    let clean = try SampleSite(asOf: day)
    if found.allSatisfy({ $0.hasPrefix("warning") }) { #expect(site.files == clean.files) }
  }

  /// A broken draft hides nothing of what is published.
  @Test func pathsAreStillComparedBesideABrokenDraft() throws {
    let content = SampleContent.tree(changing: ["notices/2024/dr.md": notice("名单: [\n草稿: true")])
    let published = FileTree(texts: [
      "edition.json": #"{"as_of":"2023-01-01"}"#, "platforms/p-9.html": "",
    ])
    let site = try SampleSite(content, asOf: day, published: published)
    #expect(site.findings.map(\.code).contains("site/published-path-vanished"))
  }

  @Test func aListThatOnlyADraftNamesBlocksNothing() throws {
    let list = "平台编号,平台名称,运营单位,区县\np-8,丙平台,丙公司,无此区\n"
    let path: RelativePath = "records/demo/2024.csv"
    let draft = try site([
      path: list, "notices/2024/dr.md": notice("名单: [demo/2024]\n草稿: true"),
    ])
    #expect(
      severities(draft, in: path.string) == [
        "warning record/list-not-proposed", "warning record/unknown-district",
      ]
    )
    let published = try site([path: list, "notices/2024/dr.md": notice("名单: [demo/2024]")])
    #expect(severities(published, in: path.string).contains("error record/unknown-district"))
  }

  @Test(arguments: [("草稿: true", "还是草稿"), ("文号: 示字〔2025〕1号", "在2025年3月4日才发布")])
  func whatIsNotPublishedIsNoBasisYet(line: String, state: String) throws {
    let basis = notice("名单: []\n\(line)").replacing("文号: 示字〔2024〕3号\n", with: "")
      .replacing("2024-03-04", with: "2025-03-04")
    let site = try site([
      "notices/2025/dr.md": basis,
      "notices/2024/nn.md": notice("名单: []\n依据: [dr, {标题: 某文件}]"),
    ])
    #expect(
      severities(site, in: "notices/2024/nn.md") == ["warning reference/basis-not-published"]
    )
    let message = site.findings.first { $0.code == "reference/basis-not-published" }?.message
    #expect(message?.contains("依据“dr”\(state)") == true)
    let document = try #require(site.files["api/v1/notices/nn.json"])
    #expect(document.contains("某文件") && !document.contains(#""dr""#))
  }
}
