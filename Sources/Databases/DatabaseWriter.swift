import CSQLite

/// Writes a new SQLite database in one transaction (数据库), for others to read.
///
/// There is no journal: nobody reads the file before it is finished, and one that failed is thrown
/// away. Equal calls give equal bytes for one version of the library.
package struct DatabaseWriter: ~Copyable {
  /// Whether the library knows tables that hold only what their columns declare.
  package static var hasStrictTables: Bool { sqlite3_libversion_number() >= 3_037_000 }

  /// How many KiB of the file are kept in memory at most.
  private static let cache = 16_384
  private static let pageSize = 4096

  private let connection: DatabaseConnection

  /// Creates the file at an absolute path, where none may be. `applicationID` tells whose database
  /// it is, `version` which version of its tables it has.
  package init(creating path: String, applicationID: Int32, version: Int32) throws(DatabaseError) {
    let connection = try DatabaseConnection(creating: path)
    try connection.execute(
      """
      PRAGMA page_size = \(Self.pageSize);
      PRAGMA encoding = 'UTF-8';
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -\(Self.cache);
      PRAGMA temp_store = MEMORY;
      PRAGMA application_id = \(applicationID);
      PRAGMA user_version = \(version);
      BEGIN;
      """
    )
    self.connection = connection
  }

  /// Runs statements that give no rows.
  package func execute(_ sql: String) throws(DatabaseError) {
    try connection.execute(sql)
  }

  /// Prepares to write rows of a table: a value for each of its columns.
  package func rows(of table: String, columns: Int) throws(DatabaseError) -> DatabaseRows {
    try rows(into: Self.quoted(table), columns)
  }

  /// Prepares to write rows of a table: a value for each column that is named.
  package func rows(
    of table: String,
    naming columns: [String]
  ) throws(DatabaseError) -> DatabaseRows {
    let names = columns.map(Self.quoted).joined(separator: ",")
    return try rows(into: "\(Self.quoted(table)) (\(names))", columns.count)
  }

  private func rows(into target: String, _ columns: Int) throws(DatabaseError) -> DatabaseRows {
    let places = Array(repeating: "?", count: columns).joined(separator: ",")
    return try DatabaseRows(connection, "INSERT INTO \(target) VALUES (\(places))")
  }

  /// Makes the file whole; it is closed with the writer.
  package func finish() throws(DatabaseError) { try execute("COMMIT") }

  /// A name as SQL writes it.
  package static func quoted(_ name: String) -> String { surrounded(name, by: "\"") }

  /// A text as SQL writes it.
  package static func literal(_ text: String) -> String { surrounded(text, by: "'") }

  private static func surrounded(_ text: String, by mark: Character) -> String {
    var quoted = String(mark)
    for character in text {
      if character == mark { quoted.append(mark) }
      quoted.append(character)
    }
    quoted.append(mark)
    return quoted
  }
}
