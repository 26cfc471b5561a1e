import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct AttachedTableFileTests {
  private static let programme = """
    编号: q
    名称: 甲
    层级: 市级
    地域: 济南市
    机关: [{名称: 局}]
    办法: [{编号: n, 标题: 办法, 施行: 未载明}]

    """
  private static let activities = """
    附表:
      - 编号: activities
        名称: 汇总表
        日期列: 时间
        列: {时间: {类型: 日, 公开: true}, 人数: {类型: 整数, 公开: true}, 类别: {类型: 文, 公开: true}}

    """.replacing("类别: {类型", with: "活动类别: {类型")
  private static let equipment = """
    附表: [{编号: equipment, 名称: 清单, 列: {名称: {类型: 文, 公开: true}, 价格: {类型: 数, 公开: false}}}]

    """

  @Test func readsRowsWithTheirDays() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": Self.programme + Self.activities,
      "records/q/activities.csv": "序号,平台编号,时间,人数,文件\n1,a-1,2025/3/1,12,\n2,a-1,2025-03-02,,n-1\n",
    ])
    let first = try #require(read.content?.dossier.attachedRows.first)
    #expect(read.found == [])
    #expect(
      first
        == AttachedRow(
          programme: try #require(ProgrammeID("q")),
          table: try #require(AttachedTableID("activities")),
          platform: try #require(PlatformID("a-1")),
          figures: [
            Figure(text: "2025-03-01", number: nil), Figure(text: "12", number: 12), nil,
          ],
          day: Day(iso: "2025-03-01"),
          notice: nil,
          location: Diagnostics.SourceLocation("records/q/activities.csv", line: 2, column: 1)
        )
    )
    #expect(read.content?.dossier.attachedRows.last?.notice?.id.string == "n-1")
  }

  @Test(arguments: [
    ("平台编号,时间\n▲A-1,2025-01-01\n", ["format/bad-identifier"]),
    ("平台编号,时间\n▲,2025-01-01\n", ["format/empty-cell"]),
    ("平台编号,时间\na-1,▲去年\n", ["record/bad-figure"]),
    ("平台编号,时间\na-1,▲\n", ["table/row-without-day"]),
    ("平台编号,时间,文件\na-1,,n-1\n", []),
    ("▲平台编号,人数\na-1,1\n", ["format/missing-column"]),
    ("平台编号,时间,▲人 数\na-1,2025-01-01,1\n", ["format/unknown-key"]),
    ("平台编号,时间,人数\na-1,2025-01-01,▲多\n", ["record/bad-figure"]),
    (
      "平台编号,时间,人数\na-1,2025-01-01,1\n▲a-1,2025-01-01,1\na-2,2025-01-01,1\n",
      ["table/duplicate-row"]
    ),
  ])
  func reportsInATableWithDays(_ text: String, _ codes: [String]) throws {
    try expect(
      [
        "programmes/q.yaml": Self.programme + Self.activities,
        "records/q/activities.csv": text,
      ],
      raise: codes
    )
  }

  @Test(arguments: [
    ("▲平台编号,名称\na-1,设备\n", ["format/missing-column"]),
    ("平台编号,名称,文件\na-1,设备,▲\n", ["table/row-without-day"]),
    ("平台编号,名称,文件\na-1,设备,n-1\n", []),
  ])
  func reportsInATableWithoutDays(_ text: String, _ codes: [String]) throws {
    try expect(
      [
        "programmes/q.yaml": Self.programme + Self.equipment,
        "records/q/equipment.csv": text,
      ],
      raise: codes
    )
  }

  @Test(arguments: [
    ("附表: [{编号: ▲2024, 名称: 表, 列: {甲: {类型: 文, 公开: true}}}]", ["format/bad-value"]),
    ("附表: [{编号: ▲changes, 名称: 表, 列: {甲: {类型: 文, 公开: true}}}]", ["format/bad-value"]),
    ("附表: [▲{编号: t, 名称: 表}]", ["format/missing-key"]),
    (
      "附表: [{编号: t, 名称: 表, 日期列: ▲甲, 列: {甲: {类型: 文, 公开: true}}}]",
      ["format/bad-value"]
    ),
    (
      "附表: [{编号: t, 名称: 表, ▲列: {文件: {类型: 文, 公开: true}, 甲: {类型: 文, 公开: true}}}]",
      ["programme/reserved-column"]
    ),
    (
      "附表: [{编号: t, 名称: 表, 列: {甲: {类型: 文, 公开: true}}}, ▲{编号: t, 名称: 表, 列: {甲: {类型: 文, 公开: true}}}]",
      ["programme/duplicate-table"]
    ),
    (
      "附表: [{编号: t, 名称: 表, 列: {甲: {类型: 整数, 公开: true}}, 条件: [{列: ▲乙, 不低于: 1}]}]",
      ["programme/unknown-column"]
    ),
    ("附表: [{编号: t, 名称: 表, 列: {甲: {类型: 文, 公开: true}}, ▲日期: 甲}]", ["format/unknown-key"]),
  ])
  func refusesInADeclaration(_ entry: String, _ codes: [String]) throws {
    try expect(["programmes/q.yaml": Self.programme + entry + "\n"], raise: codes)
  }

  @Test func aTableOfItsOwnIsKnownByItsHeader() throws {
    let read = try MarkedContent(["programmes/q.yaml": Self.programme + Self.activities])
    let programme = try #require(read.content?.dossier.programmes.last)
    let table = { (text: String) -> String? in
      Content.attachedTable(of: programme, header: Array(text.utf8))?.id.string
    }
    #expect(table("序号,平台编号,时间,人数\n") == "activities")
    #expect(table("平台编号,平台名称,运营单位,服务功能\n") == nil)
    #expect(table("甲,乙\n") == nil)
  }
}
