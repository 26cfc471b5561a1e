package import Diagnostics

/// A table whose columns are known by name.
struct CSVRecords {
  /// A column of a table; one that an optional column may lack has no index.
  struct Column {
    let name: String
    let index: Int?
  }

  /// What a table may weigh.
  static let sizeLimit = 512 << 20

  let table: CSVTable
  private let indices: [String: Int]

  /// Nil where the text is no table, or one whose columns cannot be told.
  init?(
    _ text: DecodedText,
    required: [String],
    optional: [String] = [],
    findings: inout Findings
  ) {
    let names = required + optional
    if let separator = OtherSeparator(text, names) {
      findings.report(
        .otherSeparator,
        "这张表\(separator.advice)。",
        at: TextPlace(line: separator.line, column: 1)
      )
      return nil
    }
    guard let table = CSVParser.table(text, findings: &findings) else { return nil }
    self.table = table
    let known = Set(names)
    var indices: [String: Int] = [:]
    var isSound = true
    for (index, name) in table.header.enumerated() {
      if let kind = Self.flaw(of: name, known, isSecond: indices[name] != nil) {
        findings.report(kind, Self.message(kind, name, names), at: table.place(ofColumn: index))
        isSound = isSound && kind == .unknownKey
      }
      if indices[name] == nil { indices[name] = index }
    }
    self.indices = indices
    for name in required where indices[name] == nil {
      findings.report(
        .missingColumn,
        "表头缺少“\(name)”这一列；请补上，列的先后不限。",
        at: table.place(ofColumn: 0)
      )
      isSound = false
    }
    guard isSound else { return nil }
  }

  var rows: Range<Int> { 0..<table.rowCount }

  func column(_ name: String) -> Column { Column(name: name, index: indices[name]) }

  /// The text of a cell; empty where the column or the value is not given, or `未载明`.
  func text(_ row: Int, _ column: Column) -> String {
    guard let index = column.index else { return "" }
    let text = table.text(row, index)
    return text == silentWord ? "" : text
  }

  func place(_ row: Int, _ column: Column) -> TextPlace {
    column.index.map { table.place(row, $0) } ?? TextPlace(line: table.line(of: row), column: 1)
  }

  func location(_ row: Int, in file: RelativePath) -> SourceLocation {
    SourceLocation(file, line: table.line(of: row), column: 1)
  }

  private static func flaw(
    of name: String,
    _ known: Set<String>,
    isSecond: Bool
  ) -> DiagnosticKind? {
    if name.isEmpty { return .missingColumn }
    if isSecond { return .doubledColumn }
    return known.contains(name) ? nil : .unknownKey
  }

  private static func message(_ flaw: DiagnosticKind, _ name: String, _ known: [String]) -> String {
    if flaw == .missingColumn { return "表头有一列没有名称；请写上列名，或者删除这一列。" }
    if flaw == .doubledColumn { return "“\(name)”这一列出现了两次；请删去一列。" }
    let nearest = nearestName(to: name, among: known)
    let advice =
      nearest.map { "是不是“\($0)”？" } ?? "可以用的列名有：\(known.joined(separator: "、"))。"
    return "没有“\(name)”这一列；\(advice)"
  }
}

extension DiagnosticKind {
  package static let missingColumn = DiagnosticKind(
    "format/missing-column",
    .error,
    "表头少了必需的列，或者有一列没有名称，所以整张表没有读。请在第一行补上列名；列的先后不限，没有内容的格可以空着。"
  )

  package static let doubledColumn = DiagnosticKind(
    "format/doubled-column",
    .error,
    "同一个列名出现了两次，程序不能替您决定用哪一列。请删去一列，或者改正列名。"
  )
}
