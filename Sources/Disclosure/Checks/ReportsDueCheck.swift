import Diagnostics

extension RegisterCheck {
  /// Reports that were handed in after the day that the measure sets (报送).
  static let reportsDue = RegisterCheck([.reportLate, .reportWithoutYear]) { register in
    let dossier = register.dossier
    return dossier.supervision.compactMap { row in
      guard row.result == .submitted,
        let measure = dossier.programme(row.programme)?.governingMeasure(on: row.day),
        let report = measure.reports.first(where: { $0.kind == row.kind })
      else { return nil }
      guard let year = row.year else {
        return Diagnostic(
          .reportWithoutYear,
          "\(row.kind.rawValue)没有写年度，无从核对是否按期；请补上它是哪一年的。",
          at: row.location
        )
      }
      guard let last = report.lastDay(about: year), last < row.day else { return nil }
      return Diagnostic(
        .reportLate,
        "\(year)年度的\(row.kind.rawValue)应当在\(last.chinese)前报送，登记为\(row.day.chinese)；"
          + "请核对日期，确实逾期的按办法处理。",
        at: row.location,
        article: measure.citation(report.article)
      )
    }
  }
}

extension DiagnosticKind {
  static let reportLate = DiagnosticKind(
    "supervision/report-late",
    .warning,
    "办法规定了每年报送总结的最后一天。监管记录里的报送日期晚于这一天。请核对日期和年度；程序只提醒，不代替决定。"
  )
  static let reportWithoutYear = DiagnosticKind(
    "supervision/report-without-year",
    .note,
    "年度总结、半年总结要写明是哪一年度的，才能核对是否按期报送。请在“年度”一列补上。"
  )
}
