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
      // Those that somebody wants, each with its place among the files.
      var tables = dialects.indices.filter { writes[$0] != nil }.map {
        (place: $0, csv: CSVWriter(dialects[$0]))
      }
      let writeLines = writes[dialects.count]
      var lines = JSONWriter()
      for index in tables.indices { tables[index].csv.row(fileColumns.map(\.name)) }
      let keys = fileColumns.map(\.key)
      let day = DataValue.day(edition.day)
      func handOn(pieceSize: Int) throws(FileError) {
        for index in tables.indices where tables[index].csv.bytes.count >= pieceSize {
          try writes[tables[index].place]?(tables[index].csv.take())
        }
        if lines.bytes.count >= pieceSize { try writeLines?(lines.take()) }
      }
      try rows(edition) { values throws(FileError) in
        for index in tables.indices { tables[index].csv.row(values, day) }
        if writeLines != nil {
          lines.beginObject()
          for index in values.indices { lines.field(keys[index], values[index]) }
          lines.field(Self.editionDay.key, day)
          lines.endObject()
          lines.lineBreak()
        }
        try handOn(pieceSize: PlannedFile.pieceSize)
      }
      try handOn(pieceSize: 0)
    }
  }
}
