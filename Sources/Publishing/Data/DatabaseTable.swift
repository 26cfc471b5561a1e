import Databases
import Disclosure

/// A table of the database (库表): its columns are those of published tables.
struct DatabaseTable: Sendable {
  /// Columns whose values stand in another table (外键).
  struct Reference: Hashable, Sendable {
    let columns: [String]
    let table: String
    let targets: [String]
  }

  let name: String
  /// What a row is.
  let about: String
  let columns: [DataColumn]
  /// What tells a row from every other; a table without has a number, which comes first.
  let key: [String]
  /// Whether rows are numbered in their order; the number means something in this file only.
  let isNumbered: Bool
  /// Whether the rows lie in the order of the key, which then needs no index: for narrow tables
  /// whose rows come in about that order.
  let isCompact: Bool
  let references: [Reference]
  let indexes: [[String]]

  init(
    _ name: String,
    _ about: String,
    _ columns: [DataColumn],
    key: [String],
    isNumbered: Bool = false,
    isCompact: Bool = false,
    references: [Reference] = [],
    indexes: [[String]] = []
  ) {
    self.name = name
    self.about = about
    self.key = key
    self.isCompact = isCompact
    self.isNumbered = isNumbered || key.isEmpty
    let serial = self.isNumbered ? [Self.serial] : []
    self.columns = Self.withDistinctNames(serial + columns)
    // What a column itself declares, and what only the database knows.
    let declared = columns.compactMap { column in
      column.references.map {
        Reference(columns: [column.name], table: $0.table, targets: [$0.column])
      }
    }
    self.references = declared + references
    self.indexes = indexes
  }

  /// Numbers the rows of a table (序号).
  private static let serial = DataColumn(
    "serial",
    "序号",
    "行的次序，只在这一个文件里有意义",
    .integer,
    example: "1"
  )

  /// The statement that makes the table.
  var creation: String {
    var lines = columns.map { column in
      let isNumber = isNumbered && column == Self.serial
      let end = isNumber ? " PRIMARY KEY" : key.contains(column.name) ? " NOT NULL" : ""
      return "\(DatabaseWriter.quoted(column.name)) \(column.kind.affinity)\(end)"
    }
    if !key.isEmpty { lines.append("\(isNumbered ? "UNIQUE" : "PRIMARY KEY") \(Self.list(key))") }
    for reference in references {
      lines.append(
        "FOREIGN KEY \(Self.list(reference.columns)) REFERENCES "
          + "\(DatabaseWriter.quoted(reference.table)) \(Self.list(reference.targets))"
      )
    }
    var kinds = DatabaseWriter.hasStrictTables ? ["STRICT"] : []
    if isCompact { kinds.append("WITHOUT ROWID") }
    return """
      CREATE TABLE \(DatabaseWriter.quoted(name)) (
        \(lines.joined(separator: ",\n  "))
      ) \(kinds.joined(separator: ", "));

      """
  }

  /// The statements that make its indexes, once the rows are there.
  var indexing: String {
    indexes.map { columns in
      let index = DatabaseWriter.quoted("\(name)_by_\(columns.joined(separator: "_"))")
      return "CREATE INDEX \(index) ON \(DatabaseWriter.quoted(name)) \(Self.list(columns));\n"
    }.joined()
  }

  private static func list(_ names: [String]) -> String {
    "(\(names.map(DatabaseWriter.quoted).joined(separator: ", ")))"
  }

  /// The columns, no two of one name: SQL does not tell `ID` from `id`, and programmes name columns.
  private static func withDistinctNames(_ columns: [DataColumn]) -> [DataColumn] {
    var taken: Set<String> = []
    return columns.map { column in
      var name = column.name
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(column.name)_\(number)"
        number += 1
      }
      return name == column.name ? column : column.named(name)
    }
  }
}

extension DataColumn {
  /// The same column under another name.
  fileprivate func named(_ name: String) -> DataColumn {
    DataColumn(
      name,
      label,
      meaning,
      kind,
      example: example,
      empty: empty,
      allowed: allowed,
      references: references,
      since: since
    )
  }
}

extension DataColumn.Kind {
  /// The type of its column in SQL: dates are texts `2026-03-05`, flags 0 and 1.
  fileprivate var affinity: String {
    switch self {
    case .integer, .flag: "INTEGER"
    case .text, .code, .day, .moment, .link, .list: "TEXT"
    }
  }
}

extension DatabaseValue {
  /// A value of a table; a list has no place in a cell of a database.
  init(_ value: DataValue) {
    switch value {
    case .empty: self = .null
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .flag(let flag): self = .integer(flag ? 1 : 0)
    case .day(let day): self = .text(day.description)
    case .list: self = .text(value.text)
    }
  }
}
