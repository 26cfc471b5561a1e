package import Diagnostics

extension CSVRecords {
  /// Reports each row that is cell for cell an earlier one: a fact that is recorded twice.
  func reportRepeatedRows(_ findings: inout Findings) {
    var lines: [[String]: Int] = [:]
    lines.reserveCapacity(rows.count)
    for row in rows {
      let cells = table.header.indices.map { table.text(row, $0) }
      if let first = lines[cells] {
        findings.report(
          .repeatedRow,
          "这一行与第 \(first) 行完全相同；重复录入的请删去一行。",
          at: TextPlace(line: table.line(of: row), column: 1)
        )
      } else {
        lines[cells] = table.line(of: row)
      }
    }
  }
}

extension DiagnosticKind {
  package static let repeatedRow = DiagnosticKind(
    "record/row-twice",
    .warning,
    "同一件事只登记一行。两行完全相同，多半是复制时多粘了一行，网站上会出现两次。请核对后删去一行；确是两件事的，在最后一列写明区别。"
  )
}
