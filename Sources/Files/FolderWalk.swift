import Diagnostics
import Glibc

/// Something found in a folder; links are not followed.
struct FolderEntry {
  enum Kind {
    case file(size: Int)
    case folder
    case link
    /// A pipe, a socket, a device.
    case special
    /// The name is not UTF-8: the path stands for it, but does not lead to it.
    case unnameable
  }

  let path: RelativePath
  let kind: Kind
  /// What the file system says of it besides, where its name can be read.
  var status: stat?
}

/// Shows everything below `root`; `visit` says of each folder whether to enter it.
func walkFolder(
  _ root: String,
  visit: (FolderEntry) throws(FileError) -> Bool
) throws(FileError) {
  var waiting: [RelativePath?] = [nil]
  while let folder = waiting.popLast() {
    let here = folder.map { "\(root)/\($0)" } ?? root
    for name in try namesInFolder(OpenFile(folder: here)) {
      guard let entry = try entry(name, in: folder, at: here) else { continue }
      if try visit(entry), case .folder = entry.kind { waiting.append(entry.path) }
    }
  }
}

/// The names in an open folder as C strings, without `.` and `..`, in no order.
func namesInFolder(_ folder: borrowing OpenFile) throws(FileError) -> [[CChar]] {
  let copy = fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0)
  guard copy >= 0 else { throw FileError.reading(folder.path, errno: errno) }
  guard let stream = fdopendir(copy) else {
    let number = errno
    close(copy)
    throw FileError.reading(folder.path, errno: number)
  }
  defer { closedir(stream) }
  var names: [[CChar]] = []
  while true {
    errno = 0
    guard let found = readdir(stream) else { break }
    let name = withUnsafeBytes(of: &found.pointee.d_name) { room in
      Array(room.prefix { $0 != 0 }).map { CChar(bitPattern: $0) } + [0]
    }
    if name != [46, 0], name != [46, 46, 0] { names.append(name) }
  }
  guard errno == 0 else { throw FileError.reading(folder.path, errno: errno) }
  return names
}

/// Nil for what vanished since its name was read.
private func entry(
  _ name: [CChar],
  in folder: RelativePath?,
  at here: String
) throws(FileError) -> FolderEntry? {
  let bytes = name.dropLast().map { UInt8(bitPattern: $0) }
  let decoded = String(validating: bytes, as: UTF8.self)
  guard let last = RelativePath(decoded ?? String(decoding: bytes, as: UTF8.self)) else {
    return nil
  }
  let path = folder?.appending(last) ?? last
  guard decoded != nil else { return FolderEntry(path: path, kind: .unnameable) }
  guard let status = try status(of: "\(here)/\(last)") else { return nil }
  let kind: FolderEntry.Kind =
    status.isRegular
    ? .file(size: Int(status.st_size))
    : status.isFolder ? .folder : status.isLink ? .link : .special
  return FolderEntry(path: path, kind: kind, status: status)
}
