import Glibc

/// The program that runs (本程序).
package enum RunningProgram {
  /// The folders from that of the program's file upwards, the nearest first; none where the
  /// system does not tell.
  package static var folders: [String] {
    guard var path = try? realPath(of: "/proc/self/exe")[...] else { return [] }
    var folders: [String] = []
    while let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = path[..<slash]
      folders.append(String(path))
    }
    return folders
  }
}
