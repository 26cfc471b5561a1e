/// A table for a terminal (文字表格): every column as wide as its widest cell.
enum TextTable {
  enum Alignment {
    case left
    case right
  }

  /// The rows as lines, their cells two blanks apart; columns beyond the alignments have the last.
  static func lines(_ rows: [[String]], _ alignments: [Alignment]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(of: cell))
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - width(of: cell))
        let alignment = column < alignments.count ? alignments[column] : alignments.last ?? .left
        return alignment == .left ? cell + blanks : blanks + cell
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// The columns of a terminal that a text takes: two for a Han character or a full-width sign. The
  /// C library's `wcwidth` knows them only in some locales.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1.value) ? 2 : 1) }
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
