import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import TestSupport

/// The content that is mutated: small, without a finding, and with every key and column of the
/// format (样本). Its files are in `Specimen`.
struct Specimen: Sendable {
  let files: [RelativePath: [UInt8]]

  /// The day as of which it is built: everything in it is known by then.
  static let day: Day = "2025-03-05"

  static let shared = Result { try Specimen() }

  private init() throws {
    let folder = "\(repositoryFolder)/Tests/MutationTests/Specimen"
    let found = try TestSupport.files(below: folder).map { path, bytes in
      (RelativePath(path) ?? "unreadable", bytes)
    }
    files = Dictionary(found) { first, _ in first }
  }

  /// The files that are mutated: all but attachments.
  var texts: [(path: RelativePath, text: String)] {
    files.filter { $0.key.components.first != "attachments" }
      .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
      .sorted { a, b in
        // The notices under the newest measure first, and the fullest programme and calendar.
        let (first, second) = (a.path.parent?.string ?? "", b.path.parent?.string ?? "")
        if first != second { return second < first }
        let sizes = (a.text.utf8.count, b.text.utf8.count)
        return sizes.0 == sizes.1 ? a.path < b.path : sizes.0 > sizes.1
      }
  }

  /// The content with other bytes in one file.
  func tree(changing path: RelativePath? = nil, to bytes: [UInt8] = []) -> FileTree {
    var changed = files
    if let path { changed[path] = bytes }
    return FileTree(bytes: changed)
  }

  /// What is found before anything is planned or made, in a quarter of the time; where what
  /// reading finds is enough, only that.
  static func earlyFindings(
    in content: FileTree,
    isEnough: ([Diagnostic]) -> Bool = { _ in false }
  ) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    guard let read = try Content.read(content, diagnostics: &findings), !isEnough(findings) else {
      return findings
    }
    return findings + Register(read.dossier).findings()
  }

  /// What a check of a content folder finds: it is read, judged, planned, and every page made.
  static func findings(in content: FileTree, jobs: Int) throws -> [Diagnostic] {
    try SampleSite(content, asOf: day, jobs: jobs).findings
  }
}
