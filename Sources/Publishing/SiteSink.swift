package import Diagnostics
package import Files

/// Where the files of a site go: a folder on disk, a tree in memory, or nowhere. Each function is
/// called once for a file, from several threads.
package struct SiteSink: Sendable {
  /// Takes a file that is whole.
  package let put: @Sendable (RelativePath, [UInt8]) throws(FileError) -> Void
  /// Takes a file that comes in pieces.
  package let stream:
    @Sendable (RelativePath, (PlannedFile.Write) throws(FileError) -> Void) throws(FileError) ->
      Void
  /// Has a library write a file at an absolute path; returns its SHA-256 and its size in bytes, or
  /// nil where nobody wants it.
  package let library:
    @Sendable (RelativePath, (String) throws(FileError) -> Void) throws(FileError)
      -> (sha256: SHA256Digest, size: Int)?
  /// Whether it takes the twins of other files.
  let takesTwins: Bool

  /// Keeps files whole, and does without those of libraries.
  package init(put: @escaping @Sendable (RelativePath, [UInt8]) throws(FileError) -> Void) {
    self.put = put
    stream = { path, produce throws(FileError) in
      var bytes: [UInt8] = []
      try produce { piece throws(FileError) in bytes += piece }
      try put(path, bytes)
    }
    library = { _, _ throws(FileError) in nil }
    takesTwins = true
  }

  /// A new edition on its way to its folder.
  package init(_ transaction: SiteTransaction) {
    put = { path, bytes throws(FileError) in _ = try transaction.put(path, bytes) }
    stream = { path, produce throws(FileError) in _ = try transaction.stream(path, produce) }
    library = { path, write throws(FileError) in
      let target = try transaction.hand(path)
      try write(target)
      let digest = try sha256(ofFile: target)
      _ = try transaction.adopt(path)
      return digest
    }
    takesTwins = true
  }

  /// For a check: all that the checks of finished files look at is rendered, nothing is kept. Once
  /// nobody wants it any more, the next piece of a file is refused.
  package init(checkingWhile isWanted: @escaping @Sendable () -> Bool) {
    put = { path, _ throws(FileError) in
      if !isWanted() { throw .notFound(path.string) }
    }
    stream = { path, produce throws(FileError) in
      try produce { _ throws(FileError) in
        if !isWanted() { throw .notFound(path.string) }
      }
    }
    library = { _, _ throws(FileError) in nil }
    takesTwins = false
  }

  /// For a check that nobody stops.
  package static let none = SiteSink(checkingWhile: { true })
}
