import Diagnostics

extension RegisterCheck {
  /// The periods of a call for applications against its publication and each other.
  static let callPeriods = RegisterCheck(
    [.callPublishedLate, .implausibleCall, .callPeriodsOverlap]
  ) { register in
    let dossier = register.dossier
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      guard !notice.callPeriods.isEmpty, !dossier.isHistory(notice) else { return [] }
      return publicationFindings(notice) + notice.callPeriods.compactMap { implausible($0, notice) }
        + overlaps(notice)
    }
  }

  /// A notice that replaces or corrects an earlier one repeats periods that have begun.
  private static func publicationFindings(_ notice: Notice) -> [Diagnostic] {
    let published = notice.published.day
    guard notice.replaces.isEmpty, notice.corrects.isEmpty,
      let earliest = notice.callPeriods.min(by: { $0.first < $1.first }),
      earliest.first < published, published.days(since: earliest.first) <= longestNotice
    else { return [] }
    return [
      Diagnostic(
        .callPublishedLate,
        "“\(earliest.name)”从\(earliest.first.chinese)开始，通知却发布于\(published.chinese)；"
          + "请核对日期，或推迟申报期。",
        at: earliest.location
      )
    ]
  }

  private static func implausible(_ period: CallPeriod, _ notice: Notice) -> Diagnostic? {
    let published = notice.published.day
    let span = WindowSpan(first: period.first, last: period.last)
    let distance = abs(period.first.days(since: published))
    guard span.length > longestCall || distance > longestNotice else { return nil }
    let told =
      span.length > longestCall
      ? "从\(span.first.chinese)到\(span.last.chinese)长达\(span.length)天"
      : "从\(span.first.chinese)开始，与发布日\(published.chinese)相差\(distance)天"
    let meant =
      span.inYear(of: published, within: longestNotice).map { "，是否要写\($0.text)" } ?? ""
    return Diagnostic(
      .implausibleCall,
      "“\(period.name)”\(told)\(meant)；请核对年份和月份。",
      at: period.location
    )
  }

  private static func overlaps(_ notice: Notice) -> [Diagnostic] {
    let periods = notice.callPeriods.sorted { ($0.first, $0.location) < ($1.first, $1.location) }
    guard var latest = periods.first else { return [] }
    var findings: [Diagnostic] = []
    for period in periods.dropFirst() {
      if period.first <= latest.last {
        findings.append(
          Diagnostic(
            .callPeriodsOverlap,
            "“\(period.name)”从\(period.first.chinese)开始，“\(latest.name)”到"
              + "\(latest.last.chinese)才结束，两段重叠；请核对，确要同时进行的可以不改。",
            at: period.location
          )
        )
      }
      if period.last > latest.last { latest = period }
    }
    return findings
  }

  private static let longestCall = 366
  /// How many days a period may lie from the publication of its call.
  private static let longestNotice = 183
}

extension DiagnosticKind {
  static let callPublishedLate = DiagnosticKind(
    "call/published-after-start",
    .warning,
    "申报已经开始，申报单位才看到通知，实际可用的时间比写明的短。请核对发布和起日；取代或更正以前通知的不提示。"
  )
  static let implausibleCall = DiagnosticKind(
    "call/implausible-dates",
    .warning,
    "申报期超过一年，或者与通知的发布日相差半年以上，多半是写错了年份。请对照印发的通知核对。"
  )
  static let callPeriodsOverlap = DiagnosticKind(
    "call/periods-overlap",
    .note,
    "申报、初审、推荐通常一段接一段；后一段在前一段结束以前开始，可能是日期写错了，也可能确要同时进行。"
  )
}
