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

  /// Makes a file that no name leads to: it is gone when it is closed, however the program ends.
  init(namelessIn folder: String) throws(FileError) {
    var path = Array("\(folder)/gongshi-XXXXXX".utf8CString)
    let descriptor = mkostemp(&path, O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.writing(folder, errno: errno) }
    unlink(path)
    self.init(descriptor, folder)
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

  /// Writes bytes at a place, from any thread.
  func write(_ bytes: [UInt8], at start: Int) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        return retrying { pwrite(descriptor, rest.baseAddress, rest.count, off_t(start + written)) }
      }
      guard step >= 0 else { throw FileError.writing(path, errno: errno) }
      written += step
    }
  }

  /// Reads as many bytes from a place, from any thread; it is an error where there are fewer.
  func read(_ count: Int, at start: Int) throws(FileError) -> [UInt8] {
    var number = EIO
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(room)[filled...]
        )
        let step = retrying {
          pread(descriptor, rest.baseAddress, rest.count, off_t(start + filled))
        }
        if step < 0 { number = errno }
        guard step > 0 else { return }
        filled += step
      }
    }
    guard bytes.count == count else { throw FileError.reading(path, errno: number) }
    return bytes
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
