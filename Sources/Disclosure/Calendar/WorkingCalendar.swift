package import Diagnostics

/// One State Council notice on days off and make-up working days (节假日安排通知).
package struct HolidayNotice: Hashable, Sendable {
  package let number: String
  package let published: Day
  package let off: Set<Day>
  package let working: Set<Day>
  package let location: SourceLocation

  package init(
    number: String,
    published: Day,
    off: Set<Day>,
    working: Set<Day>,
    location: SourceLocation
  ) {
    self.number = number
    self.published = published
    self.off = off
    self.working = working
    self.location = location
  }
}

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
  package var reason: String {
    switch self {
    case .workday: "工作日"
    case .weekend: "周末"
    case .dayOff(let notice): "放假（\(notice)）"
    case .makeUp(let notice): "调休上班（\(notice)）"
    }
  }
}

/// A window reaches a year that no calendar file covers.
package struct UncoveredYear: Error, Hashable, Sendable {
  package let year: Int

  /// The file that has to be added.
  package var missingFile: String { "calendars/\(year).yaml" }
}

/// The days on which offices work (工作日历), by State Council notice; never by a guess.
package struct WorkingCalendar: Sendable {
  /// By year, earliest notice first.
  private let notices: [Int: [HolidayNotice]]
  private let horizon: Day?

  package init(_ notices: [Int: [HolidayNotice]]) {
    self.notices = notices.mapValues { $0.sorted { $0.published < $1.published } }
    horizon = nil
  }

  private init(_ notices: [Int: [HolidayNotice]], horizon: Day) {
    self.notices = notices
    self.horizon = horizon
  }

  package var years: [Int] { notices.keys.sorted() }

  /// The calendar as it was known on a day: later changes of an arrangement are left out.
  /// A year first arranged after that day is read as first arranged.
  package func known(on day: Day) -> WorkingCalendar { WorkingCalendar(notices, horizon: day) }

  /// What a day is; a later notice wins for the days it names.
  package func kind(of day: Day) throws(UncoveredYear) -> DayKind {
    guard let all = notices[day.year], let first = all.first else {
      throw UncoveredYear(year: day.year)
    }
    let known = horizon.map { horizon in all.filter { $0.published <= horizon } } ?? all
    for notice in known.isEmpty ? [first] : known.reversed() {
      if notice.off.contains(day) { return .dayOff(notice: notice.number) }
      if notice.working.contains(day) { return .makeUp(notice: notice.number) }
    }
    return day.isWeekend ? .weekend : .workday
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
