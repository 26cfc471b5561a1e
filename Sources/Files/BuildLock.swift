import Glibc

/// The right to write one output folder, held by one build at a time.
///
/// The kernel takes it back when a process dies, so a killed build leaves no lock behind.
struct BuildLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// - Throws: `.busy` where another build holds it.
  init(_ place: OutputPlace) throws(FileError) {
    let path = place.lock
    let descriptor = retrying { open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644) }
    guard descriptor >= 0 else { throw FileError.writing(path, errno: errno) }
    guard retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 else {
      let number = errno
      close(descriptor)
      throw number == EWOULDBLOCK ? .busy(place.output) : FileError.writing(path, errno: number)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Lets the next build in; the file stays, because removing it could split the lock in two.
  func release() { flock(descriptor, LOCK_UN) }
}
