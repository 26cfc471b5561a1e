import Diagnostics
import Disclosure
import Files
import Rendering

extension DataTable {
  /// The table as plain CSV, as CSV for Excel, and as one JSON object a line (NDJSON): one pass over
  /// its rows, for making a row takes longer than writing it.
  func files(_ edition: Edition) -> JointFiles {
    let suffixes = [CSVWriter.Dialect.plain.suffix, CSVWriter.Dialect.excel.suffix, "ndjson"]
    return JointFiles(paths: suffixes.map { SitePath.data(name, $0) }) { writes throws(FileError) in
      var formats = RowFormats(
        fileColumns,
        .text(edition.day.description),
        plain: writes[0],
        excel: writes[1],
        lines: writes[2]
      )
      try rows(edition) { values throws(FileError) in try formats.append(values) }
      try formats.finish()
    }
  }
}

/// The rows of a table in its formats of text (各种文本格式), as far as they are not yet handed on.
private struct RowFormats {
  /// How many bytes of a format are gathered before they are handed on.
  private static let piece = PlannedFile.pieceSize

  /// Made for the sake of the other dialect, too.
  private var plain = CSVWriter(.plain)
  private var excel = CSVWriter(.excel)
  private var lines = JSONWriter()
  private let keys: [JSONKey]
  /// What every row ends with.
  private let last: DataValue
  /// Where each format goes; nil for one that nobody wants.
  private let writePlain: PlannedFile.Write?
  private let writeExcel: PlannedFile.Write?
  private let writeLines: PlannedFile.Write?

  /// The names of the columns stand first in both dialects.
  init(
    _ columns: [DataColumn],
    _ last: DataValue,
    plain writePlain: PlannedFile.Write?,
    excel writeExcel: PlannedFile.Write?,
    lines writeLines: PlannedFile.Write?
  ) {
    keys = columns.map(\.key)
    self.last = last
    self.writePlain = writePlain
    self.writeExcel = writeExcel
    self.writeLines = writeLines
    plain.row(columns.map(\.name))
    excel.row(columns.map(\.name))
  }

  mutating func append(_ values: [DataValue]) throws(FileError) {
    if writePlain != nil || writeExcel != nil {
      let start = plain.bytes.count
      plain.row(values, last)
      if writeExcel != nil { excel.row(values, last, as: plain.bytes[start...]) }
    }
    if writeLines != nil {
      lines.beginObject()
      for (key, value) in zip(keys, values) { lines.field(key, value) }
      if let key = keys.last { lines.field(key, last) }
      lines.endObject()
      lines.lineBreak()
    }
    try handOn(from: Self.piece)
  }

  /// Hands on what is left.
  mutating func finish() throws(FileError) { try handOn(from: 0) }

  private mutating func handOn(from size: Int) throws(FileError) {
    if plain.bytes.count >= size {
      try plain.handOn { bytes throws(FileError) in try writePlain?(bytes) }
    }
    if excel.bytes.count >= size {
      try excel.handOn { bytes throws(FileError) in try writeExcel?(bytes) }
    }
    if lines.bytes.count >= size {
      try lines.handOn { bytes throws(FileError) in try writeLines?(bytes) }
    }
  }
}
