import Disclosure
import Testing

@testable import Publishing

struct CalendarWriterTests {
  @Test func textsAreEscaped() {
    var calendar = CalendarWriter()
    calendar.text("SUMMARY", "甲,乙;丙\\丁\r\n戊\u{7}")
    #expect(String(decoding: calendar.bytes, as: UTF8.self) == "SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊\r\n")
  }

  @Test(
    "a line holds 75 octets and breaks between characters",
    arguments: [
      // 8 octets of the name, then 22 characters of three: 74, and the next would be too much.
      (String(repeating: "公", count: 24), [74, 1 + 6]),
      (String(repeating: "a", count: 67), [75]),
      (String(repeating: "a", count: 68), [75, 1 + 1]),
      (String(repeating: "公", count: 50), [74, 1 + 24 * 3, 1 + 4 * 3]),
      (String(repeating: "𠮷", count: 17), [8 + 16 * 4, 1 + 4]),
    ]
  )
  func folding(value: String, lengths: [Int]) throws {
    var calendar = CalendarWriter()
    calendar.text("SUMMARY", value)
    let text = try #require(String(validating: calendar.bytes, as: UTF8.self))
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.map { $0.utf8.count } == lengths + [0])
    #expect(text.replacing("\r\n ", with: "") == "SUMMARY:\(value)\r\n")
  }

  @Test func foldedLinesAreReadWhole() {
    var calendar = CalendarWriter()
    calendar.text("SUMMARY", String(repeating: "公", count: 50))
    calendar.text("NAME", "甲\n乙")
    let text = String(decoding: CalendarWriter.unfolded(calendar.bytes), as: UTF8.self)
    #expect(text == "SUMMARY:\(String(repeating: "公", count: 50))\r\nNAME:甲\\n乙\r\n")
  }

  @Test(
    "moments are told in the zone of calendars",
    arguments: [
      ("2023-06-19", 540, "20230619T010000Z"), ("2023-06-19", nil, "20230618T160000Z"),
      ("2024-03-01", 479, "20240229T235900Z"), ("2024-01-01", 480, "20240101T000000Z"),
    ]
  )
  func moments(day: String, minute: Int?, text: String) throws {
    let moment = PublishedMoment(day: try #require(Day(iso: day)), minute: minute)
    #expect(moment.universalTimestamp == text)
  }
}
