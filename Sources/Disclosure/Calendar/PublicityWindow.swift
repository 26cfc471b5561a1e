/// A publicity window (公示期): its first and last day, both included.
package struct PublicityWindow: Hashable, Sendable {
  package let first: Day
  package let last: Day
  package let unit: PeriodUnit
  package let rule: CountingRule

  /// Returns nil where the window would end before it begins.
  package init?(first: Day, last: Day, unit: PeriodUnit, rule: CountingRule) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.unit = unit
    self.rule = rule
  }

  package func isOpen(on day: Day) -> Bool { first <= day && day <= last }

  /// How many days of its unit it holds, by its own rule.
  package func length(in calendar: WorkingCalendar) throws(UncoveredYear) -> Int {
    switch unit {
    case .workingDay: try calendar.workingDays(from: first, to: last, rule: rule)
    case .naturalDay: last.days(since: first) + (rule == .startCounted ? 1 : 0)
    }
  }

  /// Every day of the window: what it is, and which day of the count, if it counts.
  package func days(in calendar: WorkingCalendar) throws(UncoveredYear) -> [WindowDay] {
    var days: [WindowDay] = []
    var count = 0
    var day = first
    while day <= last {
      let kind = try calendar.kind(of: day)
      let isUnit = unit == .naturalDay || kind.isWorking
      let isExcluded = isUnit && rule == .excludeStart && day == first
      let counts = isUnit && !isExcluded
      if counts { count += 1 }
      days.append(
        WindowDay(
          day: day,
          kind: kind,
          number: counts ? count : nil,
          reason: isExcluded ? rule.label : kind.reason
        )
      )
      day = day.next
    }
    return days
  }
}

/// One day of a window's table.
package struct WindowDay: Hashable, Sendable {
  package let day: Day
  package let kind: DayKind
  /// Its number in the count, from 1; nil where it does not count.
  package let number: Int?
  /// Why it counts or does not, as the public reads it.
  package let reason: String
}

extension PublicityWindow {
  /// The window as the ministry words it: “2023年9月28日、10月7日至10日（5个工作日）”. Days off by
  /// notice split it, plain weekends do not; one that begins or ends on a day off is said whole,
  /// for the printed dates win.
  package func sentence(in calendar: WorkingCalendar) throws(UncoveredYear) -> String {
    let length = try length(in: calendar)
    var spoken: Day?
    var parts: [String] = []
    for run in try runs(in: calendar) {
      var part = run.first.chinese(after: spoken)
      if run.last > run.first { part += "至" + run.last.chinese(after: run.first) }
      spoken = run.last
      parts.append(part)
    }
    let counted = rule == .excludeStart ? "\(rule.label)，" : ""
    return parts.joined(separator: "、") + "（\(counted)\(length)个\(unit.label)）"
  }

  /// The stretches of working days that no day off by notice interrupts.
  private func runs(
    in calendar: WorkingCalendar
  ) throws(UncoveredYear) -> [(first: Day, last: Day)] {
    guard unit == .workingDay, try calendar.kind(of: first).isWorking,
      try calendar.kind(of: last).isWorking
    else { return [(first, last)] }
    var runs: [(first: Day, last: Day)] = []
    var isInterrupted = false
    for entry in try days(in: calendar) {
      switch entry.kind {
      case .weekend: continue
      case .dayOff: isInterrupted = true
      case .workday, .makeUp:
        if let run = runs.last, !isInterrupted {
          runs[runs.count - 1] = (run.first, entry.day)
        } else {
          runs.append((entry.day, entry.day))
        }
        isInterrupted = false
      }
    }
    return runs
  }
}

extension Day {
  /// The date without the year, or the year and month, that `previous` has already said.
  fileprivate func chinese(after previous: Day?) -> String {
    guard let previous, previous.year == year else { return chinese }
    return previous.month == month ? "\(dayOfMonth)日" : "\(month)月\(dayOfMonth)日"
  }
}
