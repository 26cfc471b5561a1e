/// A rectangle of cells such as `A1:C3` (区域), rows and columns from 1, both ends included.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  /// What a sheet can have at most.
  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  /// Reads `A1:C3` or `A1`; nil for anything else.
  package init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first.flatMap(Self.cell),
      let last = ends.last.flatMap(Self.cell), first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// Reads the address of one cell, such as `AB12` or `$A$1`.
  package static func cell(_ text: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case 65...90, 97...122:
        guard row == 0, column <= lastColumn else { return nil }
        column = column * 26 + Int(byte & 0x5F) - 64
      case 48...57:
        guard column > 0, row <= lastRow else { return nil }
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
    }
    guard (1...lastRow).contains(row), (1...lastColumn).contains(column) else { return nil }
    return (row, column)
  }

  /// The address of a cell, such as `AB12`.
  package static func address(row: Int, column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters + String(row)
  }
}
