import Diagnostics

extension RegisterCheck {
  /// A notice on days off makes working days of days off, and no year is without its great holidays
  /// (全国年节及纪念日放假办法第二条：元旦、劳动节、国庆节).
  static let calendarPlausibility = RegisterCheck([.workdayOnWeekday, .holidayMissing]) {
    register in
    let calendar = register.dossier.calendar
    guard register.dossier.unread.calendarYears.isEmpty else { return [] }
    return workingDays(calendar.allNotices) + holidays(calendar)
  }

  private static func workingDays(_ notices: [HolidayNotice]) -> [Diagnostic] {
    // The day on which each day was first made one off.
    var off: [Day: Day] = [:]
    for notice in notices {
      for day in notice.off { off[day] = min(off[day] ?? notice.published, notice.published) }
    }
    return notices.compactMap { notice in
      let days = notice.working.filter { day in
        !day.isWeekend && !notice.off.contains(day)
          && off[day].map { notice.published < $0 } ?? true
      }.sorted()
      guard let first = days.first else { return nil }
      let rest = days.count > 1 ? "等\(days.count)天" : ""
      return Diagnostic(
        .workdayOnWeekday,
        "上班的\(first.chinese)\(rest)是周一至周五，此前也没有通知安排放假，本来就上班；请核对日期。",
        at: notice.location
      )
    }
  }

  private static func holidays(_ calendar: WorkingCalendar) -> [Diagnostic] {
    let national = calendar.allNotices.filter { !$0.isLocal }
    let off = national.reduce(into: Set<Day>()) { $0.formUnion($1.off) }
    return calendar.years.filter { $0 >= firstYear }.compactMap { year in
      guard let notice = calendar.firstNotice(year) else { return nil }
      let missing = [(1, "元旦"), (5, "劳动节"), (10, "国庆节")].filter { month, _ in
        guard let day = Day(year: year, month: month, day: 1) else { return false }
        guard day.isWeekend else { return !off.contains(day) }
        // On a weekend it is off in any case; the days beside it tell whether it was thought of.
        return !(-3...3).contains { off.contains(day.adding(days: $0)) }
      }
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .holidayMissing,
        "\(year)年的放假里没有"
          + missing.map { "\($1)（\($0)月1日）" }.joined(separator: "、") + "；请对照放假通知核对，补上放假的日子。",
        at: notice.location
      )
    }
  }

  /// The first year under the holidays of today (国务院令第513号).
  private static let firstYear = 2008
}

extension DiagnosticKind {
  static let workdayOnWeekday = DiagnosticKind(
    "calendar/workday-on-weekday",
    .warning,
    "“上班”写的是调休上班的日子，一般是周六、周日，或者前一份通知安排放假的日子。写了平常的工作日，多半是抄错了日期，"
      + "真正要上班的那天就被当成周末，公示期会算错。请对照通知原文核对。"
  )
  static let holidayMissing = DiagnosticKind(
    "calendar/holiday-missing",
    .note,
    "元旦、劳动节、国庆节每年都放假（全国年节及纪念日放假办法第二条）。年历里没有，公示期就把放假的日子算成工作日。"
      + "请对照国务院办公厅的放假通知核对；年历还没有录完的，请补齐。"
  )
}
