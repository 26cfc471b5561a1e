import Glibc

/// Removes a folder and all below it, without following links; none there is well.
func removeFolder(_ path: String) throws(FileError) {
  guard let status = try status(of: path) else { return }
  guard status.isFolder else { return try removeFile(path) }
  try removeContents(of: OpenFile(folder: path))
  guard rmdir(path) == 0 else { throw FileError.writing(path, errno: errno) }
}

private func removeContents(of folder: borrowing OpenFile) throws(FileError) {
  for name in try namesInFolder(folder) {
    if unlinkat(folder.descriptor, name, 0) == 0 || errno == ENOENT { continue }
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let number = errno
    let inner = openat(folder.descriptor, name, flags)
    let shown = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = "\(folder.path)/\(shown)"
    guard inner >= 0 else { throw FileError.writing(path, errno: number) }
    try removeContents(of: OpenFile(inner, path))
    guard unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0 else {
      throw FileError.writing(path, errno: errno)
    }
  }
}
