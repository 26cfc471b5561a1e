import Glibc

/// Where an output folder is and where its next edition is prepared: `.gongshi/<name>` beside it.
struct OutputPlace: Sendable {
  /// The real path: behind links, absolute, without a slash at its end.
  let output: String
  let parent: String
  let workshop: String

  var staging: String { "\(workshop)/next" }
  var old: String { "\(workshop)/old" }
  var journal: String { "\(workshop)/journal" }
  var lock: String { "\(workshop)/lock" }
  var note: String { "\(workshop)/built" }
  var digests: String { "\(workshop)/digests" }
  var freshDigests: String { "\(digests).new" }

  /// Resolves a path as the clerk wrote it; the folder itself need not be there.
  ///
  /// - Throws: `.notFound` where the folder above it is missing and not to be made.
  init(_ path: String, makingParents: Bool = false) throws(FileError) {
    let (parent, name) = try Self.resolve(path, makingParents: makingParents)
    self.parent = parent
    output = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    workshop = parent == "/" ? "/.gongshi/\(name)" : "\(parent)/.gongshi/\(name)"
    try refuseWhatCannotBeExchanged()
  }

  /// Makes the folder in which the next edition is prepared.
  func makeWorkshop() throws(FileError) { try makeFolders(workshop) }

  private func refuseWhatCannotBeExchanged() throws(FileError) {
    guard let present = try status(of: output) else { return }
    guard present.isFolder else { throw .notAFolder(output) }
    guard try status(of: parent)?.st_dev == present.st_dev else { throw .mountPoint(output) }
    for name in [".git", ".hg", ".svn"] where try status(of: "\(output)/\(name)") != nil {
      throw .repository(output)
    }
  }

  /// The real path of the folder above, and the name in it.
  private static func resolve(
    _ path: String,
    makingParents: Bool
  ) throws(FileError) -> (parent: String, name: String) {
    var path = path
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        let (parent, name) = split(String(cString: real))
        guard !name.isEmpty else { throw .mountPoint("/") }
        return (parent, name)
      }
      guard errno == ENOENT, !path.isEmpty else { throw FileError.reading(path, errno: errno) }
      let (parent, name) = split(path)
      // A link to a folder that is not there: a first edition, or one that a journal holds.
      if let target = linkTarget(of: parent == "/" ? "/\(name)" : "\(parent)/\(name)") {
        path = target.hasPrefix("/") ? target : "\(parent)/\(target)"
        continue
      }
      if makingParents { try makeFolders(parent) }
      guard name != ".", name != ".." else { throw .notFound(path) }
      return (try realPath(of: parent), name)
    }
    throw .unreadable(path, errno: ELOOP)
  }

  /// The path above and the last name; trailing slashes do not count.
  private static func split(_ path: String) -> (parent: String, name: String) {
    let parts = path.split(separator: "/")
    let above = parts.dropLast().joined(separator: "/")
    let parent = path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    return (parent, parts.last.map(String.init) ?? "")
  }

  private static func linkTarget(of path: String) -> String? {
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = target.withUnsafeMutableBytes { room in
      room.baseAddress.map { readlink(path, $0, room.count) } ?? 0
    }
    return count > 0 ? String(validating: target.prefix(count), as: UTF8.self) : nil
  }
}

/// Makes a folder and those above it; one that is there already will do.
func makeFolders(_ path: String) throws(FileError) {
  if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
    throw FileError.writing(path, errno: errno)
  }
  try makeFolders(String(path[..<slash]))
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
    throw FileError.writing(path, errno: errno)
  }
}
