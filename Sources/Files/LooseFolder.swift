package import Diagnostics
import Glibc

/// A folder that is named by itself, in no folder of content (单个文件夹).
package enum LooseFolder {
  /// Makes a folder with its files. It must not be there yet, or be empty; it is whole or as it was,
  /// wherever one is stopped, but for a moment in one that was empty: its entries come one by one.
  package static func create(
    _ path: String,
    _ files: [(path: RelativePath, bytes: [UInt8])]
  ) throws(FileError) {
    let isThere = try status(of: path) != nil
    let draft = try draft(of: path)
    // What a run that was killed has left.
    try removeFolder(draft)
    do throws(FileError) {
      for file in files { try LooseFile.create("\(draft)/\(file.path)", file.bytes) }
      if isThere {
        for name in try names(in: draft) { try move("\(draft)/\(name)", "\(path)/\(name)") }
        try removeFolder(draft)
      } else {
        try move(draft, path)
      }
    } catch {
      // The first trouble is the one to tell of.
      do { try removeFolder(draft) } catch {}
      throw error
    }
  }

  /// Whether nothing stands at a path but a folder that is empty, or holds what a killed run left.
  package static func isFree(_ path: String) throws(FileError) -> Bool {
    guard let status = try status(of: path) else { return true }
    guard status.isFolder else { return false }
    return try names(in: path).allSatisfy { $0 == draftName }
  }

  private static let draftName = ".gongshi-init"

  /// Where it is prepared: in the folder, where there is one, else beside it.
  private static func draft(of path: String) throws(FileError) -> String {
    if try status(of: path) != nil { return "\(path)/\(draftName)" }
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    return "\(name)\(draftName)"
  }

  private static func names(in path: String) throws(FileError) -> [String] {
    try namesInFolder(OpenFile(folder: path)).map { name in
      String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  private static func move(_ old: String, _ new: String) throws(FileError) {
    guard rename(old, new) == 0 else { throw FileError.writing(new, errno: errno) }
  }
}
