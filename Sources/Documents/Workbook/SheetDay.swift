/// A day of the civil calendar, as a sheet counts them (日期序号).
package struct SheetDay: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The day of a serial number; nil for one that no sheet can show.
  ///
  /// Day 1 is 1900-01-01, and a 29 February 1900 that never was is counted; in workbooks of the
  /// 1904 system, day 0 is 1904-01-01.
  init?(serial: Double, from1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    if from1904 {
      self.init(sinceEpoch: whole - 24_107)
    } else {
      guard whole > 0 else { return nil }
      self.init(sinceEpoch: whole - (whole < 60 ? 25_568 : 25_569))
    }
  }

  /// Days since 1970-01-01, by the usual arithmetic of eras of 400 years.
  private init(sinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
