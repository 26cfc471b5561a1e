import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import Rendering
import Synchronization
import TestSupport

/// The sample site in the official theme, every file kept, and what the guard says of it.
struct GuardedSite {
  let files: [RelativePath: [UInt8]]
  let findings: [Diagnostic]

  init(
    changing changes: [RelativePath: String?] = [:],
    adding bytes: [RelativePath: [UInt8]] = [:],
    asOf day: Day = Day.lastDay(ofYear: 2024)
  ) throws {
    var content = SampleContent.files.mapValues { Array($0.utf8) }
    for (path, text) in changes { content[path] = text.map { Array($0.utf8) } }
    content.merge(bytes) { $1 }
    let theme = try Self.officialTheme()
    var findings: [Diagnostic] = []
    let inputs = SiteBuild.Inputs(
      content: FileTree(bytes: content),
      themes: { _ in [ThemeFolder("themes/official", theme)] },
      asOf: day,
      address: nil,
      published: nil,
      programFolders: ["/usr/bin"]
    )
    let kept = Mutex<[RelativePath: [UInt8]]>([:])
    if let build = try SiteBuild.prepare(inputs, diagnostics: &findings) {
      findings += try build.render(
        to: SiteSink { path, bytes in kept.withLock { $0[path] = bytes } },
        jobs: 2
      )
    }
    files = kept.withLock { $0 }
    self.findings = findings.sortedByPlace()
  }

  /// What the guard and every error say, as a clerk reads it, but for how many files are concerned.
  var told: [String] {
    findings.filter {
      $0.severity == .error || $0.code.hasPrefix("privacy/") || $0.code.hasPrefix("takedown/")
        || $0.code.hasPrefix("attachment/")
    }.map { DiagnosticPrinter.text($0).replacing(#/ 等 \d+ 处/#, with: " 等") }
  }

  /// The files that hold some bytes.
  func paths(holding text: String) -> [RelativePath] {
    let wanted = Array(text.utf8)
    return files.filter { $0.value.firstRange(of: wanted) != nil }.map(\.key).sorted()
  }

  private static func officialTheme() throws -> FileTree {
    let folder = "\(repositoryFolder)/themes/official"
    var tree: [RelativePath: [UInt8]] = [:]
    for (path, bytes) in try TestSupport.files(below: folder) {
      if let path = RelativePath(path) { tree[path] = bytes }
    }
    return FileTree(bytes: tree)
  }
}

/// The sample's award notice with another body, and with files to offer.
func awardNotice(
  body: String = "认定如下。",
  offering files: [(name: String, title: String)] = []
) -> [RelativePath: String?] {
  let path: RelativePath = "notices/2023/p-award.md"
  let entries = files.map { "{文件: \($0.name), 标题: \($0.title)}" }.joined(separator: ", ")
  let text = SampleContent.files[path]?.replacing("认定如下。", with: body)
    .replacing("认定: {", with: "附件: [\(entries)]\n认定: {")
  return [path: files.isEmpty ? text?.replacing("附件: []\n", with: "") : text]
}
