import Diagnostics

extension RegisterCheck {
  /// A window in the wrong year: one that lasts for months, or lies months from its publication.
  static let windowPlausibility = RegisterCheck([.implausibleWindow]) { register in
    let dossier = register.dossier
    return dossier.publicityNotices.compactMap { notice in
      guard let statement = notice.window, let window = dossier.window(of: notice) else {
        return nil
      }
      let published = notice.published.day
      let required = dossier.publicityRule(of: notice)?.length.value ?? 0
      let longest = max(longestPublicity, 3 * required)
      let span = WindowSpan(first: window.first, last: window.last)
      let isStated =
        statement.length == (try? window.length(in: dossier.calendar(of: notice)))
      let isTooLong = !isStated && span.length > longest
      let distance = abs(window.first.days(since: published))
      guard isTooLong || distance > longestPublicity else { return nil }
      let told =
        isTooLong
        ? "从\(span.first.chinese)到\(span.last.chinese)长达\(span.length)天"
        : "从\(span.first.chinese)开始，与发布日\(published.chinese)相差\(distance)天"
      let meant = span.inYear(of: published, within: longest).map { "，是否要写\($0.text)" } ?? ""
      return Diagnostic(
        .implausibleWindow,
        "公示期\(told)\(meant)；请核对年份和月份。",
        at: statement.location
      )
    }
  }

  /// More days than any publicity found, the longest of which has ten working days.
  private static let longestPublicity = 60
}

/// The first and last day of a period whose year may be wrong.
struct WindowSpan {
  let first: Day
  let last: Day

  /// In days, both ends included.
  var length: Int { last.days(since: first) + 1 }

  var text: String { "\(first.chinese)至\(last.chinese)" }

  /// The same period with one year, or both, set to that of its publication, where that makes it
  /// plausible.
  func inYear(of published: Day, within longest: Int) -> WindowSpan? {
    let movedFirst = first.adding(years: published.year - first.year)
    let movedLast = last.adding(years: published.year - last.year)
    let spans = [
      WindowSpan(first: movedFirst, last: last), WindowSpan(first: first, last: movedLast),
      WindowSpan(first: movedFirst, last: movedLast),
    ]
    return spans.first { span in
      (1...longest).contains(span.length)
        && abs(span.first.days(since: published)) <= longest
    }
  }
}

extension DiagnosticKind {
  static let implausibleWindow = DiagnosticKind(
    "publicity/implausible-dates",
    .warning,
    "公示期长达数月，或者与发布日相差数月，多半是写错了年份（如把2021年写成2020年）。"
      + "请对照印发的公告核对；日期无误的，写明天数即不再按长短提示。"
  )
}
