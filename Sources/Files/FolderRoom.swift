import Glibc

/// What a folder's disk allows (磁盘和权限).
package enum FolderRoom {
  /// Whether files may be made and replaced in a folder.
  package static func isWritable(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

  /// How many bytes are free for this user; nil where the system does not tell.
  package static func freeBytes(at path: String) -> Int? {
    var room = statvfs()
    guard statvfs(path, &room) == 0 else { return nil }
    let (bytes, overflow) = Int(clamping: room.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: room.f_frsize))
    return overflow ? Int.max : bytes
  }
}
