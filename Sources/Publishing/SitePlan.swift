package import Diagnostics
package import Files

/// What stands at one path of the site, and how to make it.
package struct PlannedFile: Sendable {
  /// How many bytes of a file that comes in pieces are made before they are handed on.
  static let pieceSize = 1 << 18

  /// Takes in the next piece of a file.
  package typealias Write = ([UInt8]) throws(FileError) -> Void

  package enum Source: Sendable {
    /// Made when it is written, and not kept.
    case made(@Sendable () -> [UInt8])
    /// The same, as one of many of a kind.
    case member(FileFamily, Int)
    /// Read when it is written: a file of the content folder or the theme as it is, or bytes that were
    /// laid by.
    case input(FileRead)
    /// Made piece by piece, so that it is never in memory whole. A piece ends where a record does:
    /// checks of finished files read each by itself.
    case pieces(@Sendable (Write) throws(FileError) -> Void)
    /// One of several files made in one pass, in pieces.
    indirect case joint(JointFiles)
    /// Written by a library at an absolute path; its bytes depend on the library's version, so that
    /// no other file may name its digest but those that do, too.
    case library(@Sendable (String) throws(FileError) -> Void)
    /// Made last, of the digests of the files before it; those of a later round know those of the
    /// earlier ones, too.
    indirect case digests(
      @Sendable ([FileDigest]) -> [UInt8],
      areReproducible: Bool,
      round: Int = 1
    )
  }

  package let path: RelativePath
  package let source: Source
  /// Whether other files of the plan tell all that it tells (同内容): one look at those is enough, and a
  /// check does not make it. A twin is made of fields of the tables, or of another file's bytes.
  package let isTwin: Bool

  package init(_ path: RelativePath, _ make: @escaping @Sendable () -> [UInt8]) {
    self.init(path, .made(make))
  }

  package init(_ path: RelativePath, input: @escaping FileRead) { self.init(path, .input(input)) }

  package init(_ path: RelativePath, isTwin: Bool = false, _ source: Source) {
    self.path = path
    self.source = source
    self.isTwin = isTwin
  }

  /// Its bytes, made by itself; nil for one that is made of the digests of others.
  package func bytes() throws(FileError) -> [UInt8]? {
    var bytes: [UInt8] = []
    switch source {
    case .made(let make): return make()
    case .member(let family, let place): return family.make(place, path)
    case .input(let read): return try read()
    case .pieces(let produce): try produce { piece throws(FileError) in bytes += piece }
    case .joint(let files): try files.produce(path) { piece throws(FileError) in bytes += piece }
    case .library(let write): return try bytesOfTemporaryFile(write)
    case .digests: return nil
    }
    return bytes
  }

  /// Whether its bytes follow from content, theme, day and program alone (可重现).
  package var isReproducible: Bool {
    switch source {
    case .made, .member, .input, .pieces, .joint: true
    case .library: false
    case .digests(_, let areReproducible, _): areReproducible
    }
  }
}

/// Files of a kind, one for each of its items (同类文件): a closure a file, with what it needs, would
/// weigh more than many a record.
package final class FileFamily: Sendable {
  /// Makes one of the number of its item, to stand at a path.
  let make: @Sendable (Int, RelativePath) -> [UInt8]

  fileprivate init(_ make: @escaping @Sendable (Int, RelativePath) -> [UInt8]) {
    self.make = make
  }
}

extension PlannedFile {
  /// A file for each item, made of it and its path when it is written.
  static func family<Item: Sendable>(
    _ items: [Item],
    at path: (Item) -> RelativePath,
    areTwins: Bool = false,
    _ make: @escaping @Sendable (Item, RelativePath) -> [UInt8]
  ) -> [PlannedFile] {
    let family = FileFamily { make(items[$0], $1) }
    return items.enumerated().map {
      PlannedFile(path($1), isTwin: areTwins, .member(family, $0))
    }
  }
}

/// Files that tell the same (同批文件) and are made in one pass over it, such as a table in its formats.
package struct JointFiles: Sendable {
  let paths: [RelativePath]
  /// Makes them, with a `Write` for each in the order of the paths; none of those that nobody wants.
  let produce: @Sendable ([PlannedFile.Write?]) throws(FileError) -> Void

  /// Each as a file of the plan: the first, and its twins.
  var planned: [PlannedFile] {
    paths.enumerated().map { PlannedFile($1, isTwin: $0 > 0, .joint(self)) }
  }

  /// Makes one of them alone.
  fileprivate func produce(
    _ path: RelativePath,
    _ write: PlannedFile.Write
  ) throws(FileError) {
    try withoutActuallyEscaping(write) { write throws(FileError) in
      try produce(paths.map { $0 == path ? write : nil })
    }
  }
}

/// The digest of a finished file (校验值).
package struct FileDigest: Hashable, Sendable {
  package let path: RelativePath
  package let sha256: SHA256Digest
  /// In bytes.
  package let size: Int
  package let isReproducible: Bool
  /// Whether the edition before has the very same file.
  let isAsPublished: Bool
}

/// Every file of an edition (站点计划), by path; no two stand at one.
package struct SitePlan: Sendable {
  /// Files below a folder of their own whose planning costs much, so that a page can be shown
  /// without it.
  struct LaterFiles: Sendable {
    /// With its final slash.
    let folder: String
    let files: OnDemand<[RelativePath: PlannedFile]>

    init(_ folder: String, _ files: @escaping @Sendable () -> [PlannedFile]) {
      self.folder = folder
      self.files = OnDemand {
        Dictionary(files().map { ($0.path, $0) }) { first, _ in first }
      }
    }
  }

  /// Those that are always planned, by path.
  package let planned: [PlannedFile]
  private let places: PathIndex
  let later: [LaterFiles]
  private let all: OnDemand<[PlannedFile]>

  init(
    _ files: [PlannedFile],
    later: [LaterFiles],
    diagnostics: inout [Diagnostic]
  ) {
    let sorted = files.sorted { $0.path < $1.path }
    let again = sorted.indices.dropFirst().filter { sorted[$0].path == sorted[$0 - 1].path }
    for index in again {
      diagnostics.append(
        Diagnostic(
          .pathClaimedTwice,
          "两个文件都要占用网址 \(sorted[index].path)；请改其中一个的编号。",
          at: nil
        )
      )
    }
    let planned =
      again.isEmpty
      ? sorted : sorted.indices.filter { !again.contains($0) }.map { sorted[$0] }
    self.planned = planned
    self.later = later
    places = PathIndex(planned.map(\.path))
    all = OnDemand { (planned + later.flatMap(\.files.value.values)).sorted { $0.path < $1.path } }
  }

  package var files: [PlannedFile] { all.value }

  /// How many files there are, without gathering them.
  package var count: Int { later.reduce(planned.count) { $0 + $1.files.value.count } }

  package func contains(_ path: RelativePath) -> Bool { file(at: path) != nil }

  /// Whether a file of these bytes as its path is among those that are always planned.
  func contains(_ path: [UInt8]) -> Bool { places.place(of: path) != nil }

  /// What stands at a path; nil for nothing.
  package func file(at path: RelativePath) -> PlannedFile? {
    if let place = places.place(of: path) { return planned[place] }
    return laterFiles(at: path)?.files.value[path]
  }

  /// Whether what stands at a path is planned later, if anything does.
  func isLater(_ path: RelativePath) -> Bool {
    laterFiles(at: path) != nil && places.place(of: path) == nil
  }

  private func laterFiles(at path: RelativePath) -> LaterFiles? {
    later.first { path.string.utf8.starts(with: $0.folder.utf8) }
  }

  /// The files that are made of the digests of others, in the order in which they may know them.
  var filesOfDigests: [(file: PlannedFile, make: @Sendable ([FileDigest]) -> [UInt8])] {
    var found: [(round: Int, file: PlannedFile, make: @Sendable ([FileDigest]) -> [UInt8])] = []
    // Not all files at once: that would be the largest array of a build.
    for files in [planned] + later.map({ Array($0.files.value.values) }) {
      for file in files {
        guard case .digests(let make, _, let round) = file.source else { continue }
        found.append((round, file, make))
      }
    }
    found.sort { $0.file.path < $1.file.path }
    let rounds = Set(found.map(\.round)).sorted()
    return rounds.flatMap { round in
      found.filter { $0.round == round }.map { ($0.file, $0.make) }
    }
  }
}

extension DiagnosticKind {
  static let pathClaimedTwice = DiagnosticKind(
    "site/path-claimed-twice",
    .error,
    "网站上的每个网址只能放一个文件。平台编号、公告编号不要用 index 这类已有用途的词，也不要重复。"
  )
}
