import TestSupport
import Testing

@testable import Disclosure

struct WorkingCalendarTests {
  private let calendar = WorkingCalendar.stateCouncil

  private static let windows: [(first: Day, count: Int, counted: Day, excluded: Day)] = [
    ("2021-04-21", 5, "2021-04-26", "2021-04-27"),  // make-up Sunday 04-25
    ("2024-09-12", 5, "2024-09-19", "2024-09-20"),  // make-up Saturday 09-14, Mid-Autumn
    ("2024-09-27", 5, "2024-10-09", "2024-10-10"),  // make-up Sunday 09-29, National Day
    ("2024-09-28", 5, "2024-10-10", "2024-10-10"),  // starts on a Saturday off
    ("2023-11-10", 10, "2023-11-23", "2023-11-24"),  // two plain weekends
    ("2023-09-28", 5, "2023-10-10", "2023-10-11"),  // both make-up days of the weekend count
    ("2021-04-02", 20, "2021-04-29", "2021-04-30"),  // the disclosure deadline of 济南 2021
    ("2023-06-05", 1, "2023-06-05", "2023-06-06"),  // one day is the first itself
    ("2024-12-30", 5, "2025-01-06", "2025-01-07"),  // into the next year
  ]

  @Test(arguments: windows)
  func lastDayUnderBothRules(first: Day, count: Int, counted: Day, excluded: Day) throws {
    #expect(try calendar.lastDay(from: first, count: count, rule: .startCounted) == counted)
    #expect(try calendar.lastDay(from: first, count: count, rule: .excludeStart) == excluded)
  }

  @Test func firstDayIsTheWorkingDayThatLastDayCameFrom() throws {
    var day: Day = "2018-01-01"
    while day < "2026-11-01" {
      if try calendar.kind(of: day).isWorking {
        for rule in CountingRule.allCases {
          for count in [1, 5, 10] {
            let last = try calendar.lastDay(from: day, count: count, rule: rule)
            #expect(try calendar.firstDay(to: last, count: count, rule: rule) == day)
            #expect(try calendar.workingDays(from: day, to: last, rule: rule) == count)
          }
        }
      }
      day = day.next
    }
  }

  @Test func labourDayOf2019IsReadAsKnownOnTheDay() throws {
    let planned = calendar.known(on: "2019-03-21")
    let changed = calendar.known(on: "2019-03-22")
    #expect(try planned.kind(of: "2019-04-28") == .weekend)
    #expect(try planned.kind(of: "2019-05-02") == .workday)
    #expect(try changed.kind(of: "2019-04-28") == .makeUp(notice: "国办发明电〔2019〕3号"))
    #expect(try changed.kind(of: "2019-05-02") == .dayOff(notice: "国办发明电〔2019〕3号"))
    #expect(
      try planned.lastDay(from: "2019-04-30", count: 5, rule: .startCounted) == "2019-05-07"
    )
    #expect(
      try changed.lastDay(from: "2019-04-30", count: 5, rule: .startCounted) == "2019-05-08"
    )
  }

  @Test func springFestivalOf2020IsReadAsKnownOnTheDay() throws {
    let planned = calendar.known(on: "2020-01-26")
    let extended = calendar.known(on: "2020-01-27")
    #expect(try planned.kind(of: "2020-02-01") == .makeUp(notice: "国办发明电〔2019〕16号"))
    #expect(try extended.kind(of: "2020-02-01") == .dayOff(notice: "国办发明电〔2020〕1号"))
    #expect(
      try planned.lastDay(from: "2020-01-21", count: 5, rule: .startCounted) == "2020-02-01"
    )
    #expect(
      try extended.lastDay(from: "2020-01-21", count: 5, rule: .startCounted) == "2020-02-04"
    )
  }

  @Test func daysThatALaterNoticeDoesNotNameStayAsArranged() throws {
    #expect(try calendar.kind(of: "2020-01-24") == .dayOff(notice: "国办发明电〔2019〕16号"))
    #expect(try calendar.kind(of: "2019-05-01") == .dayOff(notice: "国办发明电〔2019〕3号"))
  }

  @Test func aYearArrangedLaterIsReadAsFirstArranged() throws {
    let known = calendar.known(on: "2018-12-01")
    #expect(try known.kind(of: "2019-02-02") == .makeUp(notice: "国办发明电〔2018〕15号"))
    #expect(try known.kind(of: "2019-04-28") == .weekend)
  }

  @Test func aYearWithoutACalendarIsNeverGuessed() {
    let missing = UncoveredYear(year: 2027)
    #expect(missing.missingFile == "calendars/2027.yaml")
    #expect(throws: missing) { try calendar.kind(of: "2027-01-04") }
    #expect(throws: missing) {
      try calendar.lastDay(from: "2026-12-28", count: 5, rule: .startCounted)
    }
    #expect(throws: missing) {
      try calendar.workingDays(from: "2026-12-28", to: "2027-01-01", rule: .startCounted)
    }
    #expect(throws: UncoveredYear(year: 2017)) {
      try calendar.firstDay(to: "2018-01-02", count: 5, rule: .startCounted)
    }
    #expect(throws: UncoveredYear(year: 2020)) {
      try WorkingCalendar([2020: []]).kind(of: "2020-01-02")
    }
  }

  @Test func aWindowUpToTheLastCoveredDayStands() throws {
    #expect(
      try calendar.lastDay(from: "2026-12-25", count: 5, rule: .startCounted) == "2026-12-31"
    )
  }

  @Test func aLocalNoticeHoldsInItsAreasOnly() throws {
    let local = HolidayNotice.local(
      published: "2025-12-01",
      in: ["山东省", "济南市"],
      off: ["2026-03-19", "2026-03-20"],
      working: ["2026-03-21"]
    )
    let calendar = WorkingCalendar.stateCouncil(with: [local])
    let kinds = { (area: String?) in
      try ["2026-03-19", "2026-03-21"].map {
        try calendar.local(to: area).kind(of: Day(stringLiteral: $0))
      }
    }
    let here: [DayKind] = [.dayOff(notice: "示例市通告"), .makeUp(notice: "示例市通告")]
    #expect(try kinds("济南市") == here)
    #expect(try kinds("山东省") == here)
    #expect(try kinds("聊城市") == [.workday, .weekend])
    #expect(try kinds(nil) == [.workday, .weekend])
    #expect(
      try calendar.local(to: "济南市")
        .lastDay(from: "2026-03-18", count: 5, rule: .startCounted) == "2026-03-25"
    )
    #expect(calendar.localNotices == [local])
  }

  @Test func theLaterNoticeWinsAndOfOneDayTheLocal() throws {
    let kind = { (published: Day) in
      try WorkingCalendar.stateCouncil(
        with: [.local(published: published, working: ["2020-02-01"])]
      ).local(to: "济南市").kind(of: "2020-02-01")
    }
    #expect(try kind("2020-01-26") == .dayOff(notice: "国办发明电〔2020〕1号"))
    #expect(try kind("2020-01-27") == .makeUp(notice: "示例市通告"))
    #expect(try kind("2020-01-28") == .makeUp(notice: "示例市通告"))
  }

  @Test func aLocalNoticeIsKnownFromItsPublication() throws {
    let calendar = WorkingCalendar.stateCouncil(
      with: [.local(published: "2020-01-29", off: ["2020-02-03"])]
    ).local(to: "济南市")
    #expect(try calendar.known(on: "2020-01-28").kind(of: "2020-02-03") == .workday)
    #expect(
      try calendar.known(on: "2020-01-29").kind(of: "2020-02-03") == .dayOff(notice: "示例市通告")
    )
    // Before any arrangement of the year was known, only its first national one is read.
    #expect(try calendar.known(on: "2019-01-01").kind(of: "2020-02-03") == .workday)
    #expect(
      try calendar.known(on: "2019-01-01").kind(of: "2020-02-01")
        == .makeUp(notice: "国办发明电〔2019〕16号")
    )
  }

  @Test func aLocalNoticeArrangesNoYear() {
    let calendar = WorkingCalendar.stateCouncil(
      with: [.local(published: "2026-12-01", off: ["2027-03-01"])]
    ).local(to: "济南市")
    #expect(throws: UncoveredYear(year: 2027)) { try calendar.kind(of: "2027-03-01") }
  }

  @Test func yearsAreSorted() {
    #expect(calendar.years == Array(2018...2026))
  }

  @Test func dayKindsSayWhyInChinese() throws {
    let reasons = try ["2023-09-28", "2023-09-30", "2023-10-07", "2023-10-14"].map {
      try calendar.kind(of: Day(stringLiteral: $0)).reason
    }
    #expect(
      reasons == ["工作日", "放假（国办发明电〔2022〕16号）", "调休上班（国办发明电〔2022〕16号）", "周末"]
    )
  }
}
