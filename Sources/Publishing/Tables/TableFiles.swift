import Diagnostics
import Disclosure
import Files
import Rendering

extension DataTable {
  /// The table as CSV in one of its two dialects.
  func csv(_ dialect: CSVWriter.Dialect, _ edition: Edition) -> PlannedFile {
    let path = SitePath.data(name, dialect.suffix)
    return PlannedFile(
      path,
      .pieces { write throws(FileError) in
        var csv = CSVWriter(dialect)
        csv.row(fileColumns.map(\.name))
        let day = edition.day.description
        try rows(edition) { values throws(FileError) in
          csv.row(values.map(\.text) + CollectionOfOne(day))
          if csv.bytes.count >= PlannedFile.pieceSize { try write(csv.take()) }
        }
        try write(csv.take())
      }
    )
  }

  /// The table as one JSON object a line (NDJSON).
  func lines(_ edition: Edition) -> PlannedFile {
    PlannedFile(
      SitePath.data(name, "ndjson"),
      .pieces { write throws(FileError) in
        var json = JSONWriter()
        try rows(edition) { values throws(FileError) in
          json.object { json in
            for (column, value) in zip(columns, values) { json.field(column.name, value) }
            json.field(Self.editionDay.name, .day(edition.day))
          }
          json.lineBreak()
          if json.bytes.count >= PlannedFile.pieceSize { try write(json.take()) }
        }
        try write(json.take())
      }
    )
  }
}
