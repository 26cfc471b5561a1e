/// A workbook (工作簿): the cells of its sheets as stored, and as a spreadsheet shows them.
package struct Workbook: Sendable {
  package let sheets: [Sheet]
  /// Whether it holds macros.
  package let hasMacros: Bool
  /// Whether its days are counted from 1904.
  package let from1904: Bool
}

/// One sheet of a workbook (工作表).
package struct Sheet: Sendable {
  package let name: String
  package let isHidden: Bool
  /// The rows that hold anything, by number.
  package let rows: [SheetRow]
  package let merges: [CellRange]
  package let hiddenColumns: [ClosedRange<Int>]
  /// The part of the package in which it stands.
  let part: String
}

/// One row of a sheet; its number counts from 1.
package struct SheetRow: Sendable {
  package let number: Int
  package let isHidden: Bool
  /// The cells that hold anything, by column.
  package internal(set) var cells: [SheetCell]
}

/// One cell of a sheet (单元格); its column counts from 1.
package struct SheetCell: Hashable, Sendable {
  /// What a cell holds; of a formula the result that was stored with it.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// A number in a format of dates, as the day that it is.
    case day(SheetDay)
    case boolean(Bool)
    /// `#N/A`, `#REF!` and the like.
    case error(String)
  }

  package let column: Int
  package let value: Value
  /// The value as a spreadsheet shows it in a wide column.
  package let shown: String
  package let hasFormula: Bool
}
