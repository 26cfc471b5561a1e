import CSQLite
import Glibc

/// Why a database could not be written.
package enum DatabaseError: Error, Hashable, Sendable {
  case noSpace
  /// The disk refused: `errno` of the call that failed.
  case unwritable(errno: Int32)
  /// The library refused what it was asked for, in its words: a mistake of the caller, such as a
  /// key that stands twice.
  case refused(String)
}

extension DatabaseError {
  init(_ code: Int32, _ database: OpaquePointer?) {
    let number = database.map { sqlite3_system_errno($0) } ?? 0
    switch code & 0xFF {
    case SQLITE_FULL: self = .noSpace
    case SQLITE_NOMEM: self = .unwritable(errno: ENOMEM)
    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM:
      let isFull = number == ENOSPC || number == EDQUOT
      self = isFull ? .noSpace : .unwritable(errno: number == 0 ? EIO : number)
    default: self = .refused(database.map { String(cString: sqlite3_errmsg($0)) } ?? "")
    }
  }
}
