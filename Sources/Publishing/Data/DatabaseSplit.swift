import Databases
import Disclosure
import Files

/// How the rows of a published table fall into tables of the database (拆分): what is said of
/// something else is left to its own table, and a list becomes rows.
struct DatabaseSplit: Sendable {
  let source: DataTable
  let table: DatabaseTable
  let links: [DatabaseLink]
  /// Which values of a row the table keeps, by their place.
  private let kept: [Int]
  /// Which of them tell the row, for the rows of its lists.
  private let keyPlaces: [Int]

  /// `dropped` are the columns that another table holds; all lists are left out, those with a link
  /// get rows there.
  init(
    _ source: DataTable,
    as name: String? = nil,
    dropping dropped: [DataColumn] = [],
    isNumbered: Bool = false,
    isCompact: Bool = false,
    links: [DatabaseLink] = [],
    references: [DatabaseTable.Reference] = [],
    indexes: [[String]] = []
  ) {
    self.source = source
    self.links = links
    kept = source.columns.indices.filter { place in
      let column = source.columns[place]
      return column.kind != .list && !dropped.contains(column)
    }
    keyPlaces = source.key.compactMap { name in source.columns.firstIndex { $0.name == name } }
    table = DatabaseTable(
      name ?? source.name,
      source.about,
      kept.map { source.columns[$0] },
      key: source.key,
      isNumbered: isNumbered,
      isCompact: isCompact,
      references: references,
      indexes: indexes
    )
  }

  /// Writes the rows of an edition; tells how many each table got.
  func write(
    _ edition: Edition,
    to database: borrowing DatabaseWriter,
    at path: String
  ) throws(FileError) -> [(table: String, rows: Int)] {
    let rows = try FileError.told(at: path) { () throws(DatabaseError) in
      try database.rows(of: table.name, columns: table.columns.count)
    }
    let linked = try links.map { link throws(FileError) in
      try FileError.told(at: path) { () throws(DatabaseError) in
        try database.rows(of: link.table.name, columns: link.table.columns.count)
      }
    }
    let places = links.map { link in source.columns.firstIndex { $0.name == link.column } }
    var count = 0
    var linkCounts = Array(repeating: 0, count: links.count)
    try source.rows(edition) { values throws(FileError) in
      count += 1
      do throws(DatabaseError) {
        var row: [DatabaseValue] = []
        row.reserveCapacity(kept.count + 1)
        if table.isNumbered { row.append(.integer(count)) }
        for place in kept { row.append(DatabaseValue(values[place])) }
        try rows.insert(row)
        for (index, link) in links.enumerated() {
          guard let place = places[index], case .list(let texts) = values[place] else { continue }
          for (position, text) in texts.enumerated() {
            try linked[index].insert(
              keyPlaces.map { DatabaseValue(values[$0]) } + link.values(text, position + 1)
            )
            linkCounts[index] += 1
          }
        }
      } catch {
        throw FileError(error, at: path)
      }
    }
    return [(table.name, count)] + zip(links, linkCounts).map { ($0.table.name, $1) }
  }
}

/// A list of a published table as rows (关联表): whose it is, the place in the list, the value.
struct DatabaseLink: Sendable {
  /// The column with the lists.
  let column: String
  let table: DatabaseTable
  /// What of a row comes after the key: the values for a text of the list at its place, from 1.
  let values: @Sendable (String, Int) -> [DatabaseValue]

  /// The place of a value in its list (次序).
  static let position = DataColumn("position", "次序", "在原来一格里的次序，从 1 起", .integer, example: "1")
}

extension FileError {
  init(_ error: DatabaseError, at path: String) {
    switch error {
    case .noSpace: self = .noSpace(path)
    case .unwritable(let number): self = .unwritable(path, errno: number)
    case .refused(let message): preconditionFailure("a database was refused: \(message)")
    }
  }

  /// What `body` gives, its errors as those of a file.
  static func told<Result: ~Copyable>(
    at path: String,
    _ body: () throws(DatabaseError) -> Result
  ) throws(FileError) -> Result {
    do throws(DatabaseError) {
      return try body()
    } catch {
      throw FileError(error, at: path)
    }
  }
}
