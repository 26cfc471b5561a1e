import Diagnostics
import Disclosure
import Files
import Rendering

extension DataTable {
  /// The table as plain CSV, as CSV for Excel, and as one JSON object a line (NDJSON): one pass over
  /// its rows, for making a row takes longer than writing it.
  func files(_ edition: Edition) -> JointFiles {
    let dialects = CSVWriter.Dialect.allCases
    let suffixes = dialects.map(\.suffix) + ["ndjson"]
    return JointFiles(paths: suffixes.map { SitePath.data(name, $0) }) { writes throws(FileError) in
      var tables = dialects.map { CSVWriter($0) }
      var lines = JSONWriter()
      for index in tables.indices { tables[index].row(fileColumns.map(\.name)) }
      let day = DataValue.day(edition.day)
      func handOn(pieceSize: Int) throws(FileError) {
        for index in tables.indices where tables[index].bytes.count >= pieceSize {
          try writes[index](tables[index].take())
        }
        if lines.bytes.count >= pieceSize { try writes[tables.count](lines.take()) }
      }
      try rows(edition) { values throws(FileError) in
        let values = values + CollectionOfOne(day)
        for index in tables.indices { tables[index].row(values) }
        lines.object { json in
          for (column, value) in zip(fileColumns, values) { json.field(column.key, value) }
        }
        lines.lineBreak()
        try handOn(pieceSize: PlannedFile.pieceSize)
      }
      try handOn(pieceSize: 0)
    }
  }
}
