import Diagnostics
import Files

/// A table of the published data (数据表): what it holds, its columns, and its rows of an edition.
struct DataTable: Sendable {
  /// Takes in the next row: a value for each column, in their order.
  typealias Emit = ([DataValue]) throws(FileError) -> Void

  /// Its name in paths, in the package and in the database.
  let name: String
  let title: String
  /// What a row is, in one sentence.
  let about: String
  let columns: [DataColumn]
  /// The columns of the files with rows of text: its own, and the edition day.
  let fileColumns: [DataColumn]
  /// The names of the columns that together tell a row from every other; empty where none do.
  let key: [String]
  /// Hands over the rows one after the other, in a fixed order; throws only what `Emit` throws.
  let rows: @Sendable (Edition, Emit) throws(FileError) -> Void
  /// How many rows an edition has, without making their values.
  let count: @Sendable (Edition) -> Int

  /// `count` tells the number of rows where that is known without going through them.
  init<Row>(
    _ name: String,
    _ title: String,
    _ about: String,
    key: [String],
    _ fields: [DataField<Row>],
    count: (@Sendable (Edition) -> Int)? = nil,
    rows: @escaping @Sendable (Edition, (Row) throws(FileError) -> Void) throws(FileError) -> Void
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.key = key
    columns = fields.map(\.column)
    fileColumns = columns + [Self.editionDay]
    let read = DataField.reading(fields)
    self.rows = { edition, emit throws(FileError) in
      try rows(edition) { row throws(FileError) in
        try emit(read(row))
      }
    }
    self.count =
      count ?? { edition in
        var count = 0
        // Nothing that counts throws.
        try? rows(edition) { _ throws(FileError) in count += 1 }
        return count
      }
  }

  /// The day to which a file holds (截至), the last column of formats that have no place for what
  /// holds for the whole file.
  static let editionDay = DataColumn(
    "edition_day",
    "截至",
    "数据截至的版次日，整个文件相同",
    .day,
    example: "2026-03-05"
  )
}

extension DataTable {
  /// The version of the published data (数据版本): it grows when a column is added, and a new major
  /// address would follow where one changes its meaning.
  static let version = 1

  /// The tables that every edition has, in the order in which they are told of. A new one is a file
  /// beside this one and a line here.
  static let standing: [DataTable] = [
    .titles,
    .revocations,
    .holdings,
    .events,
    .figures,
    .notices,
    .programmes,
    .measures,
    .codes,
    .reconciliation,
    .changes,
  ]

  /// All tables of an edition: those of every edition, and the attached tables of its programmes.
  static func all(in edition: Edition) -> [DataTable] {
    standing + AttachedTableColumns.all(in: edition).map(\.dataTable)
  }
}
