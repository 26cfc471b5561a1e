import Disclosure

/// Days as places on a line of whole years, in hundredths of a percent of its width.
struct TimeAxis: Hashable, Sendable {
  /// The width of the line.
  static let width = 10_000

  let today: Day
  private let first: Day
  private let last: Day

  /// The line that holds all of `days` and `today`.
  init(covering days: [Day], today: Day) {
    self.today = today
    first = .firstDay(ofYear: days.reduce(today, min).year)
    last = .lastDay(ofYear: days.reduce(today, max).year)
  }

  /// Where a day begins; a day outside the line is at its nearer end.
  func start(of day: Day) -> Int {
    let days = last.days(since: first) + 1
    let place = day.days(since: first) * Self.width / days
    return min(max(place, 0), Self.width)
  }

  func end(of day: Day) -> Int { start(of: day.next) }

  /// The years that are told, few enough for a telephone's width.
  var years: [(year: Int, place: Int)] {
    let count = last.year - first.year + 1
    let step = [1, 2, 5, 10, 20, 50].first { count <= 6 * $0 } ?? 100
    return (first.year...last.year).filter { $0 % step == 0 }.map { year in
      (year, start(of: .firstDay(ofYear: year)))
    }
  }
}

/// What stands in a row of a lane: its stretch of the line with its label.
struct TimelinePlace: Sendable {
  let row: Int
  /// Where the label begins, or ends where it would not fit to the right.
  let label: Int
  let labelEnds: Bool

  /// A row for each item, the first that is free; a label may be wider than its bar.
  static func places(of items: [(start: Int, end: Int, label: String)]) -> [TimelinePlace] {
    var ends: [Int] = []
    return items.map { item in
      let width = self.width(of: item.label)
      let fits = item.start + width <= TimeAxis.width
      let start = fits ? item.start : min(item.start, max(0, TimeAxis.width - width))
      let end = max(item.end, start + width)
      let row = ends.firstIndex { $0 <= start } ?? ends.count
      if row == ends.count { ends.append(end) } else { ends[row] = end }
      return TimelinePlace(
        row: row,
        label: fits ? item.start : TimeAxis.width,
        labelEnds: !fits
      )
    }
  }

  /// The width of a label on the narrowest screen (320 px), with a little space behind it.
  static func width(of label: String) -> Int {
    label.unicodeScalars.reduce(200) { $0 + ($1.value < 0x2E80 ? 280 : 500) }
  }
}
