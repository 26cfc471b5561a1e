import Diagnostics
import Files

/// A list of digests as `sha256sum --check` reads it (校验和), with paths from its own folder.
enum ChecksumList {
  /// The folders whose files are offered for download; their pages are not listed.
  private static let folders: Set = ["data", "changes"]

  static func bytes(of digests: [FileDigest], areReproducible: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    let listed = digests.filter { $0.isReproducible == areReproducible && isListed($0.path) }
    for digest in listed.sorted(by: { $0.path < $1.path }) {
      let path = SitePath.link(from: SitePath.checksums, to: digest.path)
      bytes += Array("\(digest.sha256)  \(path)\n".utf8)
    }
    return bytes
  }

  private static func isListed(_ path: RelativePath) -> Bool {
    path.components.first.map { folders.contains(String($0)) } ?? false
      && path.fileExtension != "html" && path != SitePath.checksums
      && path != SitePath.checksumsOfBinaries
  }
}
