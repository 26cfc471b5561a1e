import Databases
import Disclosure
import Files

/// `/data/register.sqlite` (登记数据库): all that is published as data, in tables that refer to each other.
struct DatabaseFile: Sendable {
  /// `Gong`, by which programs know whose database it is.
  private static let applicationID: Int32 = 0x476F_6E67
  private static let title = "公示数据库"

  let edition: Edition
  private let splits: [DatabaseSplit]

  init(_ edition: Edition) {
    self.edition = edition
    splits = DatabaseSplit.all(in: edition)
  }

  static let path = SitePath.data("register", DataFormat.database.suffix)

  var planned: PlannedFile {
    PlannedFile(Self.path, .library { path throws(FileError) in try write(path) })
  }

  /// The tables, without those of SQLite; some lists share one.
  private var tables: [DatabaseTable] {
    var names: Set<String> = []
    return splits.flatMap { [$0.table] + $0.links.map(\.table) }
      .filter { names.insert($0.name).inserted }
  }

  private func write(_ path: String) throws(FileError) {
    let database = try FileError.told(at: path) { () throws(DatabaseError) in
      let database = try DatabaseWriter(
        creating: path,
        applicationID: Self.applicationID,
        version: Int32(DataTable.version)
      )
      try database.execute(Self.descriptions + tables.map(\.creation).joined())
      try database.execute(DatabaseSearch.creation)
      return database
    }
    var counts: [String: Int] = [:]
    for split in splits {
      for (table, rows) in try split.write(edition, to: database, at: path) {
        counts[table, default: 0] += rows
      }
    }
    try FileError.told(at: path) { () throws(DatabaseError) in
      try writeSearch(to: database)
      try writeDescriptions(counts, to: database)
      try database.execute(tables.map(\.indexing).joined() + DatabaseViews.creation)
      try database.finish()
    }
  }

  private func writeSearch(to database: borrowing DatabaseWriter) throws(DatabaseError) {
    let rows = try database.rows(
      of: "search",
      naming: ["rowid", "name", "former_names", "operator"]
    )
    for (number, record) in zip(1..., edition.state.register.records) {
      try rows.insert([.integer(number)] + DatabaseSearch.row(record))
    }
    try database.execute(DatabaseSearch.completion)
  }
}

extension DatabaseFile {
  private static let descriptions = """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL
    );
    CREATE TABLE dictionary (
      table_name TEXT NOT NULL, position INTEGER NOT NULL, column_name TEXT NOT NULL,
      label TEXT NOT NULL, meaning TEXT NOT NULL, type TEXT NOT NULL, allowed TEXT,
      example TEXT NOT NULL, empty_means TEXT, since_version INTEGER NOT NULL,
      PRIMARY KEY (table_name, position)
    );

    """

  private func writeDescriptions(
    _ counts: [String: Int],
    to database: borrowing DatabaseWriter
  ) throws(DatabaseError) {
    let meta = try database.rows(of: "meta", columns: 3)
    let notes = DataNote.all(Self.title, Self.path, edition).map { ($0.key, $0.label, $0.text) }
    let rows = tables.map { table in
      ("rows_\(table.name)", "\(table.name) 表的行数：\(table.about)", String(counts[table.name] ?? 0))
    }
    let examples = DatabaseGuide.examples.map { ($0.key, $0.label, $0.sql) }
    for (key, label, value) in notes + rows + DatabaseGuide.conventions + examples {
      try meta.insert([.text(key), .text(label), .text(value)])
    }
    let dictionary = try database.rows(of: "dictionary", columns: 10)
    let described =
      tables.map { ($0.name, $0.columns) }
      + DatabaseViews.all.map { ($0.name, $0.table.fileColumns) }
    for (table, columns) in described {
      for (position, column) in zip(1..., columns) {
        try dictionary.insert([
          .text(table), .integer(position), .text(column.name), .text(column.label),
          .text(column.meaning), .text(column.kind.typeName),
          column.choices.isEmpty ? .null : .text(column.choices), .text(column.example),
          column.empty.map(DatabaseValue.text) ?? .null, .integer(column.since),
        ])
      }
    }
  }
}
