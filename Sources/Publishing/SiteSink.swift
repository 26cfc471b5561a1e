package import Diagnostics
package import Files

/// Where the files of a site go: a folder on disk, a tree in memory, or nowhere. Each function is
/// called once for a file, from several threads, and tells what it was.
package struct SiteSink: Sendable {
  /// Takes a file that is whole.
  package let put: @Sendable (RelativePath, [UInt8]) throws(FileError) -> PutFile
  /// Takes a file that comes in pieces.
  package let stream:
    @Sendable (RelativePath, (PlannedFile.Write) throws(FileError) -> Void) throws(FileError) ->
      PutFile
  /// Has a library write a file at an absolute path; nil where nobody wants it.
  package let library:
    @Sendable (RelativePath, (String) throws(FileError) -> Void) throws(FileError) -> PutFile?
  /// Whether it keeps what it takes; one that does not can do without twins and the manifest.
  let keepsFiles: Bool

  /// Keeps files whole, and does without those of libraries.
  package init(put: @escaping @Sendable (RelativePath, [UInt8]) throws(FileError) -> Void) {
    let whole: @Sendable (RelativePath, [UInt8]) throws(FileError) -> PutFile = {
      path,
      bytes throws(FileError) in
      try put(path, bytes)
      return PutFile(bytes)
    }
    self.put = whole
    stream = { path, produce throws(FileError) in
      var bytes: [UInt8] = []
      try produce { piece throws(FileError) in bytes += piece }
      return try whole(path, bytes)
    }
    library = { _, _ throws(FileError) in nil }
    keepsFiles = true
  }

  /// A new edition on its way to its folder.
  package init(_ transaction: SiteTransaction) {
    put = transaction.put
    stream = transaction.stream
    library = { path, write throws(FileError) in
      try write(try transaction.hand(path))
      return try transaction.adopt(path)
    }
    keepsFiles = true
  }

  /// For a check: all that the checks of finished files look at is rendered, nothing is kept. Once
  /// nobody wants it any more, the next piece of a file is refused. The digest of a file is that of
  /// nothing, but for deltas, which come in pieces: only these are compared with the edition before.
  package init(checkingWhile isWanted: @escaping @Sendable () -> Bool) {
    put = { path, bytes throws(FileError) in
      if !isWanted() { throw .notFound(path.string) }
      return PutFile(sha256: .ofNothing, size: bytes.count, .written)
    }
    stream = { path, produce throws(FileError) in
      let isDelta = SitePath.dayOfDelta(path) != nil
      var digest = SHA256()
      var size = 0
      try produce { piece throws(FileError) in
        if !isWanted() { throw .notFound(path.string) }
        if isDelta { digest.update(piece, count: piece.count) }
        size += piece.count
      }
      return PutFile(sha256: digest.finish(), size: size, .written)
    }
    library = { _, _ throws(FileError) in nil }
    keepsFiles = false
  }

  /// For a check that nobody stops.
  package static let none = SiteSink(checkingWhile: { true })
}

extension PutFile {
  fileprivate init(_ bytes: [UInt8]) {
    self.init(sha256: Files.sha256(bytes), size: bytes.count, .written)
  }
}
