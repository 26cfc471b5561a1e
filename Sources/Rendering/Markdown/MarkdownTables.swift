package import Diagnostics

extension MarkdownRenderer {
  /// Writes the rows that the fence of a table holds.
  mutating func table(_ node: MarkdownNode) {
    var rows = node.rawLiteral.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    if rows.last?.isEmpty == true { rows.removeLast() }
    guard rows.count >= 2, let alignments = MarkdownTable.alignments(in: rows[1]) else { return }
    put("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table>\n")
    put("<thead>\n")
    row(rows[0], line: node.line + 1, alignments, isHeader: true)
    put("</thead>\n")
    if rows.count > 2 {
      put("<tbody>\n")
      for (index, bytes) in rows.enumerated().dropFirst(2) {
        row(bytes, line: node.line + 1 + index, alignments, isHeader: false)
      }
      put("</tbody>\n")
    }
    put("</table></div>\n")
  }

  private mutating func row(
    _ row: ArraySlice<UInt8>,
    line: Int,
    _ alignments: [MarkdownTable.Alignment],
    isHeader: Bool
  ) {
    // The row ends where its line ends; quotation marks and indentation stand before it.
    let offset = source.line(line).bytes.count - row.endIndex
    let cells = MarkdownTable.cells(of: row)
    checkWidth(cells, of: line, offset: offset, columns: alignments.count)
    put("<tr>")
    for (cell, alignment) in zip(cells, alignments) {
      put(isHeader ? "<th scope=\"col\"" : "<td")
      if alignment != .none { out.append(contentsOf: " class=\"\(alignment.rawValue)\"".utf8) }
      put(">")
      write(cell, line: line, byte: offset + cell.startIndex)
      put(isHeader ? "</th>" : "</td>")
    }
    // One cell for all that are missing: a wide header over many short rows stays small.
    let missing = alignments.count - cells.count
    if missing > 1 { out.append(contentsOf: "<td colspan=\"\(missing)\"></td>".utf8) }
    if missing == 1 { put("<td></td>") }
    put("</tr>\n")
  }

  private mutating func write(_ cell: ArraySlice<UInt8>, line: Int, byte: Int) {
    guard let tree = MarkdownTree(MarkdownTable.markdown(of: cell)) else { return }
    cursor.enterCell(line: line, byte: byte)
    write(tree)
    cursor.leaveCell()
  }

  private mutating func checkWidth(
    _ cells: [ArraySlice<UInt8>],
    of line: Int,
    offset: Int,
    columns: Int
  ) {
    guard cells.count != columns else { return }
    let message = "这一行有 \(cells.count) 格，表头有 \(columns) 格：请补齐或删去多余的格。"
    let start = cells.first.map { offset + $0.startIndex } ?? 0
    diagnostics.append(
      Diagnostic(
        .tableRowWidth,
        message,
        at: cursor.location(line: line, byte: start),
        severity: cells.count > columns ? .error : .warning
      )
    )
  }
}

extension DiagnosticKind {
  package static let tableRowWidth = DiagnosticKind(
    "notice/table-row-width",
    .error,
    "表格每行的格数要与表头相同。多出的格不会印出，少了的格印成空白，都可能让公众看错。格里要写竖线时，请写成“\\|”。"
  )
}
