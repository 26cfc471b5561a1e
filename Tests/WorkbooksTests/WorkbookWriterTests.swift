import Documents
import TestSupport
import Testing
import Workbooks

struct WorkbookWriterTests {
  private static let properties = WorkbookProperties(
    title: "示例",
    subject: "一行是一例。",
    author: "示例局",
    comments: "示例局. 示例[DS/OL].",
    created: 1_772_668_800
  )

  private static let columns = [
    SheetColumn("代码", width: 20, .text), SheetColumn("日期", width: 12, .day),
    SheetColumn("数", width: 8, .integer),
  ]

  /// The parts of a workbook that `body` writes, by their names.
  private func parts(
    rowLimit: Int = 1_048_576,
    _ body: (inout WorkbookWriter) throws(WorkbookError) -> Void
  ) throws -> [String: String] {
    let bytes = try file(rowLimit: rowLimit, body)
    var archive = try ZIPArchive(bytes)
    var parts: [String: String] = [:]
    for name in archive.names {
      parts[name] = try archive.read(name).map { String(decoding: $0, as: UTF8.self) }
    }
    return parts
  }

  private func file(
    rowLimit: Int = 1_048_576,
    _ body: (inout WorkbookWriter) throws(WorkbookError) -> Void
  ) throws -> [UInt8] {
    try withTemporaryFolder { folder throws in
      let path = "\(folder)/a.xlsx"
      var writer = try WorkbookWriter(creating: path, Self.properties, rowLimit: rowLimit)
      try body(&writer)
      try writer.finish()
      #expect(try files(below: folder).keys.sorted() == ["a.xlsx"])
      return try bytes(of: path)
    }
  }

  private func rows(_ part: String?) throws -> String {
    let text = try #require(part)
    let rest = try #require(text.split(separator: "<sheetData>", maxSplits: 1).last)
    return String(try #require(rest.split(separator: "</sheetData>", maxSplits: 1).first))
  }

  @Test func aCellKeepsItsKind() throws {
    let parts = try parts { writer throws(WorkbookError) in
      try writer.begin(Sheet("数据", Self.columns, hasFilter: true))
      try writer.row([.text("370102199001011234"), .day(year: 2026, month: 3, day: 5), .integer(7)])
      try writer.row([.text("=1+1"), .empty, .integer(-1)])
    }
    #expect(
      try rows(parts["xl/worksheets/sheet1.xml"]) == """
        <row r="1"><c r="A1" s="1" t="inlineStr"><is><t>代码</t></is></c>\
        <c r="B1" s="1" t="inlineStr"><is><t>日期</t></is></c>\
        <c r="C1" s="1" t="inlineStr"><is><t>数</t></is></c></row>\
        <row r="2"><c r="A2" s="2" t="inlineStr"><is><t>370102199001011234</t></is></c>\
        <c r="B2" s="3"><v>46086</v></c><c r="C2" s="4"><v>7</v></c></row>\
        <row r="3"><c r="A3" s="2" t="inlineStr"><is><t>=1+1</t></is></c>\
        <c r="C3" s="4"><v>-1</v></c></row>
        """
    )
  }

  @Test func theHeadingsStayAndFilter() throws {
    let sheet = try #require(
      try parts { writer throws(WorkbookError) in
        try writer.begin(Sheet("数据", Self.columns, hasFilter: true))
        try writer.row([.text("1"), .empty, .empty])
      }["xl/worksheets/sheet1.xml"]
    )
    #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2""#))
    #expect(sheet.contains(#"state="frozen"/>"#))
    #expect(sheet.contains(#"<autoFilter ref="A1:C2"/>"#))
    #expect(sheet.contains(#"<ignoredError sqref="A2:C2" numberStoredAsText="1"/>"#))
  }

  @Test func theFileSaysWhoseItIsAndNoOtherTime() throws {
    let core = try #require(
      try parts { writer throws(WorkbookError) in
        try writer.begin(Sheet("数据", Self.columns))
      }["docProps/core.xml"]
    )
    #expect(core.contains("<dc:title>示例</dc:title>"))
    #expect(core.contains("<dc:creator>示例局</dc:creator>"))
    #expect(core.contains(#"<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-05T00:00:00Z<"#))
    #expect(core.contains(#"<dcterms:modified xsi:type="dcterms:W3CDTF">2026-03-05T00:00:00Z<"#))
  }

  @Test func equalCallsGiveEqualBytes() throws {
    let write = { (writer: inout WorkbookWriter) throws(WorkbookError) in
      try writer.begin(Sheet("数据", Self.columns, hasFilter: true))
      for number in 0..<1_000 { try writer.row([.text("a"), .empty, .integer(number)]) }
    }
    let first = try file(write)
    let second = try file(write)
    #expect(first == second)
  }

  @Test func noRowIsLostBeyondTheLimitOfASheet() throws {
    let parts = try parts(rowLimit: 3) { writer throws(WorkbookError) in
      try writer.begin(Sheet("数据", [Self.columns[2]]))
      for number in 1...5 { try writer.row([.integer(number)]) }
      try writer.begin(Sheet("说明", [Self.columns[0]]))
    }
    let workbook = try #require(parts["xl/workbook.xml"])
    let names = workbook.split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(names == ["数据", "数据（2）", "数据（3）", "说明"])
    let heading = #"<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>数</t></is></c></row>"#
    #expect(
      try rows(parts["xl/worksheets/sheet3.xml"]) == heading
        + #"<row r="2"><c r="A2" s="2"><v>5</v></c></row>"#
    )
  }

  @Test func aSheetToFillInLocksItsHeadingsAndSaysWhatToEnter() throws {
    let entries = [
      SheetEntry(.list(["是", "否"]), title: "是否", message: "请选择。"),
      SheetEntry(.range("=代码!$A$2:$A$9"), title: "代码", message: "请选择代码。", isStrict: false),
      SheetEntry(.any, title: "名称", message: "按执照填写。"),
    ]
    let columns = entries.map { SheetColumn($0.title, width: 10, .text, entry: $0) }
    let parts = try parts { writer throws(WorkbookError) in
      try writer.begin(Sheet("名单", columns, entryRows: 500))
    }
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains(#"<sheetProtection sheet="1""#))
    #expect(sheet.contains(#"sqref="A2:A501""#))
    #expect(sheet.contains("<formula1>\"是,否\"</formula1>"))
    #expect(sheet.contains("<formula1>代码!$A$2:$A$9</formula1>"))
    #expect(sheet.contains(#"promptTitle="名称" prompt="按执照填写。""#))
    #expect(sheet.contains(#"errorStyle="warning""#))
    #expect(try #require(parts["xl/styles.xml"]).contains(#"<protection locked="0"/>"#))
  }

  @Test func whatExcelCannotHoldIsRefused() throws {
    let long = String(repeating: "长", count: WorkbookWriter.textLimit + 1)
    #expect(throws: WorkbookError.self) {
      try file { writer throws(WorkbookError) in
        try writer.begin(Sheet("数据", Self.columns))
        try writer.row([.text(long), .empty, .empty])
      }
    }
    #expect(throws: WorkbookError.self) {
      try file { writer throws(WorkbookError) in try writer.begin(Sheet("甲/乙", Self.columns)) }
    }
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    try withTemporaryFolder { folder throws in
      _ = #expect(throws: WorkbookError.unwritable(errno: 2)) {
        var writer = try WorkbookWriter(creating: "\(folder)/none/a.xlsx", Self.properties)
        try writer.begin(Sheet("数据", Self.columns))
        try writer.finish()
      }
    }
  }

  @Test func nothingIsLeftOfAWorkbookThatWasGivenUp() throws {
    try withTemporaryFolder { folder throws in
      do {
        var writer = try WorkbookWriter(creating: "\(folder)/a.xlsx", Self.properties)
        try writer.begin(Sheet("数据", Self.columns))
        try writer.row([.text("1"), .empty, .empty])
      }
      #expect(try files(below: folder).isEmpty)
    }
  }
}
