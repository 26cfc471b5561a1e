import Diagnostics
import Disclosure

/// Reads the vocabularies of functions, kinds of unit and service codes.
enum VocabularyFiles {
  static let functionsPath: RelativePath = "vocabularies/functions.csv"
  static let naturesPath: RelativePath = "vocabularies/natures.csv"
  static let servicesPath: RelativePath = "vocabularies/services.csv"

  static func functions(
    _ text: DecodedText,
    findings: inout Findings
  ) -> [Vocabularies.Function] {
    var names = UniqueWords("服务功能")
    var codes = UniqueWords("代码")
    return rows(text, ["名称", "代码", "说明"], required: ["名称"], &findings) {
      cells,
      places,
      findings in
      names.read(cells[0], at: places[0], &findings)
      codes.read(cells[1], at: places[1], &findings)
      readFunctionCode(cells[1], at: places[1], &findings)
      return Vocabularies.Function(name: cells[0], code: cells[1], explanation: cells[2])
    }
  }

  static func natures(
    _ text: DecodedText,
    findings: inout Findings
  ) -> [Vocabularies.Nature] {
    var names = UniqueWords("单位性质")
    return rows(text, ["名称", "代码前缀", "说明"], required: ["名称"], &findings) {
      cells,
      places,
      findings in
      names.read(cells[0], at: places[0], &findings)
      let isPrefix = CreditCode.isPrefix(cells[1])
      if !isPrefix {
        findings.report(
          .badValue,
          "“代码前缀”不能写“\(cells[1])”；请写统一社会信用代码的前两位，例如 91，或者空着。",
          at: places[1]
        )
      }
      return Vocabularies.Nature(name: cells[0], prefix: isPrefix ? cells[1] : "")
    }
  }

  static func services(
    _ text: DecodedText,
    findings: inout Findings
  ) -> [Vocabularies.Service] {
    let words = ["大类代码", "大类名称", "中类代码", "中类名称", "说明"]
    var codes = ServiceCodes()
    return rows(text, words, required: ["大类代码", "大类名称"], &findings) {
      cells,
      places,
      findings in
      let service = Vocabularies.Service(
        majorCode: cells[0],
        majorName: cells[1],
        minorCode: cells[2],
        minorName: cells[3],
        explanation: cells[4]
      )
      codes.read(service, major: places[0], minor: places[2], findings: &findings)
      return service
    }
  }

  /// A code is part of an address.
  private static func readFunctionCode(
    _ code: String,
    at place: TextPlace,
    _ findings: inout Findings
  ) {
    guard !code.isEmpty, BatchID(code) == nil else { return }
    findings.report(
      .badIdentifier,
      "“\(code)”不是代码；代码会成为网址的一部分，\(IdentifierText.advice(for: code))。",
      at: place
    )
  }

  /// Every row whose required cells are given, made of the texts of `words` in their order and
  /// of their places.
  private static func rows<Row>(
    _ text: DecodedText,
    _ words: [String],
    required: Set<String>,
    _ findings: inout Findings,
    _ make: ([String], [TextPlace], inout Findings) -> Row
  ) -> [Row] {
    let optional = words.filter { !required.contains($0) }
    let names = words.filter(required.contains)
    guard let records = CSVRecords(text, required: names, optional: optional, findings: &findings)
    else { return [] }
    let columns = words.map { records.column($0) }
    var rows: [Row] = []
    for row in records.rows {
      var isWhole = true
      for column in columns where required.contains(column.name) {
        isWhole = records.required(row, column, findings: &findings) != nil && isWhole
      }
      guard isWhole else { continue }
      let cells = columns.map { records.text(row, $0) }
      rows.append(make(cells, columns.map { records.place(row, $0) }, &findings))
    }
    return rows
  }
}
