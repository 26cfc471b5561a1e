package import Diagnostics
import Glibc
import Synchronization

/// A file that was put somewhere (已写文件).
package struct PutFile: Hashable, Sendable {
  package let sha256: SHA256Digest
  /// In bytes.
  package let size: Int
  package let change: SiteTransaction.Change

  package init(sha256: SHA256Digest, size: Int, _ change: SiteTransaction.Change) {
    self.sha256 = sha256
    self.size = size
    self.change = change
  }
}

extension SiteTransaction {
  /// Puts bytes at a path of the new edition, each path once.
  package func put(_ path: RelativePath, _ bytes: [UInt8]) throws(FileError) -> PutFile {
    let target = try prepare(path)
    let new = NewFile(path, sha256(bytes), bytes.count, in: present)
    let isSame = isPresent(new) { old throws(FileError) in try file(old, holds: bytes) }
    if isSame { try keep(path) } else { try writeFile(target, bytes) }
    return try note(new, isSame ? .unchanged : .written)
  }

  /// Puts a file that comes in pieces, each handed to `write`, each path once.
  package func stream(
    _ path: RelativePath,
    _ produce: (_ write: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) -> PutFile {
    var file = try OpenFile(creating: try hand(path))
    var digest = SHA256()
    var size = 0
    try produce { piece throws(FileError) in
      digest.update(piece, count: piece.count)
      size += piece.count
      try file.write(piece, count: piece.count)
    }
    try file.close()
    return try adopt(NewFile(path, digest.finish(), size, in: present))
  }

  /// The absolute path at which a library writes a file of the new edition; `adopt` it then.
  package func hand(_ path: RelativePath) throws(FileError) -> String {
    let target = try prepare(path)
    progress.withLock { _ = $0.handed.insert(path) }
    return target
  }

  /// Takes in a file that a library has written where `hand` said.
  package func adopt(_ path: RelativePath) throws(FileError) -> PutFile {
    let (digest, size) = try sha256(ofFile: "\(place.staging)/\(path)")
    return try adopt(NewFile(path, digest, size, in: present))
  }

  private func adopt(_ new: NewFile) throws(FileError) -> PutFile {
    let wasHanded = progress.withLock { $0.handed.remove(new.path) != nil }
    precondition(wasHanded, "adopted a file that was not handed out: \(new.path)")
    let target = "\(place.staging)/\(new.path)"
    let isSame = isPresent(new) { old throws(FileError) in try filesAreEqual(old, target) }
    if isSame {
      try removeFile(target)
      try keep(new.path)
    }
    return try note(new, isSame ? .unchanged : .written)
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

  /// Whether the old site has the same file at a path; `isEqual` says it of the old file where it is
  /// not known. One that cannot be read counts as different: the new one takes its place.
  private func isPresent(
    _ new: NewFile,
    _ isEqual: (_ old: String) throws(FileError) -> Bool
  ) -> Bool {
    guard let old = new.old, old.size == new.size else { return false }
    if let digest = old.digest { return digest == new.digest }
    do {
      return try isEqual("\(place.output)/\(new.path)")
    } catch {
      return false
    }
  }

  /// Takes the old file over: by a link, or where that cannot be by a copy.
  private func keep(_ path: RelativePath) throws(FileError) {
    let old = "\(place.output)/\(path)"
    let target = "\(place.staging)/\(path)"
    guard link(old, target) != 0 else { return }
    let number = errno
    guard [EPERM, EXDEV, EMLINK, ENOTSUP, ENOSYS].contains(number) else {
      throw FileError.writing(target, errno: number)
    }
    try copyFile(old, to: target)
  }

  private func note(_ new: NewFile, _ change: Change) throws(FileError) -> PutFile {
    progress.withLock { progress in
      switch change {
      case .unchanged: progress.unchanged += 1
      case .written: progress.written += 1
      }
      if new.old != nil { progress.replaced += 1 }
    }
    try digests.withLock { kept throws(FileError) in try kept?.add(new.pathDigest, new.digest) }
    return PutFile(sha256: new.digest, size: new.size, change)
  }
}

/// A file that is put.
private struct NewFile {
  let path: RelativePath
  let pathDigest: SHA256Digest
  let digest: SHA256Digest
  /// In bytes.
  let size: Int
  /// The one at its path in the site before; nil where none stands.
  let old: PresentSite.File?

  init(_ path: RelativePath, _ digest: SHA256Digest, _ size: Int, in present: PresentSite) {
    self.path = path
    pathDigest = sha256(of: path)
    self.digest = digest
    self.size = size
    old = present.file(ofDigest: pathDigest)
  }
}
