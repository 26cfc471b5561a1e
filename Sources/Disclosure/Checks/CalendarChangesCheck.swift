import Diagnostics

extension RegisterCheck {
  /// Windows in which a later notice on days off changed a day: they stand as printed, history
  /// too, for nothing is demanded of them.
  static let calendarChanges = RegisterCheck([.calendarChanged, .calendarNotKnown]) { register in
    let dossier = register.dossier
    let continued = Set(dossier.notices.filter { !$0.isDraft }.compactMap(\.continues?.id))
    return dossier.notices.flatMap { notice in
      [
        unknownYear(of: notice, dossier),
        finding(notice, isContinued: continued.contains(notice.id), dossier),
      ].compactMap(\.self)
    }
  }

  /// A window that reached a year whose days off nobody knew when it was published: it is checked by
  /// what was arranged later.
  private static func unknownYear(of notice: Notice, _ dossier: Dossier) -> Diagnostic? {
    guard notice.kind == .publicity, let place = notice.window?.location,
      let window = dossier.window(of: notice), window.unit == .workingDay,
      // That a window is years away from its notice is told by another check.
      notice.published.day.year == window.first.year, window.last.year - window.first.year <= 1,
      let arranged = dossier.calendar.firstArranged(window.last.year),
      notice.published.day < arranged,
      dossier.programme(governing: notice)?.isHistory(window.first) != true
    else { return nil }
    return Diagnostic(
      .calendarNotKnown,
      "发布时\(window.last.year)年的放假安排还没有公布（\(arranged.chinese)才公布），"
        + "公示期按后来的安排核对；请核对发布日期和 calendars/\(window.last.year).yaml。",
      at: place
    )
  }

  private static func finding(
    _ notice: Notice,
    isContinued: Bool,
    _ dossier: Dossier
  ) -> Diagnostic? {
    guard notice.kind == .publicity, let place = notice.window?.location,
      let window = dossier.window(of: notice),
      window.unit == .workingDay, window.last.days(since: window.first) <= longestComparison
    else { return nil }
    let known = dossier.calendar(of: notice)
    let present = dossier.calendar.local(to: dossier.programme(governing: notice)?.area)
    guard let changes = try? changedDays(of: window, from: known, to: present), !changes.isEmpty,
      let before = try? window.length(in: known), let now = try? window.length(in: present)
    else { return nil }
    let advice = isContinued ? "已有公告接续公示。" : "如要补足，请另发公告。"
    return Diagnostic(
      .calendarChanged,
      "公示发布后，\(sentence(changes))。公示期按发布时的安排核对，以印发的为准"
        + "（至\(window.last.chinese)，\(before)个工作日）；"
        + "按现在的安排\(outcome(window, before: before, now: now, present))。\(advice)",
      at: place
    )
  }

  private static func outcome(
    _ window: PublicityWindow,
    before: Int,
    now: Int,
    _ present: WorkingCalendar
  ) -> String {
    guard now != before else { return "仍是\(now)个工作日" }
    let last = try? present.lastDay(from: window.first, count: before, rule: window.rule)
    return "是\(now)个工作日" + (last.map { "，\(before)个工作日应到\($0.chinese)" } ?? "")
  }

  /// The days of a window that were working days and are not, or the other way round.
  private static func changedDays(
    of window: PublicityWindow,
    from known: WorkingCalendar,
    to present: WorkingCalendar
  ) throws(UncoveredYear) -> [ChangedDay] {
    var changes: [ChangedDay] = []
    var day = window.first
    while day <= window.last {
      let (before, after) = (try known.kind(of: day), try present.kind(of: day))
      if before.isWorking != after.isWorking {
        changes.append(ChangedDay(day: day, before: before, after: after))
      }
      day = day.next
    }
    return changes
  }

  /// “甲号把2月1日由调休上班改为放假，把…；乙号把…”, by document in the order of the days.
  private static func sentence(_ changes: [ChangedDay]) -> String {
    var documents: [String] = []
    for change in changes {
      if let document = change.after.notice, !documents.contains(document) {
        documents.append(document)
      }
    }
    return documents.map { document in
      let days = changes.filter { $0.after.notice == document }
      let told = days.prefix(longestTelling).map { change in
        "把\(change.day.chinese)由\(change.before.label)改为\(change.after.label)"
      }
      let rest = days.count > told.count ? "等\(days.count)天" : ""
      return document + told.joined(separator: "、") + rest
    }.joined(separator: "；")
  }

  /// A window longer than a year has a wrong date.
  private static let longestComparison = 366
  private static let longestTelling = 5
}

/// A day of a window that a later notice made something else.
private struct ChangedDay {
  let day: Day
  let before: DayKind
  let after: DayKind
}

extension DiagnosticKind {
  static let calendarNotKnown = DiagnosticKind(
    "calendar/not-yet-arranged",
    .warning,
    "公示期跨进了发布时还没有放假安排的年份，当时算不准哪天期满。请核对公告的发布日期和放假通知的发布日期；"
      + "都没有写错的，建议等安排公布以后再定公示期。"
  )
  static let calendarChanged = DiagnosticKind(
    "calendar/changed-after-publication",
    .note,
    "公示发布以后，放假安排又有调整（如2020年延长春节假期）。公示期按发布当日已知的安排核对，不判为差错；"
      + "这里说明哪份文件改了哪一天，以及按现在的安排会是怎样，由本单位决定是否补足。"
  )
}
