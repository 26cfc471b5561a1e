import Testing

@testable import Documents

struct WorkbookReaderTests {
  private func cells(_ made: MadeWorkbook) throws -> [String] {
    try WorkbookReader.read(made.bytes).sheets.flatMap(\.rows).flatMap { row in
      row.cells.map { "\(CellRange.address(row: row.number, column: $0.column)) \($0.shown)" }
    }
  }

  @Test func placesCellsThatDoNotSayWhereTheyStand() throws {
    let rows =
      "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row>"
      + "<row r=\"4\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"
    #expect(try cells(MadeWorkbook(rows: rows)) == ["A1 1", "C1 2", "D1 3", "A4 4", "A5 5"])
  }

  @Test func joinsRichTextAndLeavesPhoneticGuidesOut() throws {
    var made = MadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>9</v></c></row>")
    made.strings =
      "<si>\n <r><t>平</t></r> <r><t xml:space=\"preserve\">台 </t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>ping</t></rPh></si>"
    #expect(try cells(made) == ["A1 平台 "])
  }

  @Test(arguments: [
    ("a_x000A_b", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_xD83D__xDE00_", "😀"),
    ("_x00_", "_x00_"),
  ])
  func readsEscapedCharacters(_ written: String, _ read: String) throws {
    let rows = "<row><c t=\"inlineStr\"><is><t>\(written)</t></is></c></row>"
    #expect(try cells(MadeWorkbook(rows: rows)) == ["A1 \(read)"])
  }

  @Test func tellsWhatKindOfValueACellHolds() throws {
    let rows =
      "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1</f><v>文</v></c>"
      + "<c><f>1+1</f></c><c t=\"str\"><f>A9</f><v></v></c><c t=\"d\"><v>2026-07-01</v></c>"
      + "<c/></row>"
    let row = try #require(
      try WorkbookReader.read(MadeWorkbook(rows: rows).bytes).sheets.first?.rows.first
    )
    #expect(
      row.cells == [
        SheetCell(column: 1, value: .boolean(true), shown: "TRUE", hasFormula: false),
        SheetCell(column: 2, value: .error("#N/A"), shown: "#N/A", hasFormula: false),
        SheetCell(column: 3, value: .text("文"), shown: "文", hasFormula: true),
        SheetCell(column: 4, value: .error(""), shown: "", hasFormula: true),
        SheetCell(column: 6, value: .text("2026-07-01"), shown: "2026-07-01", hasFormula: false),
      ]
    )
  }

  @Test(arguments: [("", "2026/7/1"), ("<workbookPr date1904=\"1\"/>", "2030/7/2")])
  func countsDaysFromTheFirstDayOfTheWorkbook(_ settings: String, _ shown: String) throws {
    var made = MadeWorkbook(rows: "<row><c s=\"1\"><v>46204</v></c></row>")
    made.settings = settings
    made.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    #expect(try cells(made) == ["A1 \(shown)"])
  }

  @Test func knowsHiddenRowsAndColumnsAndMergedRanges() throws {
    var made = MadeWorkbook(rows: "<row r=\"2\" hidden=\"1\"><c><v>1</v></c></row>")
    made.sheet =
      "<cols><col min=\"3\" max=\"4\" hidden=\"true\"/></cols>" + made.sheet
      + "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"nowhere\"/></mergeCells>"
    let sheet = try #require(try WorkbookReader.read(made.bytes).sheets.first)
    #expect(sheet.rows.map(\.isHidden) == [true])
    #expect(sheet.hiddenColumns == [3...4])
    #expect(sheet.merges == [try #require(CellRange("A1:B2"))])
  }

  @Test(arguments: [
    "<row r=\"0\"><c><v>1</v></c></row>", "<row r=\"1048577\"><c><v>1</v></c></row>",
    "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "<row><c><v>1</v></row>",
  ])
  func refusesWhatNoSpreadsheetWrites(_ rows: String) {
    #expect(throws: DocumentFlaw.damaged) {
      try WorkbookReader.read(MadeWorkbook(rows: rows).bytes)
    }
  }

  @Test func refusesACellLongerThanAnyProgramWrites() throws {
    let cell = { (count: Int) in
      "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "字", count: count))</t></is></c></row>"
    }
    #expect(try cells(MadeWorkbook(rows: cell(32_767))).count == 1)
    #expect(throws: DocumentFlaw.tooLarge) { try cells(MadeWorkbook(rows: cell(32_768))) }
    var shared = MadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    shared.strings = "<si><t>\(String(repeating: "字", count: 32_768))</t></si>"
    #expect(throws: DocumentFlaw.tooLarge) { try cells(shared) }
  }

  @Test func refusesTooManyCells() {
    var reader = SheetReader(strings: [], styles: CellStyles(), from1904: false, cellLimit: 2)
    for _ in 0..<3 {
      reader.receive(.start("row", [:]))
      reader.receive(.start("c", [:]))
      reader.receive(.start("v", [:]))
      reader.receive(.text("1"))
      reader.receive(.end("v"))
      reader.receive(.end("c"))
      reader.receive(.end("row"))
    }
    #expect(reader.flaw == .tooLarge)
  }

  @Test func aWorkbookCutOffAnywhereIsRefused() {
    var made = MadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    made.strings = "<si><t>平台</t></si>"
    let whole = made.bytes
    for length in 0..<whole.count {
      #expect(throws: DocumentFlaw.self) { try WorkbookReader.read(Array(whole[..<length])) }
    }
  }

  @Test func everySingleByteMayBeWrong() {
    var made = MadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    made.strings = "<si><t>平台</t></si>"
    let whole = made.bytes
    for index in whole.indices {
      var wrong = whole
      wrong[index] ^= 0x55
      _ = try? WorkbookReader.read(wrong)
    }
  }
}
