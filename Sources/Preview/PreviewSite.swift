package import Diagnostics
package import Files
package import Publishing
import Synchronization

/// The files of one plan, each made when it is asked for, and not kept.
package struct PreviewSite: Sendable {
  /// Reads, checks and plans the site; nil where the findings leave nothing to show.
  package typealias Prepare =
    @Sendable (inout [Diagnostic]) throws(FileError) -> PreviewSite?

  /// By path.
  private let files: [PlannedFile]

  /// A whole site. What names digests costs one rendering of everything.
  package init(_ build: SiteBuild) {
    let late = build.plan.files.filter { $0.isOfDigests }.map(\.path) + [SitePath.edition]
    self.init(
      build.plan.files.filter { !$0.isOfDigests }
        + late.map { path in
          PlannedFile(path, input: { () throws(FileError) in try build.rendered(path) })
        }
    )
  }

  /// Files of which no two have one path.
  package init(_ files: [PlannedFile]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The bytes at a path; nil where nothing stands.
  package func bytes(at path: RelativePath) throws(FileError) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    switch file.source {
    case .made(let make): return make()
    case .input(let read): return try read()
    case .pieces(let produce):
      var bytes: [UInt8] = []
      try produce { piece throws(FileError) in bytes += piece }
      return bytes
    case .library(let write): return try bytesOfTemporaryFile(write)
    case .digests: return nil
    }
  }

  private func file(at path: RelativePath) -> PlannedFile? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }
}

extension PlannedFile {
  fileprivate var isOfDigests: Bool {
    if case .digests = source { true } else { false }
  }
}

extension SiteBuild {
  /// The bytes at one path after a rendering of everything, in memory.
  fileprivate func rendered(_ wanted: RelativePath) throws(FileError) -> [UInt8] {
    let kept = Mutex<[UInt8]>([])
    let sink = SiteSink { path, bytes throws(FileError) in
      if path == wanted { kept.withLock { $0 = bytes } }
    }
    _ = try render(to: sink, jobs: 1)
    return kept.withLock { $0 }
  }
}
