/// A civil date (日) of the Gregorian calendar, without a time or a zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; in four bytes, for every record has several.
  private let stored: Int32

  private init(number: Int) { stored = Int32(clamping: number) }

  private var number: Int { Int(stored) }

  /// Returns nil for a date that does not exist, or outside the years 1900 to 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// Reads exactly `2026-03-05`.
  package init?(iso text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else {
      return nil
    }
    let numbers = parts.compactMap { Self.digits($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  /// The day of the month, from 1.
  package var dayOfMonth: Int { civil.day }

  package static func < (a: Day, b: Day) -> Bool { a.stored < b.stored }

  private static func digits(_ bytes: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}

extension Day {
  /// Monday is 1, Sunday is 7.
  package var weekday: Int { (number % 7 + 10) % 7 + 1 }
  package var isWeekend: Bool { weekday > 5 }

  package var next: Day { adding(days: 1) }
  package var previous: Day { adding(days: -1) }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The corresponding day (对应日) some years on; where the month lacks it, the month's last day
  /// (民法典第二百零二条).
  package func adding(years: Int) -> Day {
    let (year, month, day) = civil
    let last = Self.length(ofMonth: month, year: year + years)
    return Day(number: Self.number(year: year + years, month: month, day: min(day, last)))
  }

  /// The number of days from `other` to this day; negative where this one is earlier.
  package func days(since other: Day) -> Int { number - other.number }

  /// 1970-01-01.
  package static let epoch = Day(number: 0)

  package static func firstDay(ofYear year: Int) -> Day {
    Day(number: number(year: year, month: 1, day: 1))
  }

  package static func lastDay(ofYear year: Int) -> Day {
    Day(number: number(year: year, month: 12, day: 31))
  }
}

extension Day: CustomStringConvertible {
  /// `2026-03-05`.
  package var description: String {
    let (year, month, day) = civil
    // Written as bytes: a site has millions of days.
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ pair: Int, at place: Int) {
        text[place] = UInt8(truncatingIfNeeded: 48 + pair / 10 % 10)
        text[place + 1] = UInt8(truncatingIfNeeded: 48 + pair % 10)
      }
      write(year / 100, at: 0)
      write(year % 100, at: 2)
      write(month, at: 5)
      write(day, at: 8)
      text[4] = UInt8(ascii: "-")
      text[7] = UInt8(ascii: "-")
      return 10
    }
  }

  /// `2026年3月5日`, without padding as documents write it (GB/T 9704).
  package var chinese: String {
    let (year, month, day) = civil
    guard (1000...9999).contains(year) else { return "\(year)年\(month)月\(day)日" }
    // Written as bytes, too: nearly every line of a page has a day.
    return String(unsafeUninitializedCapacity: 17) { text in
      var end = 0
      func write(_ byte: Int) {
        text[end] = UInt8(truncatingIfNeeded: byte)
        end += 1
      }
      func write(_ number: Int, _ unit: (Int, Int, Int)) {
        if number > 999 { write(48 + number / 1000) }
        if number > 99 { write(48 + number / 100 % 10) }
        if number > 9 { write(48 + number / 10 % 10) }
        write(48 + number % 10)
        write(unit.0)
        write(unit.1)
        write(unit.2)
      }
      write(year, (0xE5, 0xB9, 0xB4))
      write(month, (0xE6, 0x9C, 0x88))
      write(day, (0xE6, 0x97, 0xA5))
      return end
    }
  }

  /// `星期四`.
  package var chineseWeekday: String {
    "星期" + ["一", "二", "三", "四", "五", "六", "日"][weekday - 1]
  }
}

extension Day {
  /// Year, month and day of the month, by days since 0000-03-01 in eras of 400 years.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
