package import Diagnostics

/// The listing of a folder, sorted by the bytes of its paths; a file is read when asked for.
package struct FileTree: Sendable {
  package struct Entry: Hashable, Sendable {
    package let path: RelativePath
    package let size: Int
  }

  enum Storage: Sendable {
    case memory([RelativePath: [UInt8]])
    /// The real path of the root, and the real paths of the files that links inside it name.
    case folder(String, links: [RelativePath: String])
  }

  /// What one file may weigh at most when it is read whole: 1 GiB.
  package static let readLimit = 1 << 30

  package let entries: [Entry]
  private let storage: Storage

  /// A tree in memory.
  package init(bytes: [RelativePath: [UInt8]]) {
    self.init(
      entries: bytes.map { Entry(path: $0.key, size: $0.value.count) },
      storage: .memory(bytes)
    )
  }

  /// A tree of texts in memory.
  package init(texts: [RelativePath: String]) {
    self.init(bytes: texts.mapValues { Array($0.utf8) })
  }

  init(entries: [Entry], storage: Storage) {
    self.entries = entries.sorted { $0.path < $1.path }
    self.storage = storage
  }

  /// The same folder without the files that are not wanted.
  package func keeping(_ isWanted: (RelativePath) -> Bool) -> FileTree {
    FileTree(entries: entries.filter { isWanted($0.path) }, storage: storage)
  }

  package func contains(_ path: RelativePath) -> Bool { size(of: path) != nil }

  /// The size when the folder was listed; nil for a file that is not in it.
  package func size(of path: RelativePath) -> Int? {
    entries.place(of: path) { $0.path }.map { entries[$0].size }
  }

  /// All bytes of a file.
  ///
  /// - Throws: `.tooLarge` above `limit`, `.notFound` for a file that is not in the tree.
  package func read(
    _ path: RelativePath,
    limit: Int = FileTree.readLimit
  ) throws(FileError) -> [UInt8] {
    switch try source(of: path) {
    case .bytes(let bytes):
      guard bytes.count <= limit else {
        throw .tooLarge(path.string, size: bytes.count, limit: limit)
      }
      return bytes
    case .file(let file): return try readFile(file, limit: limit)
    }
  }

  /// The SHA-256 of a file, however large.
  package func digest(of path: RelativePath) throws(FileError) -> SHA256Digest {
    switch try source(of: path) {
    case .bytes(let bytes): return sha256(bytes)
    case .file(let file): return try sha256(ofFile: file).sha256
    }
  }

  /// The SHA-256 of all paths and all bytes.
  package func digest() throws(FileError) -> SHA256Digest {
    var all = SHA256()
    for entry in entries {
      let line = Array("\(entry.path)\u{0}\(try digest(of: entry.path))\n".utf8)
      all.update(line, count: line.count)
    }
    return all.finish()
  }

  enum Source {
    case bytes([UInt8])
    /// The absolute path of a regular file.
    case file(String)
  }

  /// Where the bytes of a listed file are.
  func source(of path: RelativePath) throws(FileError) -> Source {
    switch storage {
    case .memory(let files):
      guard let bytes = files[path] else { throw .notFound(path.string) }
      return .bytes(bytes)
    case .folder(let root, let links):
      guard contains(path) else { throw .notFound("\(root)/\(path)") }
      return .file(links[path] ?? "\(root)/\(path)")
    }
  }
}
