/// The three readings of “3年” that are in use (计至).
package enum ValidityReading: String, CaseIterable, Hashable, Sendable {
  /// To the same day (民法典第二百零一、二百零二条).
  case correspondingDay = "对应日"
  case dayBefore = "前一日"
  /// Whole calendar years, to 31 December.
  case calendarYears = "自然年"
}

/// How long an award holds (有效期).
package struct ValidityRule: Hashable, Sendable {
  package let years: Int
  package let reading: ValidityReading
  package let article: String?
  /// Whether it also governs titles awarded before it (追溯).
  package let isRetroactive: Bool

  package init(years: Int, reading: ValidityReading, article: String?, isRetroactive: Bool) {
    self.years = years
    self.reading = reading
    self.article = article
    self.isRetroactive = isRetroactive
  }

  /// The first day of an award whose list and notice give none: the day of the award, or the
  /// next 1 January where validity runs in calendar years.
  package func firstDay(awarded: Day) -> Day {
    switch reading {
    case .correspondingDay, .dayBefore: awarded
    case .calendarYears:
      awarded == .firstDay(ofYear: awarded.year)
        ? awarded : .firstDay(ofYear: awarded.year + 1)
    }
  }

  /// The last day of a title that is valid from `first`.
  package func lastDay(from first: Day) -> Day {
    switch reading {
    case .correspondingDay: first.adding(years: years)
    case .dayBefore: first.adding(years: years).previous
    case .calendarYears:
      first == .firstDay(ofYear: first.year)
        ? .lastDay(ofYear: first.year + years - 1) : .lastDay(ofYear: first.year + years)
    }
  }
}

/// The days for which an award holds (有效期): those that its list or notice states, else those of the
/// measure.
struct AwardedDays: Hashable, Sendable {
  let first: Day
  /// Nil where neither states it.
  let last: Day?

  init(first: Day?, last: Day?, awarded: Day, by rule: ValidityRule?) {
    self.first = first ?? rule?.firstDay(awarded: awarded) ?? awarded
    self.last = last ?? rule?.lastDay(from: self.first)
  }
}
