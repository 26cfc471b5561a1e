import Testing

@testable import Publishing

@Suite struct CSVWriterTests {
  /// A value, how it stands in plain CSV, and how in that for Excel.
  private static let cells: [(value: DataValue, plain: String, excel: String)] = [
    (.empty, "", ""),
    (.text("甲"), "甲", "甲"),
    (.text("甲,乙"), "\"甲,乙\"", "\"甲,乙\""),
    (.text("甲\"乙"), "\"甲\"\"乙\"", "\"甲\"\"乙\""),
    (.text("=1+1"), "=1+1", "'=1+1"),
    (.text("-5"), "-5", "'-5"),
    (.text("+a,b"), "\"+a,b\"", "\"'+a,b\""),
    (.text("@a"), "@a", "'@a"),
    (.text("\t甲"), "\t甲", "'\t甲"),
    (.text("007"), "007", "007\t"),
    (.text("0"), "0", "0"),
    (.text("12345678901"), "12345678901", "12345678901"),
    (.text("123456789012"), "123456789012", "123456789012\t"),
    (.text("0531-12345678"), "0531-12345678", "0531-12345678"),
    (.text("2022-2"), "2022-2", "2022-2\t"),
    (.text("12-31"), "12-31", "12-31\t"),
    (.text("2022-"), "2022-", "2022-"),
    (.text("2022-2-b"), "2022-2-b", "2022-2-b"),
    (.text("2023"), "2023", "2023"),
    (.integer(-3), "-3", "'-3"),
    (.integer(42), "42", "42"),
    (.flag(true), "true", "true"),
    (.list(["甲", "乙"]), "甲、乙", "甲、乙"),
    (.list(["=甲", "乙"]), "=甲、乙", "'=甲、乙"),
    (.list([]), "", ""),
  ]

  @Test(arguments: cells.indices) func writesAValueForEachReader(index: Int) {
    let (value, plain, excel) = Self.cells[index]
    var programs = CSVWriter(.plain)
    programs.row([.text("a"), value], .text("z"))
    #expect(programs.bytes == Array("a,\(plain),z\n".utf8))
    let inExcel = Array("\u{FEFF}a,\(excel),z\r\n".utf8)
    var alone = CSVWriter(.excel)
    alone.row([.text("a"), value], .text("z"))
    #expect(alone.bytes == inExcel)
    var beside = CSVWriter(.excel)
    beside.row([.text("a"), value], .text("z"), as: programs.bytes[...])
    #expect(beside.bytes == inExcel)
  }
}
