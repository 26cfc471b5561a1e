import Glibc

/// The bytes of a file that a library writes at the absolute path it is given; nothing is left.
package func bytesOfTemporaryFile(
  _ write: (String) throws(FileError) -> Void
) throws(FileError) -> [UInt8] {
  var template = Array("/tmp/gongshi-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw FileError.writing("/tmp", errno: errno) }
  let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  let path = "\(folder)/file"
  defer {
    unlink(path)
    rmdir(folder)
  }
  try write(path)
  return try readFile(path, limit: .max - 1)
}
