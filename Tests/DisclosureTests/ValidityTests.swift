import Disclosure
import TestSupport
import Testing

struct ValidityTests {
  private static let readings: [(reading: ValidityReading, awarded: Day, first: Day, last: Day)] = [
    (.correspondingDay, "2021-06-10", "2021-06-10", "2024-06-10"),
    (.correspondingDay, "2020-02-29", "2020-02-29", "2023-02-28"),
    (.dayBefore, "2021-06-10", "2021-06-10", "2024-06-09"),  // certificate style
    (.dayBefore, "2020-02-29", "2020-02-29", "2023-02-27"),
    (.calendarYears, "2020-12-16", "2021-01-01", "2023-12-31"),  // the national titles of 2020
    (.calendarYears, "2021-01-01", "2021-01-01", "2023-12-31"),  // awarded on the very day
  ]

  @Test(arguments: readings)
  func threeYearsByEachReading(
    reading: ValidityReading,
    awarded: Day,
    first: Day,
    last: Day
  ) {
    let rule = ValidityRule(years: 3, reading: reading, article: nil, isRetroactive: false)
    #expect(rule.firstDay(awarded: awarded) == first)
    #expect(rule.lastDay(from: first) == last)
  }

  @Test func calendarYearsFromAStoredDayWithinAYearRunToTheEndOfTheLast() {
    let rule = ValidityRule(years: 3, reading: .calendarYears, article: nil, isRetroactive: false)
    #expect(rule.lastDay(from: "2021-06-10") == "2024-12-31")
  }

  @Test func reapplicationBeginsByTheRuleOfTheMeasure() {
    let finalYear = ReapplicationRule(start: .finalYear, article: nil)
    let after = ReapplicationRule(start: .afterExpiry, article: nil)
    #expect(finalYear.firstDay(forValidTo: "2026-06-27") == "2026-01-01")
    #expect(after.firstDay(forValidTo: "2026-12-31") == "2027-01-01")
  }
}
