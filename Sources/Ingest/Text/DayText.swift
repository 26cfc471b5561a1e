import Disclosure

/// A date as people type it in a table.
enum DayText: Equatable {
  case day(Day)
  /// A whole number that a spreadsheet shows for a date, and the date it stands for.
  case serial(Day)
  case wrong

  /// Reads `2024-09-12`, `2024-9-12`, `2024/9/12` and `2024年9月12日`.
  init(_ text: String) {
    if let day = Self.plainDay(text.utf8) {
      self = .day(day)
      return
    }
    let text = FigureText.halfWidth(text)
    if text.utf8.count == 5, let number = Int(text), (10_000...80_000).contains(number),
      let epoch = Day(year: 1900, month: 1, day: 1)
    {
      // The spreadsheets' day 1 is 1900-01-01, and they count a 29 February 1900 that never was.
      self = .serial(epoch.adding(days: number - 2))
      return
    }
    let parts: [Substring]
    if text.hasSuffix("日") {
      parts = text.dropLast().split(omittingEmptySubsequences: false) { $0 == "年" || $0 == "月" }
    } else {
      let separator: Character = text.contains("/") ? "/" : "-"
      parts = text.split(separator: separator, omittingEmptySubsequences: false)
    }
    guard parts.count == 3, parts[0].utf8.count == 4,
      (1...2).contains(parts[1].utf8.count), (1...2).contains(parts[2].utf8.count),
      let year = Int(parts[0]), let month = Int(parts[1]), let dayOfMonth = Int(parts[2]),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else {
      self = .wrong
      return
    }
    self = .day(day)
  }

  /// The day of ten plain bytes such as `2024-09-12` and `2024/09/12`: what most cells hold.
  private static func plainDay(_ text: String.UTF8View) -> Day? {
    guard text.count == 10 else { return nil }
    var parts = [0, 0, 0]
    var separators: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if index == 4 || index == 7 {
        separators.append(byte)
      } else if (48...57).contains(byte) {
        parts[separators.count] = parts[separators.count] * 10 + Int(byte - 48)
      } else {
        return nil
      }
    }
    guard separators == [45, 45] || separators == [47, 47] else { return nil }
    return Day(year: parts[0], month: parts[1], day: parts[2])
  }
}
