import Diagnostics
import Disclosure

/// Tables with a column about people (个人信息列): its heading is enough to look closer, filled
/// cells make it a finding. A blank form may be public.
enum PersonalColumns {
  /// The columns of tables in a document's text that are about people and have filled cells.
  static func filled(in texts: [String]) -> [String] {
    var found: [String] = []
    for text in texts {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for column in columns(of: lines.lazy.map { cells($0) }).map(\.name)
      where !found.contains(column) {
        found.append(column)
      }
    }
    return found
  }

  /// The pipe tables in the bodies of notices.
  static func findings(in notices: [Notice]) -> [Diagnostic] {
    notices.flatMap { notice -> [Diagnostic] in
      let lines = notice.body.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.contains(where: { $0.utf8.contains(UInt8(ascii: "|")) }) else { return [] }
      let found = columns(of: lines.lazy.map { $0.utf8.contains(124) ? pipeCells($0) : [] })
      return found.map { column in
        let line = notice.body.firstLine + column.line
        let place = SourceLocation(notice.location.file, line: line, column: 1)
        let finding = finding("正文的表格", column.name, at: place)
        return notice.isDraft ? finding.ofDraft : finding
      }
    }
  }

  static func finding(_ table: String, _ column: String, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .personalColumn,
      "\(table)有“\(column)”一列，而且填了内容；这一列不公开，请删去后再发布。",
      at: place,
      article: "《政府信息公开条例》第十五条"
    )
  }

  /// The headings of private columns below which a cell is filled, and their lines from 0.
  private static func columns(
    of rows: some Sequence<[Substring]>
  ) -> [(name: String, line: Int)] {
    var found: [(name: String, line: Int)] = []
    var open: [(name: String, line: Int, index: Int)] = []
    for (line, cells) in rows.enumerated() {
      let headings = cells.count < 2 ? [] : cells.enumerated().filter { isPrivate($0.element) }
      if !headings.isEmpty {
        open = headings.map { (String($0.element), line, $0.offset) }
        continue
      }
      if cells.count == 1 { open = [] }
      open.removeAll { column in
        let isFilled = cells.indices.contains(column.index) && isFilled(cells[column.index])
        if isFilled { found.append((column.name, column.line)) }
        return isFilled
      }
    }
    return found
  }

  private static func isPrivate(_ cell: Substring) -> Bool {
    PrivateColumns.isAboutPeople(String(cell))
  }

  /// Whether a cell says anything; the rule under a heading and marks for nothing do not.
  private static func isFilled(_ cell: Substring) -> Bool {
    !cell.allSatisfy { "-—－:/／.…*_＿ 无".contains($0) }
  }

  /// The cells of a line: between tabs, pipes or commas, or where several spaces stand, as in the
  /// laid-out text of a PDF.
  private static func cells(_ line: Substring) -> [Substring] {
    let bytes = line.utf8
    if bytes.contains(UInt8(ascii: "\t")) {
      return trimmed(line.split(separator: "\t", omittingEmptySubsequences: false))
    }
    if bytes.contains(UInt8(ascii: "|")) { return pipeCells(line) }
    if bytes.contains(UInt8(ascii: ",")) {
      return trimmed(line.split(separator: ",", omittingEmptySubsequences: false))
    }
    return trimmed(line.split(separator: "  ")).filter { !$0.isEmpty }
  }

  private static func pipeCells(_ line: Substring) -> [Substring] {
    trimmed(line.split(separator: "|", omittingEmptySubsequences: false))
  }

  private static func trimmed(_ cells: [Substring]) -> [Substring] {
    cells.map { cell in
      let start = cell.drop { $0 == " " || $0 == "\u{3000}" || $0 == "\r" || $0 == "\"" }
      var end = start
      while let last = end.last, " \u{3000}\r\"*".contains(last) { end.removeLast() }
      return end
    }
  }
}

extension DiagnosticKind {
  static let personalColumn = DiagnosticKind(
    "privacy/personal-column",
    .warning,
    "表格里有身份证号、手机、联系人、学历这类列，而且下面填了内容。名单公开单位和平台的信息，不公开个人的信息。请删去这一列；空白样式不受影响。"
  )
}
