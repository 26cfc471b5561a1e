import Diagnostics
import Disclosure

/// Reads `records/<programme>/supervision.csv`.
enum SupervisionFile {
  private static let required = ["平台编号", "事项", "日期", "结果"]
  private static let optional = ["文件", "批次", "年度", "样本数", "满意数"]

  /// The rows that could be read.
  static func read(
    _ text: DecodedText,
    programme: ProgrammeID,
    findings: inout Findings
  ) -> [SupervisionRow] {
    guard
      let records = CSVRecords(
        text,
        required: required,
        optional: optional,
        findings: &findings
      )
    else { return [] }
    records.reportRepeatedRows(&findings)
    return records.rows.compactMap { readRow(records, $0, programme, &findings) }
  }

  private static func readRow(
    _ records: CSVRecords,
    _ row: Int,
    _ programme: ProgrammeID,
    _ findings: inout Findings
  ) -> SupervisionRow? {
    let head = RecordHead(records, row, &findings)
    let kind = records.word(
      row,
      records.column("事项"),
      SupervisionRow.Kind.self,
      findings: &findings
    )
    guard let kind else { return nil }
    let result = readResult(records, row, kind, &findings)
    let year = number(records, row, "年度", in: 1949...2199, &findings)
    let samples = number(records, row, "样本数", in: 1...100_000, &findings)
    let satisfied = number(records, row, "满意数", in: 0...(samples ?? 100_000), &findings)
    guard let head, result != .refused else { return nil }
    return SupervisionRow(
      programme: programme,
      platform: head.platform,
      kind: kind,
      day: head.day,
      result: result.value,
      year: year,
      samples: samples,
      satisfied: satisfied,
      notice: head.notice,
      batch: head.batch,
      location: records.location(row, in: findings.file)
    )
  }

  private enum ReadResult: Equatable {
    case none
    case given(SupervisionRow.Result)
    case refused

    var value: SupervisionRow.Result? { if case .given(let result) = self { result } else { nil } }
  }

  private static func readResult(
    _ records: CSVRecords,
    _ row: Int,
    _ kind: SupervisionRow.Kind,
    _ findings: inout Findings
  ) -> ReadResult {
    let column = records.column("结果")
    let text = records.text(row, column)
    if text.isEmpty, !kind.needsResult { return .none }
    if let result = SupervisionRow.Result(rawValue: text), kind.results.contains(result) {
      return .given(result)
    }
    let words = kind.results.map(\.rawValue)
    let advice = words.isEmpty ? "请空着" : "可以写：\(words.joined(separator: "、"))"
    findings.report(
      .badValue,
      text.isEmpty
        ? "“\(kind.rawValue)”要写结果；\(advice)。" : "“\(kind.rawValue)”的结果不能写“\(text)”；\(advice)。",
      at: records.place(row, column)
    )
    return .refused
  }

  private static func number(
    _ records: CSVRecords,
    _ row: Int,
    _ name: String,
    in range: ClosedRange<Int>,
    _ findings: inout Findings
  ) -> Int? {
    let column = records.column(name)
    let text = records.text(row, column)
    guard !text.isEmpty else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    findings.report(
      .badValue,
      "“\(name)”不能写“\(text)”；请写 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。",
      at: records.place(row, column)
    )
    return nil
  }
}
