import Diagnostics

/// What stands in the output folder before a build, hidden files included.
struct PresentSite: Sendable {
  private(set) var files: [RelativePath: Int] = [:]
  private(set) var folders: Set<RelativePath> = []
  /// Whether something is there that no build writes: a link, a pipe, a name that is not UTF-8.
  private(set) var hasForeign = false

  /// Lists the site at `root`; of a site that is not there nothing is listed.
  init(at root: String) throws(FileError) {
    guard try status(of: root) != nil else { return }
    var found = (files: files, folders: folders, hasForeign: false)
    try walkFolder(root) { entry in
      switch entry.kind {
      case .file(let size): found.files[entry.path] = size
      case .folder: found.folders.insert(entry.path)
      case .link, .special, .unnameable: found.hasForeign = true
      }
      return true
    }
    (files, folders, hasForeign) = found
  }
}
