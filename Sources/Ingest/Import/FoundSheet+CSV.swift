package import Diagnostics
package import Disclosure

extension FoundSheet {
  /// A table in a text file as it was found; nil where it cannot be read as one.
  ///
  /// Titles above the header need not have its width: the lines above the first that reads as a
  /// header of the programme's lists are left out; where none does, as few as make it a table.
  package static func csv(
    _ bytes: [UInt8],
    of programme: Programme,
    file: RelativePath,
    diagnostics: inout [Diagnostic]
  ) -> FoundSheet? {
    var findings = Findings(file)
    guard let text = DecodedText(bytes, findings: &findings) else {
      findings.hand(to: &diagnostics)
      return nil
    }
    findings.hand(to: &diagnostics)
    let words = [HeaderWords(programme)] + programme.tables.map(HeaderWords.init)
    var best: (table: CSVTable?, skipped: Int, found: [Diagnostic])?
    for skipped in 0...titleLines {
      guard let rest = text.dropping(lines: skipped) else { break }
      var flaws = Findings(file)
      let table = CSVParser.table(rest, findings: &flaws)
      var found: [Diagnostic] = []
      flaws.hand(to: &found)
      let isHeader = rest.beginsWithHeader(words)
      if isHeader || best.map({ found.count < $0.found.count }) ?? true {
        best = (table, skipped, found)
      }
      if isHeader || found.isEmpty { break }
    }
    guard let best else { return nil }
    diagnostics += best.found.map { $0.below(best.skipped) }
    return best.table.map { FoundSheet($0, below: best.skipped) }
  }

  /// How many lines of titles may stand above a header.
  private static let titleLines = 5

  private init(_ table: CSVTable, below skipped: Int) {
    let header = table.header.indices.map { column in
      Self.cell(table.header[column], column, table.place(ofColumn: column), skipped)
    }
    let first = table.header.isEmpty ? 1 : table.place(ofColumn: 0).line
    var rows = [FoundRow(number: first + skipped, isHidden: false, cells: header)]
    rows.reserveCapacity(table.rowCount + 1)
    for row in 0..<table.rowCount {
      let cells = table.places(ofRow: row).enumerated().map { column, place in
        Self.cell(table.text(row, column), column, place, skipped)
      }
      rows.append(
        FoundRow(number: table.line(of: row) + skipped, isHidden: false, cells: cells)
      )
    }
    self.init(name: nil, isHidden: false, rows: rows)
  }

  private static func cell(
    _ text: String,
    _ column: Int,
    _ place: TextPlace,
    _ skipped: Int
  ) -> FoundCell {
    FoundCell(
      column: column + 1,
      position: .text(line: place.line + skipped, column: place.column),
      content: .text(text),
      shown: text
    )
  }
}

extension DecodedText {
  /// Whether its first line names two columns of a list, or more.
  fileprivate func beginsWithHeader(_ words: [HeaderWords]) -> Bool {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    var unused = Findings("ignored")
    guard let text = DecodedText(Array(line), findings: &unused),
      let table = CSVParser.table(text, findings: &unused)
    else { return false }
    return words.contains { words in
      let known = table.header.filter { name in
        guard case .column = words.meaning(of: name) else { return false }
        return true
      }
      return Set(known).count >= 2
    }
  }

  /// The text without its first lines; nil where it has no more.
  fileprivate func dropping(lines: Int) -> DecodedText? {
    var rest = bytes[...]
    for _ in 0..<lines {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
    }
    var unused = Findings("ignored")
    return DecodedText(Array(rest), findings: &unused)
  }
}

extension Diagnostic {
  fileprivate func below(_ lines: Int) -> Diagnostic {
    guard lines > 0, let location, case .text(let line, let column) = location.position else {
      return self
    }
    return Diagnostic(
      DiagnosticKind(code, severity, ""),
      message,
      at: SourceLocation(location.file, line: line + lines, column: column),
      article: article,
      notes: notes
    )
  }
}
