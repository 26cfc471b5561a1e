import Disclosure
import TestSupport
import Testing

struct DayTests {
  private static let real: [(text: String, year: Int, month: Int, day: Int)] = [
    ("2024-02-29", 2024, 2, 29),  // leap by 4
    ("2000-02-29", 2000, 2, 29),  // leap by 400
    ("1900-01-01", 1900, 1, 1),  // the first there is
    ("2199-12-31", 2199, 12, 31),  // the last there is
    ("1970-01-01", 1970, 1, 1),
    ("1969-12-31", 1969, 12, 31),
    ("2023-04-30", 2023, 4, 30),
    ("2023-12-31", 2023, 12, 31),
  ]

  @Test(arguments: real)
  func readsAndPrintsARealDate(text: String, year: Int, month: Int, day: Int) throws {
    let read = try #require(Day(iso: text))
    #expect(read.description == text)
    #expect([read.year, read.month, read.dayOfMonth] == [year, month, day])
    #expect(Day(year: year, month: month, day: day) == read)
  }

  @Test(arguments: [
    "",
    "2023-02-29",  // no leap year
    "2100-02-29",  // a century is none
    "2023-04-31", "2023-13-01", "2023-00-01", "2023-01-00", "2023-01-32",
    "2023-6-5",  // not padded
    "23-06-05", "02023-06-05",
    "2023/06/05", "2023-06-05 ", " 2023-06-05", "2023-06", "2023-06-05-01", "20230605",
    "2023--6-05", "-023-06-05", "+023-06-05",
    "２０２３-06-05",  // full-width digits
    "٢٠٢٣-06-05",
    "2023-06-0a",
    "1899-12-31", "2200-01-01",  // out of range
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    (Int.max, 1, 1), (Int.min, 1, 1), (2023, Int.max, 1), (2023, 1, Int.min), (2023, 0, 1),
  ])
  func refusesNumbersBeyondAnyCalendar(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func daysFollowOneAnotherFrom1900To2199() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var day: Day = "1900-01-01"
    var weekday = 1  // 1 January 1900 was a Monday.
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for month in 1...12 {
        for number in 1...lengths[month - 1] + (isLeap && month == 2 ? 1 : 0) {
          guard Day(year: year, month: month, day: number) == day, day.weekday == weekday else {
            Issue.record("\(year)-\(month)-\(number) is \(day), weekday \(day.weekday)")
            return
          }
          day = day.next
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test func weekdaysAreCountedFromMonday() {
    let week: [Day] = ["2023-06-05", "2023-06-09", "2023-06-10", "2023-06-11", "1969-12-31"]
    #expect(week.map(\.weekday) == [1, 5, 6, 7, 3])
    #expect(week.map(\.isWeekend) == [false, false, true, true, false])
    #expect(week.map(\.chineseWeekday) == ["星期一", "星期五", "星期六", "星期日", "星期三"])
  }

  @Test func goesBackAndForthOverMonthsAndYears() {
    let day: Day = "2024-02-29"
    #expect(day.next == "2024-03-01")
    #expect(day.previous == "2024-02-28")
    #expect(Day("2023-12-31").next == "2024-01-01")
    #expect(Day("2024-03-01").days(since: "2023-03-01") == 366)
    #expect(Day("2023-03-01").days(since: "2024-03-01") == -366)
    #expect(Day("2023-12-31") < Day("2024-01-01"))
  }

  private static let corresponding: [(from: Day, years: Int, to: Day)] = [
    ("2020-02-29", 3, "2023-02-28"),  // no such day: the month's last (民法典第二百零二条)
    ("2020-02-29", 4, "2024-02-29"),
    ("2021-06-10", 3, "2024-06-10"),
    ("2021-02-28", 3, "2024-02-28"),
    ("2024-01-31", -1, "2023-01-31"),
  ]

  @Test(arguments: corresponding)
  func theCorrespondingDaySomeYearsOn(from: Day, years: Int, to: Day) {
    #expect(from.adding(years: years) == to)
  }

  @Test func printsChineseWithoutPadding() {
    #expect(Day("2021-04-02").chinese == "2021年4月2日")
    #expect(Day("2021-12-20").chinese == "2021年12月20日")
  }

  @Test func aYearHasItsEnds() {
    #expect(Day.firstDay(ofYear: 2024) == "2024-01-01")
    #expect(Day.lastDay(ofYear: 2024) == "2024-12-31")
  }

  @Test func aMomentIsOrderedAndPrintedByDayAndMinute() {
    let morning = PublishedMoment(day: "2023-06-05", minute: 545)
    let midnight = PublishedMoment(day: "2023-06-05")
    #expect([morning, midnight].sorted() == [midnight, morning])
    #expect(morning.description == "2023-06-05 09:05")
    #expect(midnight.description == "2023-06-05 00:00")
  }
}
