import TestSupport
import Testing

@testable import Disclosure

struct PublicityWindowTests {
  private let calendar = WorkingCalendar.stateCouncil

  private func window(
    _ first: Day,
    _ last: Day,
    _ unit: PeriodUnit = .workingDay,
    _ rule: CountingRule = .startCounted
  ) throws -> PublicityWindow {
    try #require(PublicityWindow(first: first, last: last, unit: unit, rule: rule))
  }

  @Test func aWindowMayLastADayAndNeverEndsBeforeItBegins() throws {
    #expect(try window("2023-06-05", "2023-06-05").length(in: calendar) == 1)
    let backwards = PublicityWindow(
      first: "2023-06-05",
      last: "2023-06-04",
      unit: .workingDay,
      rule: .startCounted
    )
    #expect(backwards == nil)
  }

  @Test func isOpenOnItsFirstAndItsLastDay() throws {
    let window = try window("2023-06-05", "2023-06-09")
    let days: [Day] = ["2023-06-04", "2023-06-05", "2023-06-09", "2023-06-10"]
    #expect(days.map(window.isOpen) == [false, true, true, false])
  }

  /// The table of a window, a line a day.
  private func table(_ window: PublicityWindow) throws -> [String] {
    try window.days(in: calendar).map { entry in
      "\(entry.day) \(entry.reason) \(entry.number.map(String.init) ?? "-")"
    }
  }

  @Test func theTableTellsEveryDayAcrossAHoliday() throws {
    let off =
      (29...30).map { "2023-09-\($0) 放假（国办发明电〔2022〕16号） -" }
      + (1...6).map { "2023-10-0\($0) 放假（国办发明电〔2022〕16号） -" }
    #expect(
      try table(window("2023-09-28", "2023-10-10")) == ["2023-09-28 工作日 1"] + off + [
        "2023-10-07 调休上班（国办发明电〔2022〕16号） 2",
        "2023-10-08 调休上班（国办发明电〔2022〕16号） 3",
        "2023-10-09 工作日 4",
        "2023-10-10 工作日 5",
      ]
    )
  }

  @Test func theFirstDayHasNoNumberWhereItDoesNotCount() throws {
    #expect(
      try table(window("2023-06-08", "2023-06-12", .workingDay, .excludeStart)) == [
        "2023-06-08 首日不计 -",
        "2023-06-09 工作日 1",
        "2023-06-10 周末 -",
        "2023-06-11 周末 -",
        "2023-06-12 工作日 2",
      ]
    )
  }

  @Test func everyNaturalDayCounts() throws {
    #expect(
      try table(window("2023-06-09", "2023-06-11", .naturalDay)) == [
        "2023-06-09 工作日 1", "2023-06-10 周末 2", "2023-06-11 周末 3",
      ]
    )
  }

  private static let sentences: [(first: Day, last: Day, sentence: String)] = [
    // The ministry's own words, but for the year.
    ("2023-09-28", "2023-10-10", "2023年9月28日、10月7日至10日（5个工作日）"),
    ("2023-06-05", "2023-06-09", "2023年6月5日至9日（5个工作日）"),
    // A plain weekend does not split.
    ("2023-11-10", "2023-11-23", "2023年11月10日至23日（10个工作日）"),
    ("2021-04-28", "2021-05-07", "2021年4月28日至30日、5月6日至7日（5个工作日）"),
    ("2022-12-29", "2023-01-05", "2022年12月29日至30日、2023年1月3日至5日（5个工作日）"),
    ("2023-06-05", "2023-06-05", "2023年6月5日（1个工作日）"),
    // Printed dates win: ends that do not count are said all the same.
    ("2021-11-22", "2021-11-28", "2021年11月22日至28日（5个工作日）"),
    ("2023-05-01", "2023-05-05", "2023年5月1日至5日（2个工作日）"),
    ("2023-06-10", "2023-06-11", "2023年6月10日至11日（0个工作日）"),
  ]

  @Test(arguments: sentences)
  func theSentenceSaysWhichDaysCount(first: Day, last: Day, sentence: String) throws {
    #expect(try window(first, last).sentence(in: calendar) == sentence)
  }

  @Test func theSentenceOfNaturalDaysIsNeverSplit() throws {
    let natural = try window("2023-09-28", "2023-10-04", .naturalDay)
    #expect(try natural.sentence(in: calendar) == "2023年9月28日至10月4日（7个自然日）")
  }

  @Test func anUncoveredYearHasNeitherTableNorSentence() throws {
    let window = try window("2026-12-28", "2027-01-04")
    #expect(throws: UncoveredYear(year: 2027)) { try window.days(in: calendar) }
    #expect(throws: UncoveredYear(year: 2027)) { try window.sentence(in: calendar) }
  }
}
