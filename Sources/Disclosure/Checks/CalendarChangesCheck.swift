import Diagnostics

extension RegisterCheck {
  /// Windows in which a later notice on days off changed a day: they stand as printed, history
  /// too, for nothing is demanded of them.
  static let calendarChanges = RegisterCheck([.calendarChanged]) { register in
    let dossier = register.dossier
    let continued = Set(dossier.notices.filter { !$0.isDraft }.compactMap(\.continues?.id))
    return dossier.notices.compactMap { notice in
      finding(notice, isContinued: continued.contains(notice.id), dossier)
    }
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
  static let calendarChanged = DiagnosticKind(
    "calendar/changed-after-publication",
    .note,
    "公示发布以后，放假安排又有调整（如2020年延长春节假期）。公示期按发布当日已知的安排核对，不判为差错；"
      + "这里说明哪份文件改了哪一天，以及按现在的安排会是怎样，由本单位决定是否补足。"
  )
}
