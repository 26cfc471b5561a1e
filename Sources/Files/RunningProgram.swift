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

  /// What tells this program and the libraries that it has loaded from any others: their paths,
  /// sizes and the times of their last change; nil where the system does not tell.
  package static var identity: String? {
    guard let maps = try? readFile("/proc/self/maps", limit: 1 << 24) else { return nil }
    let paths = Set(
      String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
        // What is not run is data, such as that of the locale.
        guard line.split(separator: " ").dropFirst().first?.contains("x") == true else {
          return nil
        }
        return line.firstIndex(of: "/").map { String(line[$0...]) }
      }
    )
    return paths.sorted().map(stamp).joined(separator: "\n")
  }

  /// A path, and what changes with what stands there.
  package static func stamp(of path: String) -> String {
    var found = stat()
    guard stat(path, &found) == 0 else { return path }
    let change = found.st_ctim
    return "\(path) \(found.st_size) \(found.st_ino) \(change.tv_sec).\(change.tv_nsec)"
  }
}
