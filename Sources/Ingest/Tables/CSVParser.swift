package import Diagnostics

/// Reads a table by RFC 4180, with the place of every mistake.
struct CSVParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var slots: [CSVSlot] = []
  private var rows: [CSVRow] = []

  /// Nil for a text in which rows cannot be told apart, or without a header.
  static func table(_ text: DecodedText, findings: inout Findings) -> CSVTable? {
    var parser = CSVParser(bytes: text.bytes)
    return parser.readTable(&findings)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readTable(_ findings: inout Findings) -> CSVTable? {
    skipEmptyLines()
    guard offset < bytes.count else {
      findings.report(.emptyFile, "表是空的；第一行应当是列名，没有记录时也要保留这一行。")
      return nil
    }
    rows.append(CSVRow(start: offset, line: line))
    guard readRow(&findings) else { return nil }
    let header = slots
    slots.removeAll(keepingCapacity: true)
    while true {
      skipEmptyLines()
      guard offset < bytes.count else { break }
      let row = CSVRow(start: offset, line: line)
      let first = slots.count
      guard readRow(&findings) else { return nil }
      if isKept(from: first, row, header.count, &findings) {
        rows.append(row)
      } else {
        slots.removeSubrange(first...)
      }
    }
    return CSVTable(head: header, bytes: bytes, slots: slots, rows: rows)
  }

  /// Whether the row just read belongs into the table: blank ones do not, nor do those of another
  /// width, which are reported.
  private func isKept(
    from first: Int,
    _ row: CSVRow,
    _ width: Int,
    _ findings: inout Findings
  ) -> Bool {
    if slots[first...].allSatisfy({ $0.trimmed(in: bytes).isEmpty }) { return false }
    let count = slots.count - first
    guard count != width else { return true }
    let advice = count > width ? "请检查是否多了逗号；格里有逗号时，整格要加引号" : "请补上缺的逗号"
    findings.report(
      .cellCount,
      "这一行有 \(count) 格，表头有 \(width) 列；\(advice)。",
      at: TextPlace(line: row.line, column: 1)
    )
    return false
  }

  private mutating func skipEmptyLines() {
    while offset < bytes.count, isLineEnd(bytes[offset]) { skipLineEnd() }
  }

  /// Reads one row and its line end; false where a quotation mark makes the rest unreadable.
  private mutating func readRow(_ findings: inout Findings) -> Bool {
    while true {
      let isQuoted = offset < bytes.count && bytes[offset] == UInt8(ascii: "\"")
      guard isQuoted ? readQuoted(&findings) : readPlain() else { return false }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else { break }
      offset += 1
    }
    if offset < bytes.count { skipLineEnd() }
    return true
  }

  private mutating func readPlain() -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ","), !isLineEnd(bytes[offset]) {
      offset += 1
    }
    slots.append(CSVSlot(content: start..<offset, isQuoted: false, hasDoubledQuotes: false))
    return true
  }

  private mutating func readQuoted(_ findings: inout Findings) -> Bool {
    let opening = offset
    offset += 1
    var hasDoubledQuotes = false
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\"") {
        guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
        hasDoubledQuotes = true
        offset += 2
      } else if isLineEnd(bytes[offset]) {
        skipLineEnd()
      } else {
        offset += 1
      }
    }
    guard offset < bytes.count else {
      let place = TextPlace(of: opening, in: bytes)
      findings.report(.unclosedQuote, "这个引号没有合上，后面的内容都读不出来；请在这一格末尾补上引号。", at: place)
      return false
    }
    slots.append(
      CSVSlot(
        content: opening + 1..<offset,
        isQuoted: true,
        hasDoubledQuotes: hasDoubledQuotes
      )
    )
    offset += 1
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: ","), !isLineEnd(bytes[offset])
    else { return true }
    findings.report(
      .textAfterQuote,
      "引号合上以后还有文字；格里的引号请写成两个（\"\"），或者去掉整格的引号。",
      at: TextPlace(of: offset, in: bytes)
    )
    return false
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  private mutating func skipLineEnd() {
    let isPair = bytes[offset] == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10
    offset += isPair ? 2 : 1
    line += 1
  }
}

extension DiagnosticKind {
  package static let emptyFile = DiagnosticKind(
    "format/empty-file",
    .error,
    "文件里什么都没有。表格的第一行必须是列名，即使一条记录也没有；YAML 文件和文件正文也不能是空的。请补上，或者删除这个文件。"
  )

  package static let cellCount = DiagnosticKind(
    "format/cell-count",
    .error,
    "表里每一行的格数必须与表头的列数相同，否则后面的格会错到别的列里。格里本身有逗号时，整格要用英文双引号括起来。"
  )

  package static let unclosedQuote = DiagnosticKind(
    "format/unclosed-quote",
    .error,
    "以英文双引号开头的格必须以英文双引号结尾，否则后面所有的行都会并进这一格。请在这一格末尾补上引号，或者去掉开头的引号。"
  )

  package static let textAfterQuote = DiagnosticKind(
    "format/text-after-quote",
    .error,
    "用双引号括起来的格，引号合上以后只能是逗号或者行尾。格里要写引号时，每个引号写成两个，或者改用中文引号。"
  )
}
