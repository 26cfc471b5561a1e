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
    guard let place = try placeIfThere(output), try status(of: place.output) != nil,
      let (record, note) = try place.kept()
    else { return nil }
    // A look at every file of the site comes last.
    guard isWanted(note), record.listing == (try place.listing()) else { return nil }
    return note
  }
}

/// What the last build knows of the site as it left it: the first line of the note.
struct SiteRecord {
  /// The digest of what stands in its folder.
  let listing: SHA256Digest
  /// The digest of the digests that were kept of its files.
  let digests: SHA256Digest
}

extension SiteRecord {
  private static let separator: Character = " "

  fileprivate init?(_ line: String) {
    let digests = line.split(separator: Self.separator).compactMap { SHA256Digest(hex: $0) }
    guard digests.count == 2 else { return nil }
    self.init(listing: digests[0], digests: digests[1])
  }

  fileprivate var line: String { "\(listing)\(Self.separator)\(digests)\n" }
}

extension OutputPlace {
  /// What the last build knew of the site, and its note; nil where it kept nothing.
  func kept() throws(FileError) -> (record: SiteRecord, note: [UInt8])? {
    guard try status(of: note) != nil else { return nil }
    let kept = try readFile(note, limit: FileTree.readLimit)
    guard let end = kept.firstIndex(of: UInt8(ascii: "\n")),
      let record = SiteRecord(String(decoding: kept[..<end], as: UTF8.self))
    else { return nil }
    return (record, Array(kept[(end + 1)...]))
  }

  /// Puts the digests of the new edition's files in the place of those of the last; until there is a
  /// note that names them, nobody believes them.
  func keepDigests() throws(FileError) {
    guard rename(freshDigests, digests) == 0 else {
      throw FileError.writing(digests, errno: errno)
    }
  }

  /// Keeps a note on the site as it stands, with the digest of the digests that were kept of its
  /// files, or forgets the last.
  func keep(_ text: [UInt8]?, _ digests: SHA256Digest) throws(FileError) {
    let fresh = "\(note).new"
    for path in [note, fresh] { try removeFile(path) }
    guard let text else { return try removeFile(self.digests) }
    let record = SiteRecord(listing: try listing(), digests: digests)
    try writeFile(fresh, Array(record.line.utf8) + text)
    guard rename(fresh, note) == 0 else { throw FileError.writing(note, errno: errno) }
  }

  /// A digest of everything in the output folder.
  fileprivate func listing() throws(FileError) -> SHA256Digest {
    var listing = FolderListing()
    try walkFolder(output) { entry in
      listing.add(entry)
      return true
    }
    return listing.finish()
  }
}

/// A digest of everything in a folder: its path, its size, its place on the disk and the time of its
/// last change, which no program can set.
struct FolderListing {
  /// Of each thing: no folder is listed in an order, and lines would be many.
  private var digests: [SHA256Digest] = []

  mutating func add(_ entry: FolderEntry) {
    var line = "\(entry.path)\u{0}"
    if let status = entry.status {
      let change = status.st_ctim
      line += "\(status.st_mode) \(status.st_size) \(status.st_ino) "
      // A folder changes with its files only; that it is there is enough.
      if !status.isFolder { line += "\(change.tv_sec).\(change.tv_nsec)" }
    }
    digests.append(sha256(Array(line.utf8)))
  }

  consuming func finish() -> SHA256Digest {
    var whole = SHA256()
    for digest in digests.sorted() { whole.update(digest.bytes, count: SHA256Digest.size) }
    return whole.finish()
  }
}
