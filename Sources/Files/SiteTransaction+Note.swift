import Diagnostics
import Glibc

/// A note on what was built last, kept beside the site and not in it (生成记录). It holds for as long
/// as nobody else has touched the site.
extension SiteTransaction {
  /// The note that the last commit left; nil where there is none, it is not what the caller wants,
  /// or the site is not as that commit left it.
  package static func note(
    output: String,
    where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(FileError) -> [UInt8]? {
    guard let place = try placeIfThere(output), try status(of: place.note) != nil,
      try status(of: place.output) != nil
    else { return nil }
    let kept = try readFile(place.note, limit: FileTree.readLimit)
    guard let end = kept.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let note = Array(kept[(end + 1)...])
    // A look at every file of the site comes last.
    guard isWanted(note), kept[..<end].elementsEqual(try place.listing().utf8) else { return nil }
    return note
  }
}

extension OutputPlace {
  /// Keeps a note on the site as it stands, or forgets the last.
  func keep(_ text: [UInt8]?) throws(FileError) {
    let fresh = "\(note).new"
    for path in [note, fresh] {
      guard unlink(path) == 0 || errno == ENOENT else {
        throw FileError.writing(path, errno: errno)
      }
    }
    guard let text else { return }
    try writeFile(fresh, Array("\(try listing())\n".utf8) + text)
    guard rename(fresh, note) == 0 else { throw FileError.writing(note, errno: errno) }
  }

  /// A digest of everything in the output folder: its path, its size, its place on the disk and the
  /// time of its last change, which no program can set.
  func listing() throws(FileError) -> String {
    // A digest of each, sorted: no folder is listed in an order, and lines would be many.
    var digests: [SHA256Digest] = []
    try walkFolder(output) { entry in
      var line = "\(entry.path)\u{0}"
      if let status = entry.status {
        let change = status.st_ctim
        line += "\(status.st_mode) \(status.st_size) \(status.st_ino) "
        // A folder changes with its files only; that it is there is enough.
        if !status.isFolder { line += "\(change.tv_sec).\(change.tv_nsec)" }
      }
      digests.append(sha256(Array(line.utf8)))
      return true
    }
    digests.sort()
    var whole = SHA256()
    for digest in digests {
      let bytes = Array(digest.description.utf8)
      whole.update(bytes, count: bytes.count)
    }
    return whole.finish().description
  }
}
