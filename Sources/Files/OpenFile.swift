import Glibc

/// An open file or folder, closed at the end of its life.
struct OpenFile: ~Copyable {
  let path: String
  private(set) var descriptor: Int32

  /// Opens a regular file; a link or anything special is refused, and never waited for.
  init(reading path: String) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = retrying { open(path, flags) }
    guard descriptor >= 0 else { throw FileError.reading(path, errno: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isRegular else {
      Glibc.close(descriptor)
      throw FileError.unreadable(path, errno: status.isFolder ? EISDIR : EINVAL)
    }
    self.init(descriptor, path)
  }

  /// Makes a file that must not be there yet: a file of the live site may share its bytes.
  init(creating path: String) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = retrying { open(path, flags, 0o644) }
    guard descriptor >= 0 else { throw FileError.writing(path, errno: errno) }
    self.init(descriptor, path)
  }

  /// Opens a folder; a link is refused.
  init(folder path: String) throws(FileError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = retrying { open(path, flags) }
    guard descriptor >= 0 else { throw FileError.reading(path, errno: errno) }
    self.init(descriptor, path)
  }

  init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Fills `buffer` from `start` on; fewer bytes than fit mean the end of the file.
  func read(into buffer: inout [UInt8], from start: Int = 0) throws(FileError) -> Int {
    var filled = start
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes { room in
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
        return retrying { Glibc.read(descriptor, rest.baseAddress, rest.count) }
      }
      guard count >= 0 else { throw FileError.reading(path, errno: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled - start
  }

  /// Writes the first `count` bytes, in as many calls as it takes.
  func write(_ bytes: [UInt8], count: Int) throws(FileError) {
    var written = 0
    while written < count {
      let step = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written..<count])
        return retrying { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      }
      guard step >= 0 else { throw FileError.writing(path, errno: errno) }
      written += step
    }
  }

  /// Waits until the disk has it; a file system that cannot say so for a folder is believed.
  func sync() throws(FileError) {
    guard retrying({ fsync(descriptor) }) == 0 || errno == EINVAL else {
      throw FileError.writing(path, errno: errno)
    }
  }

  /// Closes now, because some disks only then tell that they are full.
  mutating func close() throws(FileError) {
    let closing = descriptor
    descriptor = -1
    guard Glibc.close(closing) == 0 || errno == EINTR else {
      throw FileError.writing(path, errno: errno)
    }
  }
}

/// Calls again for as long as a signal interrupts.
func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

extension stat {
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}

/// What stands at a path itself, not behind a link; nil where nothing does.
func status(of path: String) throws(FileError) -> stat? {
  var status = stat()
  if lstat(path, &status) == 0 { return status }
  guard errno == ENOENT || errno == ENOTDIR else { throw FileError.reading(path, errno: errno) }
  return nil
}
