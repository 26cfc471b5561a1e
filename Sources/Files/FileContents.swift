import Glibc

/// How many bytes of a large file are in memory at once.
private let pieceSize = 1 << 18

/// All bytes of a regular file, refused above `limit`.
func readFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
  let file = try OpenFile(reading: path)
  guard file.size <= limit else { throw .tooLarge(path, size: file.size, limit: limit) }
  // One byte more than there should be, to see the end without a second buffer.
  var bytes = [UInt8](repeating: 0, count: file.size + 1)
  var filled = try file.read(into: &bytes)
  while filled == bytes.count {
    guard filled <= limit else { throw .tooLarge(path, size: filled, limit: limit) }
    bytes += [UInt8](repeating: 0, count: pieceSize)
    filled += try file.read(into: &bytes, from: filled)
  }
  guard filled <= limit else { throw .tooLarge(path, size: filled, limit: limit) }
  bytes.removeLast(bytes.count - filled)
  return bytes
}

/// The SHA-256 of the regular file at an absolute path, and its size in bytes; read in pieces.
package func sha256(ofFile path: String) throws(FileError) -> (sha256: SHA256Digest, size: Int) {
  let file = try OpenFile(reading: path)
  var digest = SHA256()
  var size = 0
  // One byte more than there should be: a small file needs no large buffer, and shows its end at once.
  var piece = [UInt8](repeating: 0, count: min(pieceSize, file.size + 1))
  while true {
    let count = try file.read(into: &piece)
    digest.update(piece, count: count)
    size += count
    if count < piece.count { return (digest.finish(), size) }
  }
}

/// Writes a file that must not be there yet.
func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  var file = try OpenFile(creating: path)
  try file.write(bytes, count: bytes.count)
  try file.close()
}

/// Removes a file; none there is well.
func removeFile(_ path: String) throws(FileError) {
  guard unlink(path) == 0 || errno == ENOENT else { throw FileError.writing(path, errno: errno) }
}

/// Copies a regular file to a path where nothing may be yet.
func copyFile(_ source: String, to path: String) throws(FileError) {
  let original = try OpenFile(reading: source)
  var copy = try OpenFile(creating: path)
  var piece = [UInt8](repeating: 0, count: max(1, min(pieceSize, original.size)))
  while true {
    let count = try original.read(into: &piece)
    try copy.write(piece, count: count)
    if count < piece.count { return try copy.close() }
  }
}

/// Whether a file holds exactly `bytes`.
func file(_ path: String, holds bytes: [UInt8]) throws(FileError) -> Bool {
  let file = try OpenFile(reading: path)
  guard file.size == bytes.count else { return false }
  var piece = [UInt8](repeating: 0, count: max(1, min(pieceSize, bytes.count)))
  var compared = 0
  while true {
    let count = try file.read(into: &piece)
    guard count <= bytes.count - compared else { return false }
    let same = bytes.withUnsafeBytes { wanted in
      UnsafeRawBufferPointer(rebasing: wanted[compared...]).startsAlike(piece, count: count)
    }
    guard same else { return false }
    compared += count
    if count < piece.count { return compared == bytes.count }
  }
}

/// Whether two files hold the same bytes.
func filesAreEqual(_ a: String, _ b: String) throws(FileError) -> Bool {
  let first = try OpenFile(reading: a)
  let second = try OpenFile(reading: b)
  guard first.size == second.size else { return false }
  let size = max(1, min(pieceSize, first.size))
  var piece = [UInt8](repeating: 0, count: size)
  var other = [UInt8](repeating: 0, count: size)
  while true {
    let count = try first.read(into: &piece)
    guard try second.read(into: &other) == count else { return false }
    guard piece.withUnsafeBytes({ $0.startsAlike(other, count: count) }) else { return false }
    if count < piece.count { return true }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func startsAlike(_ other: [UInt8], count: Int) -> Bool {
    guard let baseAddress, count > 0 else { return count == 0 }
    return memcmp(baseAddress, other, count) == 0
  }
}
