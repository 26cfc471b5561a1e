import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct CalendarFileTests {
  @Test func readsDaysAndRanges() throws {
    let read = try MarkedContent([
      "calendars/2020.yaml": """
      年份: 2020
      通知: [{文号: 国办, 发布: 2019-11-21, 放假: [2020-01-01, 2020-01-24..2020-01-25], 上班: [2020-01-19]}]
      """
    ])
    let calendar = try #require(read.content?.dossier.calendar)
    let kinds = try ["2020-01-01", "2020-01-19", "2020-01-24", "2020-01-25", "2020-01-26"].map {
      try calendar.kind(of: try #require(Day(iso: $0)))
    }
    #expect(read.found == [])
    #expect(
      kinds == [
        .dayOff(notice: "国办"), .makeUp(notice: "国办"), .dayOff(notice: "国办"),
        .dayOff(notice: "国办"), .weekend,
      ]
    )
  }

  @Test func readsTheAreasOfALocalNotice() throws {
    let read = try MarkedContent([
      "calendars/2026.yaml": """
      年份: 2026
      通知:
        - {文号: 国办, 发布: 2025-11-04, 放假: [2026-01-01], 上班: []}
        - {文号: 示例市通告, 发布: 2025-12-01, 地域: [济南市, 山东省], 放假: [2026-03-19], 上班: []}
      """
    ])
    let calendar = try #require(read.content?.dossier.calendar)
    let day = try #require(Day(iso: "2026-03-19"))
    #expect(read.found == [])
    #expect(calendar.localNotices.map(\.areas) == [["济南市", "山东省"]])
    #expect(try calendar.kind(of: day) == .workday)
    #expect(try calendar.local(to: "济南市").kind(of: day) == .dayOff(notice: "示例市通告"))
  }

  /// Refused, it is not read as a notice of the whole country.
  @Test(arguments: ["▲[]", "▲济南市", "[济南市, ▲{市: 1}]"])
  func refusesAnArea(_ areas: String) throws {
    let texts: [RelativePath: String] = [
      "calendars/2026.yaml": """
      年份: 2026
      通知:
        - {文号: 国办, 发布: 2025-11-04, 放假: [], 上班: []}
        - {文号: 示例市通告, 发布: 2025-12-01, 地域: \(areas), 放假: [2026-03-19], 上班: []}
      """
    ]
    try expect(texts, raise: ["format/bad-value"])
    let calendar = try #require(try MarkedContent(texts).content?.dossier.calendar)
    #expect(try calendar.kind(of: try #require(Day(iso: "2026-03-19"))) == .workday)
  }

  @Test(arguments: [
    ("放假: [▲2021-01-01], 上班: []", "format/bad-value"),
    ("放假: [▲2020-01-02..2020-01-01], 上班: []", "format/bad-value"),
    ("放假: [▲2020-01-01..2020-12-31], 上班: []", "format/bad-value"),
    ("放假: [▲2020-01-01..], 上班: []", "format/bad-value"),
    ("放假: ▲2020-01-01, 上班: []", "format/bad-value"),
    ("放假: [2020-01-01], ▲上班: [2020-01-01]", "calendar/day-in-both-lists"),
  ])
  func refuses(_ entry: String, _ code: String) throws {
    let text = "年份: 2020\n通知: [{文号: 国办, 发布: 2019-11-21, \(entry)}]\n"
    try expect(["calendars/2020.yaml": text], raise: [code])
  }

  @Test func refusesAnotherYearThanItsName() throws {
    try expect(["calendars/2020.yaml": "年份: ▲2021\n通知: []\n"], raise: ["format/bad-value"])
  }
}
