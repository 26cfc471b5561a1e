import CSQLite

/// A database opened to read, by the library itself.
package final class DatabaseRead {
  /// What the library says of a statement or a file.
  package struct Failure: Error, Hashable { package let message: String }

  private let database: OpaquePointer?

  package init(_ path: String) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY, nil)
    database = opened
    if code != SQLITE_OK { throw failure }
  }

  deinit { sqlite3_close_v2(database) }

  /// The values of each row as text; nil where one is NULL.
  package func rows(_ sql: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw failure }
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) }
        }
      )
    }
    return rows
  }

  private var failure: Failure { Failure(message: String(cString: sqlite3_errmsg(database))) }
}
