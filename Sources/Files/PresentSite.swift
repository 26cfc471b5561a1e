import Diagnostics

/// What stands in the output folder before a build, hidden files included.
struct PresentSite: Sendable {
  struct File: Sendable {
    /// Of its path: a hundred thousand paths would weigh three times as much.
    let pathDigest: SHA256Digest
    let size: Int
    /// Of its bytes, where the build that wrote it kept that and nobody has touched it since.
    fileprivate(set) var digest: SHA256Digest?
  }

  /// By the digests of their paths.
  private var files: [File] = []
  private(set) var folders: Set<RelativePath> = []
  /// Whether something is there that no build writes: a link, a pipe, a name that is not UTF-8.
  private(set) var hasForeign = false

  /// Lists the site of `place`; of a site that is not there nothing is listed.
  init(_ place: OutputPlace) throws(FileError) {
    guard try status(of: place.output) != nil else { return }
    // What cannot be told of the last build only costs time.
    let record = try? place.kept()?.record
    var listing = FolderListing()
    var found = (files: files, folders: folders, hasForeign: false)
    try walkFolder(place.output) { entry in
      if record != nil { listing.add(entry) }
      switch entry.kind {
      case .file(let size):
        let file = File(pathDigest: sha256(of: entry.path), size: size, digest: nil)
        found.files.append(file)
      case .folder: found.folders.insert(entry.path)
      case .link, .special, .unnameable: found.hasForeign = true
      }
      return true
    }
    (files, folders, hasForeign) = found
    files.sort { $0.pathDigest < $1.pathDigest }
    guard let record, record.listing == listing.finish() else { return }
    let isWhole = try? KeptDigests.read(place.digests, record.digests) { path, digest in
      if let index = index(ofDigest: path) { files[index].digest = digest }
    }
    if isWhole != true { for index in files.indices { files[index].digest = nil } }
  }

  var count: Int { files.count }

  /// The file at a path of that digest; nil where none stands.
  func file(ofDigest path: SHA256Digest) -> File? { index(ofDigest: path).map { files[$0] } }

  private func index(ofDigest path: SHA256Digest) -> Int? {
    files.place(of: path) { $0.pathDigest }
  }
}
