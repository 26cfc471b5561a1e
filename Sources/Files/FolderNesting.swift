import Glibc

/// Whether folders lie in each other (文件夹的嵌套).
package enum FolderNesting {
  /// Whether one of two folders is the other, or lies in it; behind links, and also where one is
  /// not there yet. False where a path cannot be resolved.
  package static func overlap(_ a: String, _ b: String) -> Bool {
    guard let a = real(a), let b = real(b) else { return false }
    return (a + "/").hasPrefix(b + "/") || (b + "/").hasPrefix(a + "/")
  }

  /// The real path without a slash at its end; of what is not there, below the folder that is.
  private static func real(_ path: String) -> String? {
    var present = path.hasPrefix("/") ? path : "./" + path
    var missing = ""
    while true {
      if let real = realpath(present, nil) {
        defer { free(real) }
        let folder = String(cString: real)
        return (folder == "/" ? "" : folder) + missing
      }
      guard errno == ENOENT else { return nil }
      while present.count > 1, present.hasSuffix("/") { present.removeLast() }
      guard let slash = present.lastIndex(of: "/") else { return nil }
      missing = present[slash...] + missing
      present = slash == present.startIndex ? "/" : String(present[..<slash])
    }
  }
}
