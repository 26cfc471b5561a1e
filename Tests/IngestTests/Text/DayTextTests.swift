import Disclosure
import Testing

@testable import Ingest

@Suite struct DayTextTests {
  static let september = Day(iso: "2024-09-12").map { DayText.day($0) } ?? .wrong

  @Test(arguments: [
    "2024-09-12", "2024-9-12", "2024/9/12", "2024/09/12", "2024年9月12日", "２０２４-09-12",
  ])
  func readsTheFormsThatTablesUse(_ text: String) {
    #expect(DayText(text) == Self.september)
  }

  @Test(arguments: [
    ("45547", "a spreadsheet's number for 2024-09-12")
  ])
  func tellsTheDateBehindASerialNumber(_ text: String, _ why: String) throws {
    #expect(DayText(text) == .serial(try #require(Day(iso: "2024-09-12"))))
  }

  @Test(arguments: [
    ("2024-02-30", "no such day"), ("2024/13/1", "no such month"), ("9/12/2024", "year last"),
    ("24-9-12", "short year"), ("2024-9", "no day"), ("2024-9-12 00:00", "a time"),
    ("2024.9.12", "points"), ("2024-9/12", "mixed"), ("2024年9月12", "without 日"), ("十二日", "words"),
    ("99999", "a number beyond all dates"), ("2024--12", "empty part"), ("", "nothing"),
  ])
  func refusesWhatIsNoDate(_ text: String, _ why: String) {
    #expect(DayText(text) == .wrong)
  }
}
