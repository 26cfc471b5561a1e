import Diagnostics
import Disclosure
import Files
import Testing

@testable import Ingest

/// The code table of services (服务分类代码).
@Suite struct VocabularyFilesTests {
  private static let head = "大类代码,大类名称,中类代码,中类名称,说明\n"

  @Test func readsATableInOrder() throws {
    let rows =
      "10,信息服务,,,\n11,投融资服务,1101,甲,\n11,投融资服务,1102,乙,\n11,投融资服务,1199,其他,\n12,创业服务,1201,丙,\n"
    let read = try MarkedContent(["vocabularies/services.csv": Self.head + rows])
    #expect(read.found == [])
    #expect(read.content?.vocabularies.services.count == 5)
  }

  @Test(arguments: [
    ("11,甲,1101,子,\n11,甲,▲1101,丑,\n", "vocabulary/service-code-twice"),
    ("11,甲,1101,子,\n▲11,乙,1102,丑,\n", "vocabulary/service-code-twice"),
    ("10,甲,,,\n▲10,甲,,,\n", "vocabulary/service-code-twice"),
    ("11,甲,▲1201,子,\n", "vocabulary/service-code-parent"),
    ("11,甲,1101,子,\n11,甲,▲1103,丑,\n", "vocabulary/service-code-order"),
    ("11,甲,▲1102,子,\n", "vocabulary/service-code-order"),
    ("10,甲,,,\n▲12,乙,1201,子,\n", "vocabulary/service-code-order"),
    ("11,甲,1101,子,\n▲10,乙,,,\n", "vocabulary/service-code-order"),
    ("11,甲,▲\(Int.max),子,\n", "vocabulary/service-code-parent"),
  ])
  func tellsWhatATranscriptionDamages(rows: String, code: String) throws {
    try expect(["vocabularies/services.csv": Self.head + rows], raise: [code])
  }

  @Test func codesOfAnyLengthAreRead() throws {
    let rows = "\(Int.max - 1),甲,\(Int.max - 1)01,子,\n\(Int.max),乙,\(Int.max),丑,\n"
    #expect(try MarkedContent(["vocabularies/services.csv": Self.head + rows]).found == [])
  }

  @Test func saysWhichCodeIsMissing() throws {
    let rows = "11,甲,1101,子,\n11,甲,1103,丑,\n11,甲,1102,寅,\n"
    let read = try MarkedContent(["vocabularies/services.csv": Self.head + rows])
    #expect(
      read.diagnostics.map { DiagnosticPrinter.text($0) } == [
        "vocabularies/services.csv:3:6: 警告 [vocabulary/service-code-order] 代码从 1101 跳到 1103，"
          + "缺少 1102；请对照原表核对是否漏行。",
        "vocabularies/services.csv:4:6: 警告 [vocabulary/service-code-order] 代码 1102 排在 1103 之后；"
          + "请按代码从小到大排列。",
      ]
    )
  }

  private static let districts = "代码,名称,地域,起,止,后继\n"

  @Test(arguments: [
    "370102,历下区,济南市,,,\n▲370103,历下区,济南市,,,\n",
    "370102,历下区,济南市,,2020-01-01,\n▲370103,历下区,济南市,2020-01-01,,\n",
    "370102,历下区,济南市,2020-01-01,,\n370104,市中区,济南市,,,\n▲370103,历下区,济南市,,,\n",
  ])
  func refusesDistrictsOfOneNameThatAreThereOnTheSameDay(rows: String) throws {
    try expect(
      ["vocabularies/districts.csv": Self.districts + rows],
      raise: ["vocabulary/overlapping-district"]
    )
  }

  @Test func districtsOfOneNameMayFollowEachOtherOrLieElsewhere() throws {
    let rows =
      "370102,市中区,济南市,,2019-12-31,\n370103,市中区,济南市,2020-01-01,,\n370802,市中区,济宁市,,,\n"
    try expect(["vocabularies/districts.csv": Self.districts + rows], raise: [])
  }

  @Test(
    arguments: [
      ("370102", nil), ("370102001", nil), ("gaoxin-1", nil), ("37010", 1), ("3701020", 1),
      ("370102001001", 1),
    ] as [(String, Int?)]
  )
  func aCodeHasTheDigitsOfTheState(code: String, found: Int?) throws {
    let read = try MarkedContent([
      "vocabularies/districts.csv": Self.districts + "\(code),某地,济宁市,,,\n"
    ])
    #expect(
      read.diagnostics.map(\.code) == Array(repeating: "format/bad-identifier", count: found ?? 0)
    )
  }

  @Test func saysWhichDistrictIsThereTwice() throws {
    let rows = "370102,历下区,济南市,,,\n370103,历下区,济南市,,,\n"
    let read = try MarkedContent(["vocabularies/districts.csv": Self.districts + rows])
    #expect(
      read.diagnostics.map(\.message) == [
        "济南市的“历下区”与第 2 行的起止日期重叠，分不清一条记录属于哪一行；请补上前一个的“止”，或者删去重复的一行。"
      ]
    )
  }
}
