import Diagnostics
import Disclosure

/// Reads `records/<programme>/revocations.csv`.
enum RevocationsFile {
  private static let words = ["平台编号", "事项", "日期", "情形", "事由", "文件", "批次", "禁报主体"]

  /// The rows that could be read; the platforms of the others are added to `leftOut`.
  static func read(
    _ text: DecodedText,
    programme: ProgrammeID,
    leftOut: inout Set<PlatformID>,
    findings: inout Findings
  ) -> [EndingRow] {
    guard let records = CSVRecords(text, required: words, findings: &findings) else { return [] }
    var endings: [EndingRow] = []
    records.reportRepeatedRows(&findings)
    for row in records.rows {
      if let ending = readRow(records, row, programme, &findings) {
        endings.append(ending)
      } else if let id = PlatformID(records.text(row, records.column("平台编号"))) {
        leftOut.insert(id)
      }
    }
    return endings
  }

  private static func readRow(
    _ records: CSVRecords,
    _ row: Int,
    _ programme: ProgrammeID,
    _ findings: inout Findings
  ) -> EndingRow? {
    let head = RecordHead(records, row, &findings)
    let kind = records.word(
      row,
      records.column("事项"),
      EndingRow.Kind.self,
      findings: &findings
    )
    let barred = records.creditCode(row, records.column("禁报主体"), findings: &findings)
    guard let head, let kind else { return nil }
    let isDecided = isDecided(kind)
    if !isDecided { reportUnused(records, row, kind, &findings) }
    return EndingRow(
      programme: programme,
      platform: head.platform,
      kind: kind,
      day: head.day,
      ground: isDecided ? records.text(row, records.column("情形")) : "",
      facts: records.text(row, records.column("事由")),
      notice: head.notice,
      batch: head.batch,
      barred: isDecided ? barred : nil,
      location: records.location(row, in: findings.file)
    )
  }

  /// Whether a matter has a ground, and may bind someone for years.
  private static func isDecided(_ kind: EndingRow.Kind) -> Bool {
    switch kind {
    case .revoked, .cancelled, .lapsed: true
    case .waived, .deregistered, .terminated, .restored: false
    }
  }

  private static func reportUnused(
    _ records: CSVRecords,
    _ row: Int,
    _ kind: EndingRow.Kind,
    _ findings: inout Findings
  ) {
    for name in ["情形", "禁报主体"] where !records.text(row, records.column(name)).isEmpty {
      findings.report(
        .cellNotUsed,
        "“\(kind.rawValue)”没有“\(name)”，写了不起作用；请清空这一格，或者改正事项。",
        at: records.place(row, records.column(name))
      )
    }
  }
}
