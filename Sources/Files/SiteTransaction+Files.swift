package import Diagnostics
import Glibc
import Synchronization

extension SiteTransaction {
  /// Puts bytes at a path of the new edition, each path once.
  package func put(_ path: RelativePath, _ bytes: [UInt8]) throws(FileError) -> Change {
    let target = try prepare(path)
    if isPresent(path, holding: bytes) { return try keep(path) }
    try writeFile(target, bytes)
    return note(path, .written)
  }

  /// Puts a file that comes in pieces, each handed to `write`, each path once.
  package func stream(
    _ path: RelativePath,
    _ produce: (_ write: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) -> Change {
    var file = try OpenFile(creating: try hand(path))
    try produce { piece throws(FileError) in try file.write(piece, count: piece.count) }
    try file.close()
    return try adopt(path)
  }

  /// Puts a copy of an input file, however large.
  package func copy(
    _ path: RelativePath,
    of input: RelativePath,
    in tree: FileTree
  ) throws(FileError) -> Change {
    switch try tree.source(of: input) {
    case .bytes(let bytes): return try put(path, bytes)
    case .file(let source): return try copy(path, from: source)
    }
  }

  /// Puts a copy of the regular file at an absolute path.
  package func copy(_ path: RelativePath, from source: String) throws(FileError) -> Change {
    let target = try prepare(path)
    if try isPresent(path, equalTo: source) { return try keep(path) }
    try copyFile(source, to: target)
    return note(path, .written)
  }

  /// The absolute path at which a library writes a file of the new edition; `adopt` it then.
  package func hand(_ path: RelativePath) throws(FileError) -> String {
    let target = try prepare(path)
    progress.withLock { _ = $0.handed.insert(path) }
    return target
  }

  /// Takes in a file that a library has written where `hand` said.
  package func adopt(_ path: RelativePath) throws(FileError) -> Change {
    let wasHanded = progress.withLock { $0.handed.remove(path) != nil }
    precondition(wasHanded, "adopted a file that was not handed out: \(path)")
    let target = "\(place.staging)/\(path)"
    guard try isPresent(path, equalTo: target) else { return note(path, .written) }
    guard unlink(target) == 0 else { throw FileError.writing(target, errno: errno) }
    return try keep(path)
  }

  /// Makes the folders of a path that are not made yet, and returns where it is prepared.
  private func prepare(_ path: RelativePath) throws(FileError) -> String {
    try progress.withLock { progress throws(FileError) in
      precondition(progress.isOpen, "put a file into an edition that is closed")
      var missing: [RelativePath] = []
      var folder = path.parent
      while let next = folder, !progress.folders.contains(next) {
        missing.append(next)
        folder = next.parent
      }
      for folder in missing.reversed() {
        try makeFolders("\(place.staging)/\(folder)")
        progress.folders.insert(folder)
      }
    }
    return "\(place.staging)/\(path)"
  }

  /// An old file that cannot be read counts as different: the new one takes its place.
  private func isPresent(_ path: RelativePath, holding bytes: [UInt8]) -> Bool {
    guard present.files[path] == bytes.count else { return false }
    do {
      return try file("\(place.output)/\(path)", holds: bytes)
    } catch {
      return false
    }
  }

  private func isPresent(
    _ path: RelativePath,
    equalTo source: String
  ) throws(FileError) -> Bool {
    let size = try OpenFile(reading: source).size
    guard present.files[path] == size else { return false }
    do {
      return try filesAreEqual("\(place.output)/\(path)", source)
    } catch {
      return false
    }
  }

  /// Takes the old file over: by a link, or where that cannot be by a copy.
  private func keep(_ path: RelativePath) throws(FileError) -> Change {
    let old = "\(place.output)/\(path)"
    let target = "\(place.staging)/\(path)"
    if link(old, target) != 0 {
      let number = errno
      guard [EPERM, EXDEV, EMLINK, ENOTSUP, ENOSYS].contains(number) else {
        throw FileError.writing(target, errno: number)
      }
      try copyFile(old, to: target)
    }
    return note(path, .unchanged)
  }

  private func note(_ path: RelativePath, _ change: Change) -> Change {
    let wasPresent = present.files[path] != nil
    progress.withLock { progress in
      switch change {
      case .unchanged: progress.unchanged += 1
      case .written: progress.written += 1
      }
      if wasPresent { progress.replaced += 1 }
    }
    return change
  }
}
