import Diagnostics

/// A list as the CSV of a batch, of which every cell knows where it was found (带出处的表).
///
/// A row stands on the line that has the number of its row in the sheet, so that lines which the
/// checks name are rows that the reader finds.
struct PlacedTable {
  struct Cell {
    /// What the checks are given.
    var checked: String
    /// What is written.
    var written: String
    let position: SourceLocation.Position
    /// Its column's header as it stands in the sheet, and the value as it is shown there; nil where
    /// the public may not read it, or there is nothing.
    let header: String?
    let shown: String?
  }

  struct Row {
    let line: Int
    var cells: [Cell]
  }

  /// The headers as the CSV has them.
  var names: [String]
  var header: Row
  var rows: [Row]

  /// The text to check.
  var checkedText: [UInt8] {
    var text: [UInt8] = []
    var line = 1
    for row in [header] + rows {
      while line < row.line {
        text.append(UInt8(ascii: "\n"))
        line += 1
      }
      text += Array(row.cells.map { Self.quoted($0.checked) }.joined(separator: ",").utf8)
      text.append(UInt8(ascii: "\n"))
      line += 1
    }
    return text
  }

  /// The CSV to write: UTF-8, lines ended by LF, a header and a line a row.
  var writtenText: [UInt8] {
    let lines = [names] + rows.map { $0.cells.map(\.written) }
    return lines.flatMap {
      Array(($0.map(Self.quoted).joined(separator: ",") + "\n").utf8)
    }
  }

  /// The cell that a finding in the checked text speaks of.
  func cell(_ line: Int, _ column: Int) -> Cell? {
    guard let row = row(line) else { return nil }
    var start = 1
    var found = row.cells.first
    for cell in row.cells where start <= column {
      found = cell
      start += Self.quoted(cell.checked).unicodeScalars.count + 1
    }
    return found
  }

  /// The cell of a row in the column of a name.
  func cell(_ line: Int, named name: String) -> Cell? {
    guard let index = names.firstIndex(of: name), let row = row(line),
      row.cells.indices.contains(index)
    else { return nil }
    return row.cells[index]
  }

  /// The line of the first row that has a value in a column.
  func firstLine(of value: String, in name: String) -> Int? {
    guard let index = names.firstIndex(of: name) else { return nil }
    return rows.first { $0.cells.indices.contains(index) && $0.cells[index].written == value }?.line
  }

  private func row(_ line: Int) -> Row? {
    if line == header.line { return header }
    return rows.place(of: line) { $0.line }.map { rows[$0] }
  }

  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension PlacedTable {
  /// A finding in the checked text, at the cell in which the mistake stands, with the header and
  /// the value as shown.
  func placed(_ finding: Diagnostic) -> Diagnostic {
    guard case .text(let line, let column)? = finding.location?.position,
      let file = finding.location?.file
    else { return finding }
    let subject = column == 1 ? Self.subjects[finding.code] : nil
    guard let cell = subject.flatMap({ self.cell(line, named: $0) }) ?? self.cell(line, column)
    else { return finding }
    return Diagnostic(
      DiagnosticKind(finding.code, finding.severity, ""),
      finding.message,
      at: SourceLocation(file, cell.position),
      article: finding.article,
      notes: finding.notes + cell.words
    )
  }

  /// The columns of which findings on a whole row speak.
  private static let subjects = [
    "record/unknown-district": "区县",
    "record/platform-name": "平台名称",
    "condition/code-from-elsewhere": "统一社会信用代码",
    "function/missed": "服务功能",
    "function/too-few-met": "服务功能",
    "function/too-few-listed": "服务功能",
    "function/not-in-measure": "服务功能",
    "record/too-many-functions": "服务功能",
    "record/function-limit-doubtful": "服务功能",
    "category/not-in-measure": "类别",
    "category/not-given": "类别",
  ]
}

extension PlacedTable.Cell {
  /// “统一社会信用代码”列，表中显示为“4.4E+17”。
  var words: [String] {
    guard let header else { return [] }
    return ["“\(header)”列" + (shown.map { "，表中显示为“\($0)”。" } ?? "。")]
  }
}
