import Diagnostics

/// Reads the vocabularies of functions, kinds of unit and service codes.
enum VocabularyFiles {
  static let functionsPath: RelativePath = "vocabularies/functions.csv"
  static let naturesPath: RelativePath = "vocabularies/natures.csv"
  static let servicesPath: RelativePath = "vocabularies/services.csv"

  static func functions(
    _ text: DecodedText,
    findings: inout Findings
  ) -> [Vocabularies.Function] {
    rows(text, ["名称", "代码", "说明"], required: ["名称"], &findings) {
      Vocabularies.Function(name: $0[0], code: $0[1], explanation: $0[2])
    }
  }

  static func natures(
    _ text: DecodedText,
    findings: inout Findings
  ) -> [Vocabularies.Nature] {
    rows(text, ["名称", "代码前缀", "说明"], required: ["名称"], &findings) {
      Vocabularies.Nature(name: $0[0], prefix: $0[1])
    }
  }

  static func services(
    _ text: DecodedText,
    findings: inout Findings
  ) -> [Vocabularies.Service] {
    let words = ["大类代码", "大类名称", "中类代码", "中类名称", "说明"]
    return rows(text, words, required: ["大类代码", "大类名称"], &findings) {
      Vocabularies.Service(
        majorCode: $0[0],
        majorName: $0[1],
        minorCode: $0[2],
        minorName: $0[3],
        explanation: $0[4]
      )
    }
  }

  /// Every row whose required cells are given, as the texts of `words` in their order.
  private static func rows<Row>(
    _ text: DecodedText,
    _ words: [String],
    required: Set<String>,
    _ findings: inout Findings,
    _ make: ([String]) -> Row
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
      if isWhole { rows.append(make(columns.map { records.text(row, $0) })) }
    }
    return rows
  }
}
