import CSQLite

/// An open database; it is closed with its last user.
final class DatabaseConnection {
  let pointer: OpaquePointer

  init(creating path: String) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let error = DatabaseError(code, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    pointer = opened
  }

  deinit { sqlite3_close_v2(pointer) }

  func execute(_ sql: String) throws(DatabaseError) {
    try check(sqlite3_exec(pointer, sql, nil, nil, nil))
  }

  func check(_ code: Int32) throws(DatabaseError) {
    guard code != SQLITE_OK, code != SQLITE_DONE else { return }
    throw DatabaseError(code, pointer)
  }
}
