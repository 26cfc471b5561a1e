/// When the public could first know a notice (发布): a day, and a time where one is recorded.
package struct PublishedMoment: Hashable, Comparable, Sendable {
  package let day: Day
  /// Minutes since midnight in China; nil where only the day is recorded.
  package let minute: Int?

  package init(day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.day, a.minute ?? 0) < (b.day, b.minute ?? 0)
  }
}

extension PublishedMoment: CustomStringConvertible {
  /// `2026-03-05 09:00`, midnight where no time is recorded.
  package var description: String {
    let minutes = minute ?? 0
    return "\(day) \(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
