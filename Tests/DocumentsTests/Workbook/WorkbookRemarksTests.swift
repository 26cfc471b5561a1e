import Testing

@testable import Documents

struct WorkbookRemarksTests {
  private let remarks = [
    CellRemark(sheet: "名单", row: 1, column: 1, text: "错误：<缺>名称&代码"),
    CellRemark(sheet: "名单", row: 3, column: 28, text: "警告：核对"),
  ]

  private func parts(_ bytes: [UInt8]) -> [String: String] {
    let words = DocumentReader(programFolders: []).words(of: bytes, kind: "xlsx")
    return Dictionary(words.parts.map { ($0.name, $0.text) }) { first, _ in first }
  }

  @Test func addsRemarksAndKeepsTheCells() throws {
    let original = MadeWorkbook(rows: "<row><c><v>1</v></c></row>").bytes
    let noted = try WorkbookRemarks.adding(remarks, by: "检查", to: original)
    let comments = try #require(parts(noted)["xl/comments1.xml"])
    #expect(comments == "检查\n错误：<缺>名称&代码警告：核对")
    #expect(
      try WorkbookReader.read(noted).sheets.flatMap(\.rows).flatMap(\.cells)
        == WorkbookReader.read(original).sheets.flatMap(\.rows).flatMap(\.cells)
    )
  }

  @Test func theDrawingStandsWhereTheSchemaWantsIt() throws {
    var made = MadeWorkbook(rows: "<row><c><v>1</v></c></row>")
    made.sheet += "<pageMargins left=\"1\"/><tableParts count=\"0\"/><extLst/>"
    let noted = try WorkbookRemarks.adding(remarks, by: "检查", to: made.bytes)
    var archive = try ZIPArchive(noted)
    let sheet = try #require(try archive.read("xl/worksheets/sheet1.xml"))
    let names = try XMLPlaces.read(sheet, depth: 2).dropFirst().map(\.name)
    #expect(names == ["sheetData", "pageMargins", "legacyDrawing", "tableParts", "extLst"])
  }

  @Test func whatIsSaidOfACellStaysAndIsAddedTo() throws {
    let original = MadeWorkbook(rows: "<row><c><v>1</v></c></row>").bytes
    let once = try WorkbookRemarks.adding([remarks[0]], by: "甲", to: original)
    let twice = try WorkbookRemarks.adding(remarks, by: "乙", to: once)
    #expect(
      parts(twice)["xl/comments1.xml"] == "甲\n乙\n错误：<缺>名称&代码\n——\n错误：<缺>名称&代码警告：核对"
    )
    #expect(parts(twice)["xl/comments2.xml"] == nil)
  }

  @Test func theSameBytesEveryTime() throws {
    let original = MadeWorkbook(rows: "<row><c><v>1</v></c></row>").bytes
    #expect(
      try WorkbookRemarks.adding(remarks, by: "甲", to: original)
        == WorkbookRemarks.adding(remarks, by: "甲", to: original)
    )
  }

  @Test func aSheetInAnotherEncodingIsRefused() throws {
    var made = MadeWorkbook(rows: "<row><c><v>1</v></c></row>")
    made.extra = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Relationships/>"
      )
    ]
    #expect(throws: DocumentFlaw.format) {
      try WorkbookRemarks.adding(remarks, by: "甲", to: made.bytes)
    }
  }
}
