import CSQLite

/// A prepared statement that writes rows of one table; it is undone with its last user.
package final class DatabaseRows {
  private let connection: DatabaseConnection
  private let statement: OpaquePointer?

  init(_ connection: DatabaseConnection, _ sql: String) throws(DatabaseError) {
    self.connection = connection
    var prepared: OpaquePointer?
    try connection.check(sqlite3_prepare_v2(connection.pointer, sql, -1, &prepared, nil))
    statement = prepared
  }

  deinit { sqlite3_finalize(statement) }

  /// Writes a row: a value for each column.
  package func insert(_ values: [DatabaseValue]) throws(DatabaseError) {
    var index: Int32 = 0
    for value in values {
      index += 1
      try connection.check(bind(value, index))
    }
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    try connection.check(code)
  }

  private func bind(_ value: DatabaseValue, _ index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let number): return sqlite3_bind_int64(statement, index, Int64(number))
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          let count = Int32(characters.count)
          return sqlite3_bind_text_copied(statement, index, characters.baseAddress, count)
        }
      }
    }
  }
}
