import Disclosure

/// A month of a year (月).
struct Month: Hashable, Comparable, Sendable {
  let year: Int
  /// From 1.
  let number: Int

  init(_ day: Day) {
    year = day.year
    number = day.month
  }

  /// `2026-03`.
  var iso: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

  /// `2026年3月`.
  var chinese: String { "\(year)年\(number)月" }

  static func < (a: Self, b: Self) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension History {
  /// The days of one month on which the data changed.
  struct MonthOfChange: Sendable {
    let month: Month
    /// In order.
    let days: [DayOfChange]

    var counts: [TitleChange.Kind: Int] {
      days.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    }
  }

  /// In order.
  var months: [MonthOfChange] {
    var months: [MonthOfChange] = []
    for day in days {
      let month = Month(day.day)
      if let last = months.last, last.month == month {
        months[months.count - 1] = MonthOfChange(month: month, days: last.days + [day])
      } else {
        months.append(MonthOfChange(month: month, days: [day]))
      }
    }
    return months
  }
}
