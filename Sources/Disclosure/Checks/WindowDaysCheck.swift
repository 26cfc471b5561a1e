import Diagnostics

extension RegisterCheck {
  /// Where a window begins and ends: not before signing, not before publication, not on a day off.
  static let windowDays = RegisterCheck(
    [.windowBeforeSigning, .publishedAfterFirstDay, .windowStartsOnDayOff, .windowEndsOnDayOff]
  ) { register in
    register.dossier.publicityNotices.flatMap { notice -> [Diagnostic] in
      guard let place = notice.window?.location, let window = register.dossier.window(of: notice)
      else { return [] }
      return orderFindings(notice, window, at: place)
        + dayOffFindings(window, register.dossier.calendar(of: notice), at: place)
    }
  }

  private static func orderFindings(
    _ notice: Notice,
    _ window: PublicityWindow,
    at place: SourceLocation
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let issued = notice.issued, window.first < issued {
      findings.append(
        Diagnostic(
          .windowBeforeSigning,
          "公示期从\(window.first.chinese)开始，早于成文日期\(issued.chinese)；请核对两个日期。",
          at: place
        )
      )
    }
    if notice.published.day > window.first {
      findings.append(
        Diagnostic(
          .publishedAfterFirstDay,
          "发布于\(notice.published.day.chinese)，晚于公示期第一天\(window.first.chinese)；"
            + "请推迟公示期或改正发布时间。",
          at: place
        )
      )
    }
    return findings
  }

  private static func dayOffFindings(
    _ window: PublicityWindow,
    _ calendar: WorkingCalendar,
    at place: SourceLocation
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let kind = try? calendar.kind(of: window.first), !kind.isWorking {
      findings.append(
        Diagnostic(
          .windowStartsOnDayOff,
          "公示期第一天\(window.first.chinese)不是工作日（\(kind.reason)），"
            + (window.unit == .workingDay ? "不计入天数；建议从工作日开始。" : "当天没有人受理异议；建议从工作日开始。"),
          at: place
        )
      )
    }
    if let kind = try? calendar.kind(of: window.last), !kind.isWorking {
      findings.append(
        Diagnostic(
          .windowEndsOnDayOff,
          "公示期最后一天\(window.last.chinese)不是工作日（\(kind.reason)），"
            + "公众当天难以递交异议；建议顺延到工作日。",
          at: place
        )
      )
    }
    return findings
  }
}

extension DiagnosticKind {
  static let windowBeforeSigning = DiagnosticKind(
    "publicity/starts-before-signing",
    .error,
    "公示期不能早于公告的成文日期。请核对是成文日期写晚了，还是公示期写早了。"
  )
  static let publishedAfterFirstDay = DiagnosticKind(
    "publicity/published-after-first-day",
    .error,
    "公众在公示期第一天还看不到名单，公示时间实际不足。请把公示期改为从发布当天或之后开始。"
  )
  static let windowStartsOnDayOff = DiagnosticKind(
    "publicity/starts-on-day-off",
    .warning,
    "公示期从周末或节假日开始，这一天不算工作日，也没有人受理异议。日期以印发的公告为准，这里只作提醒。"
  )
  static let windowEndsOnDayOff = DiagnosticKind(
    "publicity/ends-on-day-off",
    .warning,
    "公示期在周末或节假日结束，最后一天没有人受理异议。民法典规定末日遇节假日顺延。"
  )
}
