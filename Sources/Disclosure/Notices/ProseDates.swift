/// Dates as prose writes them, one after another: “2023年9月28日、10月7日至10日” (日期).
struct ProseDates: Sendable {
  /// A date of which the year, and the month, may be what the one before it said.
  struct Written: Hashable, Sendable {
    let year: Int?
    let month: Int?
    let day: Int
    /// Where it begins in the text.
    let start: Int
  }

  let written: [Written]
  /// The index behind the last.
  let end: Int

  /// The dates that begin at an index, joined by 至, 、 and the like; nil where there is none.
  init?(_ scalars: [Unicode.Scalar], from start: Int) {
    var dates: [Written] = []
    var end = start
    var index = start
    while let date = Self.date(scalars, index) {
      dates.append(date.written)
      end = date.end
      index = scalars.skipping(Self.isJoin, from: end)
    }
    guard !dates.isEmpty else { return nil }
    written = dates
    self.end = end
  }

  /// The days that are meant, where a first without a year is in `year`; nil for a day that does
  /// not exist.
  func days(inYear year: Int) -> [Day]? {
    var days: [Day] = []
    var (year, month) = (year, 1)
    for date in written {
      year = date.year ?? year
      month = date.month ?? month
      guard let day = Day(year: year, month: month, day: date.day) else { return nil }
      days.append(day)
    }
    return days
  }

  /// All stretches of dates in a text.
  static func all(in scalars: [Unicode.Scalar]) -> [ProseDates] {
    var found: [ProseDates] = []
    var index = 0
    while index < scalars.count {
      if scalars[index].digit != nil, let dates = ProseDates(scalars, from: index) {
        found.append(dates)
        index = dates.end
      } else {
        index = scalars.skipping({ $0.digit != nil }, from: index) + 1
      }
    }
    return found
  }

  private static func isJoin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || "起至到止自、-－—–～~".unicodeScalars.contains(scalar)
  }

  private static func date(
    _ scalars: [Unicode.Scalar],
    _ start: Int
  ) -> (written: Written, end: Int)? {
    if let iso = isoDate(scalars, start) { return iso }
    var index = start
    var year: Int?
    var month: Int?
    while let number = scalars.number(at: index, limit: 4) {
      let mark = scalars.skippingSpaces(from: number.end)
      switch scalars.at(mark) {
      case "年" where year == nil && month == nil: year = number.value
      case "月" where month == nil: month = number.value
      case "日":
        guard year == nil || month != nil else { return nil }
        return (Written(year: year, month: month, day: number.value, start: start), mark + 1)
      default: return nil
      }
      index = scalars.skippingSpaces(from: mark + 1)
    }
    return nil
  }

  /// “2023-06-05”, “2023.6.5”, “2023/6/5”.
  private static func isoDate(
    _ scalars: [Unicode.Scalar],
    _ start: Int
  ) -> (written: Written, end: Int)? {
    guard let year = scalars.number(at: start, limit: 4), (1949...2199).contains(year.value),
      let mark = scalars.at(year.end), mark == "-" || mark == "." || mark == "/",
      let month = scalars.number(at: year.end + 1, limit: 2), scalars.at(month.end) == mark,
      let day = scalars.number(at: month.end + 1, limit: 2)
    else { return nil }
    let written = Written(year: year.value, month: month.value, day: day.value, start: start)
    return (written, day.end)
  }
}
