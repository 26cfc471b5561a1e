package import Diagnostics
package import Files

/// What stands at one path of the site, and how to make it.
package struct PlannedFile: Sendable {
  package enum Source: Sendable {
    /// Made when it is written, and not kept.
    case made(@Sendable () -> [UInt8])
    /// A file of the content folder or the theme, as it is.
    case input(FileRead)
  }

  package let path: RelativePath
  package let source: Source

  package init(_ path: RelativePath, _ make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    source = .made(make)
  }

  package init(_ path: RelativePath, input: @escaping FileRead) {
    self.path = path
    source = .input(input)
  }
}

/// Every file of an edition (站点计划), by path; no two stand at one.
package struct SitePlan: Sendable {
  package let files: [PlannedFile]
  private let paths: Set<RelativePath>

  package init(_ files: [PlannedFile], diagnostics: inout [Diagnostic]) {
    let sorted = files.sorted { $0.path < $1.path }
    var kept: [PlannedFile] = []
    kept.reserveCapacity(sorted.count)
    for file in sorted {
      if kept.last?.path == file.path {
        diagnostics.append(
          Diagnostic(
            .pathClaimedTwice,
            "两个文件都要占用网址 \(file.path)；请改其中一个的编号。",
            at: nil
          )
        )
      } else {
        kept.append(file)
      }
    }
    self.files = kept
    paths = Set(kept.map(\.path))
  }

  package func contains(_ path: RelativePath) -> Bool { paths.contains(path) }
}

extension DiagnosticKind {
  static let pathClaimedTwice = DiagnosticKind(
    "site/path-claimed-twice",
    .error,
    "网站上的每个网址只能放一个文件。平台编号、公告编号不要用 index 这类已有用途的词，也不要重复。"
  )
}
