package import Diagnostics
import Disclosure

/// Reads `vocabularies/districts.csv`.
enum DistrictsFile {
  static let path: RelativePath = "vocabularies/districts.csv"

  static func read(_ text: DecodedText, findings: inout Findings) -> [District] {
    let words = ["代码", "名称", "地域", "起", "止", "后继"]
    guard let records = CSVRecords(text, required: words, findings: &findings) else { return [] }
    var codes: Set<String> = []
    return records.rows.compactMap { row in
      let code = records.required(row, records.column("代码"), findings: &findings)
      let name = records.required(row, records.column("名称"), findings: &findings)
      let area = records.required(row, records.column("地域"), findings: &findings)
      let first = records.day(row, records.column("起"), findings: &findings)
      let last = records.day(row, records.column("止"), findings: &findings)
      guard let code, let name, let area else { return nil }
      reportForm(of: code, at: records.place(row, records.column("代码")), &findings)
      guard codes.insert(code).inserted else {
        findings.report(
          .duplicateDistrict,
          "区划代码“\(code)”重复；请改正，国家没有代码的地方用自编代码。",
          at: records.place(row, records.column("代码"))
        )
        return nil
      }
      let successor = records.text(row, records.column("后继"))
      return District(
        code: code,
        name: name,
        area: area,
        first: first,
        last: last,
        successor: successor.isEmpty ? nil : successor,
        location: records.location(row, in: findings.file)
      )
    }
  }

  /// A code is part of an address; that of the state has six digits.
  private static func reportForm(
    of code: String,
    at place: TextPlace,
    _ findings: inout Findings
  ) {
    let isNumber = code.utf8.allSatisfy { (48...57).contains($0) }
    guard BatchID(code) == nil || isNumber && code.utf8.count != 6 else { return }
    findings.report(
      .badIdentifier,
      "“\(code)”不是区划代码；请写国家的 6 位数字，没有的自编代码只用小写字母、数字和“-”。",
      at: place
    )
  }
}

extension DiagnosticKind {
  package static let duplicateDistrict = DiagnosticKind(
    "vocabulary/duplicate-district",
    .error,
    "一个区划代码只能代表一个区县。更名、改划以后代码变了的，旧的一行写“止”和“后继”，新的另写一行。请改正重复的代码。"
  )
}
