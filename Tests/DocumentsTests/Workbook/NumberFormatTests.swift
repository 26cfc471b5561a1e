import Testing

@testable import Documents

struct NumberFormatTests {
  @Test(arguments: [
    ("General", 440_100_123_456_789_000.0, "4.401E+17"),
    ("General", 99_999_999_999.0, "99999999999"),
    ("General", 123_456_789_012.0, "1.23457E+11"), ("General", 0.1 + 0.2, "0.3"),
    ("General", -3.5, "-3.5"), ("General", 1e-12, "1E-12"), ("General", 0.00001, "0.00001"),
    ("0", 98.6, "99"), ("0.00", 1.005, "1.00"), ("#,##0", 1_234_567.0, "1,234,567"),
    ("#,##0.0", -1234.56, "-1,234.6"), ("0%", 0.986, "99%"), ("0.0%", 0.986, "98.6%"),
    ("0000", 42.0, "0042"), ("0.00E+00", 4.4e17, "4.40E+17"), ("0\"万元\"", 150.0, "150万元"),
    ("[$¥-804]#,##0.00;[Red]-0", 5.0, "¥5.00"), ("yyyy/m/d", 46204.0, "2026/7/1"),
    ("yyyy\"年\"m\"月\"d\"日\";@", 46204.0, "2026年7月1日"),
    ("yyyy-mm-dd hh:mm", 46204.5, "2026-07-01 12:00"),
    ("[$-804]yyyy年m月", 46204.0, "2026年7月"), ("mm:ss", 0.5, "00:00"), ("h:mm", 0.25, "6:00"),
    ("d-mmm-yy", 46204.0, "1-Jul-26"), ("yyyy/m/d", -1.0, "-1"), ("@", 44.0, "44"),
  ])
  func showsNumbersAsASpreadsheetDoes(_ code: String, _ number: Double, _ shown: String) {
    #expect(NumberFormat(code: code).text(of: number, from1904: false) == shown)
  }

  @Test(arguments: [
    ("yyyy/m/d", true), ("m月d日", true), ("h:mm", false), ("0.00", false), ("\"year\"0", false),
    ("[Red]0", false), ("General", false),
  ])
  func tellsDaysFromNumbers(_ code: String, _ isDate: Bool) {
    #expect(NumberFormat(code: code).isDate == isDate)
  }

  @Test(arguments: [
    (1.0, 1900, 1, 1), (59.0, 1900, 2, 28), (61.0, 1900, 3, 1), (36_526.0, 2000, 1, 1),
    (45_351.0, 2024, 2, 29), (2_958_465.0, 9999, 12, 31),
  ])
  func countsDays(_ serial: Double, _ year: Int, _ month: Int, _ day: Int) throws {
    let read = try #require(SheetDay(serial: serial, from1904: false))
    #expect([read.year, read.month, read.day] == [year, month, day])
  }

  @Test(arguments: [
    (440_100_123_456_789_000.0, "440100123456789000"), (0.1 + 0.2, "0.3"), (1e-7, "0.0000001"),
    (98.0, "98"), (-0.5, "-0.5"),
  ])
  func writesAllDigits(_ number: Double, _ text: String) {
    #expect(NumberText.plain(number) == text)
  }
}
