import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

@testable import Ingest

struct ContentMemoryTests {
  /// What somebody may save, one after the other.
  private static let saves: [(path: RelativePath, from: String, to: String)] = [
    ("records/demo/2023.csv", "甲平台", "甲甲平台"),
    ("records/demo/2023.csv", "历下区,信息服务,,", "没有的区,信息服务,,x"),
    ("records/demo/2023.csv", "没有的区,信息服务,,x", "历下区,信息服务,,"),
    ("notices/2023/p-list.md", "示例局", "示例局二"),
    ("notices/2023/p-list.md", "类型: 公示", "类型: 无此类型"),
    ("notices/2023/p-list.md", "类型: 无此类型", "类型: 公示"),
    ("programmes/demo.yaml", "类型: 整数", "类型: 数"),
    ("programmes/demo.yaml", "资产总额", "总资产"),
    ("vocabularies/functions.csv", "信息服务", "信息"),
  ]

  @Test func readsAfterEverySaveWhatAFreshReadingReads() throws {
    let memory = ContentMemory()
    var texts = SampleContent.files
    try expectTheSame(texts, memory)
    try expectTheSame(texts, memory)
    for save in Self.saves {
      let text = try #require(texts[save.path])
      texts[save.path] = text.replacing(save.from, with: save.to)
      #expect(texts[save.path] != text)
      try expectTheSame(texts, memory)
    }
    texts["attachments/p-list/a.txt"] = "x"
    try expectTheSame(texts, memory)
    texts["records/demo/2023.csv"] = nil
    try expectTheSame(texts, memory)
  }

  @Test func parsesAFileOnce() throws {
    let memory = ContentMemory()
    var readings = 0
    for key in ["1", "1", "2", "2", "1"] {
      let reading = try memory.reading(of: "a.csv", key) { findings throws(FileError) in
        readings += 1
        findings.append(Diagnostic(.tooLarge, key, at: nil))
        return key == "2" ? nil : key
      }
      #expect(reading.value == (key == "2" ? nil : key))
      #expect(reading.findings.map(\.message) == [key])
    }
    #expect(readings == 3)
  }

  private func expectTheSame(
    _ texts: [RelativePath: String],
    _ memory: ContentMemory,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let tree = FileTree(texts: texts)
    var fresh: [Diagnostic] = []
    var remembered: [Diagnostic] = []
    let expected = try #require(try Content.read(tree, diagnostics: &fresh))
    let found = try #require(try Content.read(tree, memory: memory, diagnostics: &remembered))
    #expect(remembered == fresh, sourceLocation: sourceLocation)
    #expect(
      found.dossier.batches.map(\.rows) == expected.dossier.batches.map(\.rows),
      sourceLocation: sourceLocation
    )
    #expect(found.dossier.unread == expected.dossier.unread, sourceLocation: sourceLocation)
    #expect(
      found.dossier.notices.map { "\($0)" } == expected.dossier.notices.map { "\($0)" },
      sourceLocation: sourceLocation
    )
  }
}
