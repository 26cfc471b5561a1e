extension SiteTransaction {
  /// Finishes a move that a killed build announced, and clears what it left.
  ///
  /// - Returns: Whether there was something to do.
  /// - Throws: `.busy` while a build writes the folder.
  package static func recover(output: String) throws(FileError) -> Bool {
    guard let place = try placeIfThere(output), try status(of: place.workshop) != nil else {
      return false
    }
    let lock = try BuildLock(place)
    defer { lock.release() }
    return try place.recover()
  }

  /// The site as it stands, hidden files included; nil where there is none yet.
  ///
  /// After a kill it may stand in the workshop only: `recover` first.
  package static func existing(output: String) throws(FileError) -> FileTree? {
    guard let place = try placeIfThere(output), try status(of: place.output) != nil else {
      return nil
    }
    var entries: [FileTree.Entry] = []
    try walkFolder(place.output) { found in
      if case .file(let size) = found.kind {
        entries.append(FileTree.Entry(path: found.path, size: size))
      }
      return true
    }
    return FileTree(entries: entries, storage: .folder(place.output, links: [:]))
  }

  static func placeIfThere(_ output: String) throws(FileError) -> OutputPlace? {
    do {
      return try OutputPlace(output)
    } catch .notFound {
      return nil
    }
  }
}
