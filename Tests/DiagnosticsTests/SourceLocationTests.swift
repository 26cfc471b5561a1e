import Diagnostics
import Testing

struct SourceLocationTests {
  @Test func printsAFileAPlaceInATextOrACell() {
    let locations = [
      SourceLocation("notices/2023/p.md"),
      SourceLocation("notices/2023/p.md", line: 12, column: 3),
      SourceLocation("名单.xlsx", .cell(sheet: "Sheet1", row: 14, column: 3)),
    ]
    #expect(
      locations.map(\.description) == [
        "notices/2023/p.md", "notices/2023/p.md:12:3", "名单.xlsx[Sheet1!C14]",
      ]
    )
  }

  @Test(arguments: [
    (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"),
    (16384, "XFD"), (0, ""), (-1, ""),
  ])
  func columnsHaveTheLettersOfASpreadsheet(column: Int, letters: String) {
    #expect(SourceLocation.letters(ofColumn: column) == letters)
  }

  @Test func isOrderedByFileThenPlace() {
    let sorted = [
      SourceLocation("a.md"),
      SourceLocation("a.md", line: 2, column: 9),
      SourceLocation("a.md", line: 10, column: 1),
      SourceLocation("a.md", line: 10, column: 2),
      SourceLocation("b.xlsx", .cell(sheet: "一", row: 2, column: 3)),
      SourceLocation("b.xlsx", .cell(sheet: "一", row: 10, column: 1)),
      SourceLocation("b.xlsx", .cell(sheet: "二", row: 1, column: 1)),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
