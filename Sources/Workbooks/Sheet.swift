/// A sheet of a workbook (工作表), before its rows come.
package struct Sheet: Hashable, Sendable {
  /// At most 31 characters, without `[]:*?/\`.
  package let name: String
  package let columns: [SheetColumn]
  /// Whether the headings have buttons to filter by.
  package let hasFilter: Bool
  /// For sheets that somebody fills in: how many empty rows below the headings may be written in,
  /// while all else is locked. Nil leaves the whole sheet free.
  package let entryRows: Int?

  package init(
    _ name: String,
    _ columns: [SheetColumn],
    hasFilter: Bool = false,
    entryRows: Int? = nil
  ) {
    self.name = name
    self.columns = columns
    self.hasFilter = hasFilter
    self.entryRows = entryRows
  }
}

/// A value of a cell (单元格).
package enum SheetCell: Hashable, Sendable {
  case empty
  /// Written as a text, so that it never runs as a formula.
  case text(String)
  case integer(Int)
  case day(year: Int, month: Int, day: Int)
}
