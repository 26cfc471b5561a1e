/// How the rows of a pipe table are cut into cells.
enum MarkdownTable {
  enum Alignment: String {
    case none = ""
    case left = "align-left"
    case center = "align-center"
    case right = "align-right"
  }

  /// The cells of a row, blanks and the pipes at both ends dropped; `\|` does not end a cell.
  static func cells(of row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var rest = trimmed(row)
    if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
    var start = rest.startIndex
    var previous: UInt8 = 0
    for index in rest.indices {
      if rest[index] == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") {
        cells.append(trimmed(rest[start..<index]))
        start = index + 1
      }
      previous = rest[index]
    }
    let last = trimmed(rest[start...])
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  /// The alignments of a delimiter row such as `| --- | :-: |`; nil for any other row.
  static func alignments(in row: ArraySlice<UInt8>) -> [Alignment]? {
    guard row.contains(UInt8(ascii: "-")), row.contains(UInt8(ascii: "|")),
      row.allSatisfy({ isWhitespace($0) || "|:-".utf8.contains($0) })
    else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(of: row) {
      let left = cell.first == UInt8(ascii: ":")
      let right = cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// A cell as Markdown of its own: pipes unescaped, and begun by a sentinel, so that `# ` or `- `
  /// at its start makes no block.
  static func markdown(of cell: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = MarkdownSource.sentinel
    for byte in cell {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return bytes
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { !isWhitespace($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isWhitespace($0) }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }
}
