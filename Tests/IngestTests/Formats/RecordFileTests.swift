import Diagnostics
import Disclosure
import Files
import Testing

@testable import Ingest

@Suite struct RecordFileTests {
  private static let changes = "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\n"
  private static let endings = "平台编号,事项,日期,情形,事由,文件,批次,禁报主体\n"

  @Test func readsARowWithTypedFigures() throws {
    let read = try MarkedContent([
      "records/p/2023.csv":
        "满意度,平台编号,平台名称,运营单位,统一社会信用代码,服务功能,有效期起,资产总额\n"
        + "92%,a-1,甲,乙,91370102MADEM00115,信息服务、技术服务,2023/7/1,\"1,234.5\"\n"
    ])
    let row = try #require(read.content?.dossier.batches.first?.rows.first)
    #expect(read.found == [])
    #expect(
      row
        == ListedPlatform(
          id: try #require(PlatformID("a-1")),
          name: "甲",
          operator: "乙",
          creditCode: try CreditCode.read("91370102MADEM00115").code,
          facts: ListedFacts(
            functions: ["信息服务", "技术服务"],
            validFrom: Day(iso: "2023-07-01"),
            figures: [Figure(text: "1234.5", number: 1234.5), Figure(text: "92", number: 92)]
          ),
          location: Diagnostics.SourceLocation("records/p/2023.csv", line: 2, column: 1)
        )
    )
  }

  @Test(arguments: [
    ("平台编号,平台名称,运营单位\n▲A-1,甲,乙\n", ["format/bad-identifier"]),
    ("平台编号,平台名称,运营单位\n▲1.23E+17,甲,乙\n", ["format/number-mangled"]),
    ("平台编号,平台名称,运营单位\n▲,甲,乙\n", ["format/empty-cell"]),
    (
      "平台编号,平台名称,运营单位\na-1,▲\(String(repeating: "平", count: 201)),\(String(repeating: "甲", count: 200))\n",
      ["record/name-too-long"]
    ),
    ("平台编号,平台名称,运营单位\na-1,▲,▲未载明\n", ["format/empty-cell", "format/empty-cell"]),
    ("平台编号,平台名称,运营单位\na-1,甲,乙\n▲a-1,丙,丁\n", ["record/duplicate-id"]),
    ("▲平台编号,平台名称\na-1,甲\n", ["format/missing-column"]),
    ("平台编号,平台名称,运营单位,▲平台名称\na-1,甲,乙,丙\n", ["format/doubled-column"]),
    ("平台编号,平台名称,运营单位,▲\na-1,甲,乙,\n", ["format/missing-column"]),
    ("平台编号,平台名称,运营单位,▲区线\na-1,甲,乙,\n", ["format/unknown-key"]),
    ("平台编号,平台名称,运营单位,有效期起\na-1,甲,乙,▲45547\n", ["format/bad-date"]),
    ("平台编号,平台名称,运营单位,有效期起\na-1,甲,乙,▲去年\n", ["format/bad-date"]),
    ("平台编号,平台名称,运营单位,服务热线\na-1,甲,乙,▲5.31E+10\n", ["format/number-mangled"]),
    ("平台编号,平台名称,运营单位,服务热线\na-1,甲,乙,▲53100000001\n", ["format/contact"]),
    ("平台编号,平台名称,运营单位,服务热线\na-1,甲,乙,053100000001、4000000001\n", []),
    ("平台编号,平台名称,运营单位\na-1,甲,▲\"乙\n公司\"\n", ["format/line-break-in-cell"]),
    ("平台编号,平台名称,运营单位,资产总额\na-1,甲,乙,▲150万元\n", ["record/bad-figure"]),
    ("平台编号,平台名称,运营单位,服务功能\na-1,甲,乙,▲信息服务；技术服务\n", ["record/list-separator"]),
    ("平台编号,平台名称,运营单位,服务功能\na-1,甲,乙,▲信息服务 技术服务\n", ["record/list-separator"]),
    ("平台编号,平台名称,运营单位,服务功能\na-1,甲,乙,信息服务、 技术服务\n", []),
    ("平台编号,平台名称,运营单位,服务功能\na-1,甲,乙,▲信息服务、技术服务、信息服务\n", ["record/function-twice"]),
    ("平台编号,平台名称,运营单位,服务功能\na-1,甲,乙,▲信息\n", ["record/unknown-function"]),
    (
      "平台编号,平台名称,运营单位,统一社会信用代码\na-1,甲,乙,▲91370102MADEM00116\n",
      ["record/credit-code"]
    ),
    (
      "平台编号,平台名称,运营单位,统一社会信用代码\na-1,甲,乙,▲91370102MADEM00102\n",
      ["record/credit-code-organisation"]
    ),
    (
      "平台编号,平台名称,运营单位,统一社会信用代码\na-1,甲,乙,▲9.137E+17\n", ["format/number-mangled"]
    ),
    (
      "平台编号,平台名称,运营单位,统一社会信用代码\na-1,甲,乙,▲91370102madem00115\n",
      ["record/credit-code-normalised"]
    ),
    (
      "平台编号,平台名称,运营单位,统一社会信用代码\na-1,甲,乙,91370102MADEM00115\n"
        + "a-2,丙,乙,▲91370102MADEM00115\n", ["record/duplicate-credit-code"]
    ),
  ])
  func reportsInAList(_ text: String, _ codes: [String]) throws {
    try expect(["records/p/2023.csv": text], raise: codes)
  }

  @Test func keepsARowWithAWrongCreditCode() throws {
    let read = try MarkedContent([
      "records/p/2023.csv": "平台编号,平台名称,运营单位,统一社会信用代码\na-1,甲,乙,123\n"
    ])
    let row = try #require(read.content?.dossier.batches.first?.rows.first)
    #expect(row.creditCode == nil)
    #expect(
      read.diagnostics.map(\.message) == [
        "“123”不是有效的统一社会信用代码：应当是18位，这里有3位，请对照营业执照补正。"
      ]
    )
  }

  @Test func takesNaturesFromTheVocabulary() throws {
    try expect(
      [
        "vocabularies/natures.csv": "名称,代码前缀\n企业,91\n",
        "records/p/2023.csv": "平台编号,平台名称,运营单位,单位性质\na-1,甲,乙,▲企业单位\n",
      ],
      raise: ["record/unknown-nature"]
    )
  }

  @Test func namesThePlatformsOfRowsLeftOut() throws {
    let read = try MarkedContent([
      "records/p/2023.csv": "平台编号,平台名称,运营单位\na-1,,乙\n",
      "records/p/changes.csv": Self.changes + "a-2,更名,2023-01-01,区县,,甲,,,\n",
      "records/p/revocations.csv": Self.endings + "a-3,撤消,2023-01-01,,,,,\n",
    ])
    let platforms = try ["a-1", "a-2", "a-3"].map { try #require(PlatformID($0)) }
    #expect(read.content?.dossier.unread == Unread(platforms: Set(platforms)))
  }

  @Test func saysAThingAHundredTimesAtMost() throws {
    let rows = (1...250).map { "a-\($0),,乙\n" }.joined()
    let read = try MarkedContent(["records/p/2023.csv": "平台编号,平台名称,运营单位\n" + rows])
    #expect(read.diagnostics.count == 101)
    #expect(
      read.diagnostics.first?.message == "…还有 150 处同样的问题，没有一一列出；请先改正前面的，再检查一次。"
    )
  }

  @Test(arguments: [
    ("a-1,异议受理,2023-06-07,,,,,2023,", []),
    ("a-1,异议受理,2023-06-07,,,▲甲,,2023,", ["record/cell-not-used"]),
    ("a-1,异议受理,2023-06-07,,,,,2023,▲某人举报", ["record/cell-not-used"]),
    ("a-1,更名,2023-06-07,平台名称,甲,乙,n-1,,", []),
    ("a-1,更名,2023-06-07,平台名称,甲,▲甲,n-1,,", ["record/nothing-changes"]),
    ("a-1,更正,2023-06-07,有效期止,2023-06-07,▲2023年6月7日,n-1,,", ["record/nothing-changes"]),
    (
      "a-1,更名,2023-06-07,平台名称,甲,▲\(String(repeating: "乙", count: 201)),n-1,,",
      ["record/name-too-long"]
    ),
    ("a-1,更名,2023-06-07,▲区县,甲,乙,n-1,,", ["record/bad-field"]),
    ("a-1,更名,2023-06-07,▲,甲,乙,n-1,,", ["format/empty-cell"]),
    ("a-1,更名,2023-06-07,平台名称,甲,▲,n-1,,", ["format/empty-cell"]),
    ("a-1,信息变更,2023-06-07,▲平台名称,甲,乙,n-1,,", ["record/bad-field"]),
    ("a-1,信息变更,2023-06-07,资产总额,1,▲多,n-1,,", ["record/bad-figure"]),
    ("a-1,等级调整,2023-06-07,▲区县,三星,四星,,,", ["record/bad-field"]),
    ("a-1,更正,2023-06-07,列入,是,▲不,n-1,,", ["record/bad-figure"]),
    (
      "a-1,运营单位变更,2023-06-07,统一社会信用代码,▲1,▲2,,,",
      [
        "record/credit-code", "record/credit-code",
      ]
    ),
    ("a-1,▲改名,2023-06-07,平台名称,甲,乙,,,", ["format/bad-value"]),
    ("a-1,更名,▲,平台名称,甲,乙,,,", ["format/empty-cell"]),
    ("a-1,更名,2023-06-07,平台名称,甲,乙,▲N 1,,", ["format/bad-identifier"]),
  ])
  func readsChanges(_ row: String, _ codes: [String]) throws {
    try expect(["records/p/changes.csv": Self.changes + row + "\n"], raise: codes)
  }

  @Test(arguments: [
    ("a-1,撤销,2022-06-10,虚假,演示,n-1,,91370102MADEM00115", []),
    ("a-1,▲撤消,2022-06-10,虚假,演示,n-1,,", ["format/bad-value"]),
    ("a-1,撤销,2022-06-10,,,,,▲91370102MADEM00116", ["record/credit-code"]),
    (
      "a-1,自愿放弃,2022-06-10,▲虚假申报,,,,▲91370102MADEM00115",
      ["record/cell-not-used", "record/cell-not-used"]
    ),
    ("a-1,注销,2022-06-10,,甲,,,\n▲a-1,注销,2022-06-10,,甲,,,", ["record/row-twice"]),
  ])
  func readsRevocations(_ row: String, _ codes: [String]) throws {
    try expect(["records/p/revocations.csv": Self.endings + row + "\n"], raise: codes)
  }

  @Test func whatAMatterDoesNotUseIsNotKept() throws {
    let read = try MarkedContent([
      "records/p/changes.csv": Self.changes + "a-1,异议受理,2023-06-07,,,,,2023,某人举报\n",
      "records/p/revocations.csv":
        Self.endings + "a-1,自愿放弃,2023-07-01,虚假申报,演示,,,91370102MADEM00115\n",
    ])
    #expect(read.content?.dossier.changes.map(\.reason) == [""])
    #expect(read.content?.dossier.endings.map(\.ground) == [""])
    #expect(read.content?.dossier.endings.map(\.barred) == [nil])
  }

  @Test func wantsAProgrammeForEachFolder() throws {
    let read = try MarkedContent(["records/pq/2023.csv": "平台编号,平台名称,运营单位\n"])
    #expect(read.found == ["records/pq/2023.csv record/unknown-programme"])
    #expect(read.diagnostics.map(\.message) == ["没有认定事项“pq”，这张表没有读；是不是“p”？"])
  }

  @Test func readsOneListByItself() throws {
    let programme = try #require(MarkedContent([:]).content?.dossier.programmes.first)
    var diagnostics: [Diagnostic] = []
    let rows = Content.table(
      Array("平台编号,平台名称,运营单位\na-1,甲,乙\na-2,,乙\n".utf8),
      file: "名单.csv",
      programme: programme,
      vocabularies: Vocabularies(),
      diagnostics: &diagnostics
    )
    #expect(rows.map(\.id.string) == ["a-1"])
    #expect(
      diagnostics.map { $0.location?.description } == ["名单.csv:3:5"]
    )
  }

  @Test(arguments: [
    ("平台编号\t平台名称\t运营单位\na-1\t甲\t乙\n", "用制表符分隔，不是逗号；请另存为“CSV（逗号分隔）”"),
    ("\"平台编号\";\"平台名称\"\n", "用分号分隔，不是逗号；请另存为“CSV（逗号分隔）”"),
    ("\n平台编号，平台名称，运营单位，简介,\n", "用全角逗号分隔，不是半角逗号；请都改成半角逗号"),
  ])
  func namesAnotherSeparatorOnce(_ text: String, _ advice: String) throws {
    let read = try MarkedContent(["records/p/2023.csv": text])
    #expect(read.diagnostics.map(\.code) == ["format/other-separator"])
    #expect(read.diagnostics.map(\.message) == ["这张表\(advice)。"])
  }

  @Test func aWorkbookUnderTheNameOfATableIsToldOnce() throws {
    let read = try MarkedContent(["records/p/2023.csv": "PK\u{3}\u{4}\u{14}\u{0}"])
    #expect(
      read.diagnostics.map(\.message) == [
        "这是工作簿（.xlsx）、文档（.docx）或者压缩包改了扩展名，没有读；请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”。"
      ]
    )
  }

  @Test func aHundredThousandColumnsAreReadInTime() throws {
    let header = (0..<100_000).map { "列\($0)" }.joined(separator: ",")
    let row = Array(repeating: "1", count: 100_000).joined(separator: ",")
    var found: [String] = []
    let taken = try ContinuousClock().measure {
      found = try MarkedContent(["records/p/2023.csv": "\(header)\n\(row)\n"]).found
    }
    #expect(taken < .seconds(60))
    #expect(found.count { $0.hasSuffix("format/unknown-key") } == findingsOfAKind + 1)
    #expect(found.contains("records/p/2023.csv:1:7 format/unknown-key"))
  }
}
