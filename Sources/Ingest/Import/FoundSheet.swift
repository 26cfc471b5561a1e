package import Diagnostics
package import Disclosure

/// A table as somebody keeps it (原表): rows of cells with their places, before anything is known of
/// its columns.
package struct FoundSheet: Sendable {
  /// The name of the sheet; nil for a table in a text file.
  package let name: String?
  package let isHidden: Bool
  /// The rows that hold anything, by number.
  package let rows: [FoundRow]
  package let hiddenColumns: [ClosedRange<Int>]
  /// Whether its numbers of days begin in 1904.
  package let from1904: Bool

  package init(
    name: String?,
    isHidden: Bool,
    rows: [FoundRow],
    hiddenColumns: [ClosedRange<Int>] = [],
    from1904: Bool = false
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.hiddenColumns = hiddenColumns
    self.from1904 = from1904
  }

  /// The place of a cell, be there one or not.
  func position(_ row: FoundRow, _ column: Int) -> SourceLocation.Position {
    if let cell = row.cell(column) { return cell.position }
    guard let name else { return .text(line: row.number, column: 1) }
    return .cell(sheet: name, row: row.number, column: column)
  }
}

/// One row of a found table; its number is that of the sheet's row, or of the text's line.
package struct FoundRow: Sendable {
  package let number: Int
  package let isHidden: Bool
  /// By column.
  package let cells: [FoundCell]

  package init(number: Int, isHidden: Bool, cells: [FoundCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  func cell(_ column: Int) -> FoundCell? {
    cells.place(of: column) { $0.column }.map { cells[$0] }
  }
}

/// One cell of a found table, its column from 1.
package struct FoundCell: Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    /// A number, and all its digits.
    case number(Double, plain: String)
    case day(Day)
    /// `#N/A` and the like.
    case error
    case formula
  }

  package let column: Int
  package let position: SourceLocation.Position
  package let content: Content
  /// The value as the spreadsheet shows it.
  package let shown: String
  /// The merged range that gave the cell its value, such as `A5:A8`.
  package let range: String?

  package init(
    column: Int,
    position: SourceLocation.Position,
    content: Content,
    shown: String,
    range: String? = nil
  ) {
    self.column = column
    self.position = position
    self.content = content
    self.shown = shown
    self.range = range
  }

  /// Whether it says nothing.
  var isBlank: Bool {
    guard case .text(let text) = content else { return false }
    return text.unicodeScalars.allSatisfy(ListText.isSpace)
  }

  /// What it shows, on one line.
  var line: String { ListText.oneLine(shown) }
}
