import Glibc

/// The digests of an edition's files, kept beside the site (校验值记录), so that the next build need
/// not read them: for each the digest of its path and that of its bytes, in no order.
struct KeptDigests: ~Copyable {
  private static let recordSize = 2 * SHA256Digest.size

  private var file: OpenFile
  private var whole = SHA256()
  private var waiting: [UInt8] = []

  /// Begins a new record in the place of one that was not finished.
  init(creating path: String) throws(FileError) {
    try removeFile(path)
    file = try OpenFile(creating: path)
  }

  mutating func add(_ path: SHA256Digest, _ digest: SHA256Digest) throws(FileError) {
    waiting += path.bytes
    waiting += digest.bytes
    if waiting.count >= 1 << 16 { try flush() }
  }

  /// The digest of the whole record.
  consuming func finish() throws(FileError) -> SHA256Digest {
    try flush()
    try file.close()
    return whole.finish()
  }

  private mutating func flush() throws(FileError) {
    whole.update(waiting, count: waiting.count)
    try file.write(waiting, count: waiting.count)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Tells every record; false where the file is not the one with that digest.
  static func read(
    _ path: String,
    _ digest: SHA256Digest,
    _ tell: (_ path: SHA256Digest, _ digest: SHA256Digest) -> Void
  ) throws(FileError) -> Bool {
    guard try status(of: path) != nil else { return false }
    let file = try OpenFile(reading: path)
    var whole = SHA256()
    var piece = [UInt8](repeating: 0, count: recordSize << 10)
    while true {
      let count = try file.read(into: &piece)
      whole.update(piece, count: count)
      for start in stride(from: 0, to: count - recordSize + 1, by: recordSize) {
        let middle = start + SHA256Digest.size
        tell(SHA256Digest(piece[start..<middle]), SHA256Digest(piece[middle..<start + recordSize]))
      }
      if count < piece.count { return whole.finish() == digest }
    }
  }
}
