import Diagnostics
import Disclosure
import Testing

@testable import Ingest

struct CellReadingTests {
  private func read(_ content: FoundCell.Content, _ shown: String, _ kind: ColumnKind)
    -> CellReading
  {
    let position = SourceLocation.Position.cell(sheet: "表", row: 1, column: 1)
    return CellReading(
      FoundCell(column: 1, position: position, content: content, shown: shown),
      as: kind
    )
  }

  private func text(_ text: String, _ kind: ColumnKind) -> String {
    let reading = read(.text(text), text, kind)
    return reading.checked + (reading.finding == .rewritten ? " *" : "")
  }

  @Test(arguments: [
    (" 甲平台\u{3000}\u{A0}\n", "甲平台"), ("甲检测\n平台", "甲检测平台 *"), ("A\nB", "A B *"),
    ("甲\u{200B}平台", "甲平台"), ("ＡＢ平台", "ＡＢ平台"), ("甲 平台", "甲 平台"), ("\n", ""),
  ])
  func namesAreOnOneLine(_ written: String, _ read: String) {
    #expect(text(written, .text) == read)
  }

  @Test(arguments: [
    ("信息服务\n技术服务", "信息服务、技术服务 *"), ("信息服务、\n技术服务 、", "信息服务、技术服务 *"),
    ("信息服务、技术服务", "信息服务、技术服务"), ("信息服务,技术服务", "信息服务,技术服务"),
  ])
  func linesOfFunctionsAreSeveral(_ written: String, _ read: String) {
    #expect(text(written, .words) == read)
  }

  @Test(arguments: [
    ("2026.7.1", "2026-07-01 *"), ("20260701", "2026-07-01 *"),
    ("2026-07-01 00:00:00", "2026-07-01 *"),
    ("2026年7月1日", "2026-07-01"), ("2026/7/1", "2026-07-01"), ("２０２６．７．１", "2026-07-01 *"),
    ("2026-02-30", "2026-02-30"), ("长期", "长期"), ("46204", "46204"),
  ])
  func daysAreReadAsPeopleWriteThem(_ written: String, _ read: String) {
    #expect(text(written, .day) == read)
  }

  @Test(arguments: ["2026年7月", "2026.07", "2026-7"])
  func aMonthIsNoDay(_ written: String) throws {
    let first = try #require(Day(iso: "2026-07-01"))
    let reading = read(.text(written), written, .day)
    #expect(reading.finding == .monthOnly(first: first, last: first.adding(days: 30)))
    #expect(reading.checked == "")
  }

  @Test func februaryHasItsOwnLastDay() throws {
    let first = try #require(Day(iso: "2028-02-01"))
    #expect(LooseDay("2028.2") == .month(first: first, last: first.adding(days: 28)))
  }

  @Test func aLongNumberHasLostItsDigitsWhateverItsFormat() {
    let number = FoundCell.Content.number(4.401e17, plain: "440100000000000000")
    #expect(read(number, "4.401E+17", .creditCode).checked == "4.401E+17")
    #expect(read(number, "440100000000000000", .creditCode).checked == "4.401E+17")
    let short = FoundCell.Content.number(53_100_000_001, plain: "53100000001")
    #expect(read(short, "5.31E+10", .contact).checked == "53100000001")
  }

  @Test func aPercentageIsWhatIsShown() {
    let number = FoundCell.Content.number(0.986, plain: "0.986")
    #expect(read(number, "99%", .number).checked == "98.6%")
    #expect(read(number, "0.99", .number).checked == "0.986")
  }

  @Test func theCheckOfACodeTellsByItselfHowItReads() {
    let reading = read(.text("９１370102ＭADEM00115"), "", .creditCode)
    #expect(reading.checked == "９１370102ＭADEM00115")
    #expect(reading.written == "91370102MADEM00115")
    #expect(reading.finding == nil)
  }

  @Test func daysOfASheetCountedFrom1904() {
    let position = SourceLocation.Position.cell(sheet: "表", row: 1, column: 1)
    let cell = FoundCell(
      column: 1,
      position: position,
      content: .number(44_742, plain: "44742"),
      shown: "44742"
    )
    #expect(CellReading(cell, as: .day, from1904: true).checked == "46204")
  }
}
