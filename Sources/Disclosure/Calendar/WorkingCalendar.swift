/// What a day is, and by which notice where one names it.
package enum DayKind: Hashable, Sendable {
  case workday
  case weekend
  /// Statutory or adjusted day off (放假).
  case dayOff(notice: String)
  /// Make-up working day (调休上班).
  case makeUp(notice: String)

  package var isWorking: Bool {
    switch self {
    case .workday, .makeUp: true
    case .weekend, .dayOff: false
    }
  }

  /// The reason as the public reads it.
  package var reason: String { notice.map { "\(label)（\($0)）" } ?? label }

  /// What the day is, without the notice that makes it so.
  var label: String {
    switch self {
    case .workday: "工作日"
    case .weekend: "周末"
    case .dayOff: "放假"
    case .makeUp: "调休上班"
    }
  }

  /// The number of the notice that names the day.
  var notice: String? {
    switch self {
    case .workday, .weekend: nil
    case .dayOff(let notice), .makeUp(let notice): notice
    }
  }
}

/// A window reaches a year that no calendar file covers.
package struct UncoveredYear: Error, Hashable, Sendable {
  package let year: Int

  /// The file that has to be added.
  package var missingFile: String { "calendars/\(year).yaml" }
}

/// The days on which offices work (工作日历), by State Council notice and local notices; never by
/// a guess.
package struct WorkingCalendar: Sendable {
  /// By year, earliest notice first; of one day the national before the local.
  private let notices: [Int: [HolidayNotice]]
  /// The area for which days are told; nil for the whole country.
  private let area: String?
  private let horizon: Day?

  package init(_ notices: [Int: [HolidayNotice]]) {
    self.init(notices.mapValues { $0.sorted { $0.precedes($1) } }, area: nil, horizon: nil)
  }

  private init(_ notices: [Int: [HolidayNotice]], area: String?, horizon: Day?) {
    self.notices = notices
    self.area = area
    self.horizon = horizon
  }

  package var years: [Int] { notices.keys.sorted() }

  /// Every notice, by year, those of a year by publication.
  var allNotices: [HolidayNotice] { years.flatMap { notices[$0, default: []] } }

  /// The notices that hold in some areas only, by year.
  package var localNotices: [HolidayNotice] { allNotices.filter(\.isLocal) }

  /// The first national notice of a year; nil where none is.
  func firstNotice(_ year: Int) -> HolidayNotice? { notices[year]?.first { !$0.isLocal } }

  /// The day on which the national arrangement of a year was first published; nil where none is.
  func firstArranged(_ year: Int) -> Day? { firstNotice(year)?.published }

  /// The calendar of an area: with the local notices that name it. That of no area is the
  /// national one.
  package func local(to area: String?) -> WorkingCalendar {
    WorkingCalendar(notices, area: area, horizon: horizon)
  }

  /// The calendar as it was known on a day: later changes of an arrangement are left out.
  /// A year first arranged after that day is read as first arranged.
  package func known(on day: Day) -> WorkingCalendar {
    WorkingCalendar(notices, area: area, horizon: day)
  }

  /// What a day is; a later notice wins for the days it names. A local notice never stands for
  /// the national arrangement of a year.
  package func kind(of day: Day) throws(UncoveredYear) -> DayKind {
    guard let all = notices[day.year], let first = all.firstIndex(where: { !$0.isLocal }) else {
      throw UncoveredYear(year: day.year)
    }
    for index in all.indices.reversed() {
      let notice = all[index]
      guard notice.holds(in: area), index == first || isKnown(notice) else { continue }
      if notice.off.contains(day) { return .dayOff(notice: notice.number) }
      if notice.working.contains(day) { return .makeUp(notice: notice.number) }
    }
    return day.isWeekend ? .weekend : .workday
  }

  private func isKnown(_ notice: HolidayNotice) -> Bool {
    horizon.map { notice.published <= $0 } ?? true
  }

  /// The last day of a period of `count` working days (at least 1) from `first`.
  ///
  /// Start-counted, it is the n-th working day on or after the start; else the n-th after it.
  package func lastDay(
    from first: Day,
    count: Int,
    rule: CountingRule
  ) throws(UncoveredYear) -> Day {
    var day = rule == .startCounted ? first : first.next
    var left = count
    while true {
      if try kind(of: day).isWorking { left -= 1 }
      if left <= 0 { return day }
      day = day.next
    }
  }

  /// The first day of a period of `count` working days (at least 1) that ends on `last`.
  package func firstDay(
    to last: Day,
    count: Int,
    rule: CountingRule
  ) throws(UncoveredYear) -> Day {
    var day = last
    var left = rule == .startCounted ? count : count + 1
    while true {
      if try kind(of: day).isWorking { left -= 1 }
      if left <= 0 { return day }
      day = day.previous
    }
  }

  /// The working days from `first` to `last`, both included; `excludeStart` leaves out the first.
  package func workingDays(
    from first: Day,
    to last: Day,
    rule: CountingRule
  ) throws(UncoveredYear) -> Int {
    var count = 0
    var day = rule == .startCounted ? first : first.next
    while day <= last {
      if try kind(of: day).isWorking { count += 1 }
      day = day.next
    }
    return count
  }
}
