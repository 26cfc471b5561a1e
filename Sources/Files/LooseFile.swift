import Glibc

/// A file that is named by itself, in no folder of content (单个文件).
package enum LooseFile {
  /// All bytes of a regular file, which a link may lead to.
  package static func read(
    _ path: String,
    limit: Int = FileTree.readLimit
  ) throws(FileError) -> [UInt8] {
    try readFile(try realPath(of: path), limit: limit)
  }

  /// Whether anything stands at a path, be it a link that leads nowhere.
  package static func exists(_ path: String) throws(FileError) -> Bool {
    try status(of: path) != nil
  }

  /// Writes a file that must not be there yet, in one step: it is whole or not there, and what has
  /// its name is never replaced. Missing folders are made.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    guard try status(of: path) == nil else { throw .unwritable(path, errno: EEXIST) }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    if !parent.isEmpty { try makeFolders(parent) }
    let draft = "\(path).\(getpid()).tmp"
    do throws(FileError) {
      var file = try OpenFile(creating: draft)
      try file.write(bytes, count: bytes.count)
      try file.sync()
      try file.close()
      try name(draft, path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Gives a finished file its name, which no file may have.
  private static func name(_ draft: String, _ path: String) throws(FileError) {
    if link(draft, path) == 0 {
      unlink(draft)
      return
    }
    guard errno != EEXIST else { throw .unwritable(path, errno: EEXIST) }
    // No links on this disk: the name is looked for once more, then taken.
    guard try status(of: path) == nil else { throw .unwritable(path, errno: EEXIST) }
    guard rename(draft, path) == 0 else { throw FileError.writing(path, errno: errno) }
  }
}
