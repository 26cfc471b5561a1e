import Disclosure

/// A date as people write it where nobody checks (日期的随意写法): `2021.6.10`, `20210610`,
/// `2021年6月10日 0:00`, `2021年6月`.
enum LooseDay: Equatable {
  case day(Day)
  case month(first: Day, last: Day)
  case other

  init(_ text: String) {
    let plain = Self.withoutTime(FigureText.halfWidth(text))
    var numbers: [Int] = []
    var isInNumber = false
    for scalar in plain.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        if !isInNumber { numbers.append(0) }
        isInNumber = true
        guard let last = numbers.last, last < 100_000_000 else {
          self = .other
          return
        }
        numbers[numbers.count - 1] = last * 10 + Int(scalar.value) - 48
      } else {
        guard ".。·-—/\\年月日号 ".unicodeScalars.contains(scalar) else {
          self = .other
          return
        }
        isInNumber = false
      }
    }
    self = Self.read(numbers)
  }

  private static func read(_ numbers: [Int]) -> LooseDay {
    if numbers.count == 1, (19_000_101...21_991_231).contains(numbers[0]) {
      let number = numbers[0]
      return read([number / 10_000, number / 100 % 100, number % 100])
    }
    guard let year = numbers.first, (1900...2199).contains(year) else { return .other }
    if numbers.count == 3, let day = Day(year: year, month: numbers[1], day: numbers[2]) {
      return .day(day)
    }
    guard numbers.count == 2, let first = Day(year: year, month: numbers[1], day: 1) else {
      return .other
    }
    let next = first.adding(days: 31)
    return .month(first: first, last: next.adding(days: -next.dayOfMonth))
  }

  /// A date of a database comes with a time of day.
  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":") else { return text[...] }
    let head = text[..<colon]
    guard let space = head.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text[...] }
    return head[..<space]
  }
}
