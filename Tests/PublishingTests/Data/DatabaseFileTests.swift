import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

struct DatabaseFileTests {
  private static let day = "2024-03-01"

  private func withDatabase(
    changing changes: [RelativePath: String?] = [:],
    _ body: (DatabaseRead) throws -> Void
  ) throws {
    let bytes = try libraryFile(
      "data/register.sqlite",
      of: SampleContent.tree(changing: changes),
      asOf: #require(Day(iso: Self.day))
    )
    try withTemporaryFolder { folder in
      let path = "\(folder)/register.sqlite"
      try write(bytes: bytes, to: path)
      try body(DatabaseRead(path))
    }
  }

  private static let renamed: [RelativePath: String?] = [
    "records/demo/changes.csv": """
    平台编号,事项,日期,字段,原值,新值,文件,批次,原因
    p-1,更名,2024-01-10,平台名称,甲平台,济南市甲(一)平台,,,演示
    """
  ]

  @Test func rowsReferToEachOther() throws {
    try withDatabase(changing: Self.renamed) { database throws in
      #expect(try database.rows("PRAGMA foreign_key_check") == [])
      #expect(try database.rows("PRAGMA integrity_check") == [["ok"]])
      #expect(
        try database.rows("SELECT id, kind, position, value, until, notice FROM names")
          == [["p-1", "former_name", "1", "甲平台", "2024-01-10", nil]]
      )
      #expect(
        try database.rows("SELECT * FROM title_notices WHERE id = 'p-2'")
          == [["p-2", "demo", "1", "p-list"], ["p-2", "demo", "2", "p-award"]]
      )
      #expect(
        try database.rows("SELECT * FROM notice_lists ORDER BY id")
          == [["p-award", "1", "demo", "2023"], ["p-list", "1", "demo", "2023"]]
      )
    }
  }

  @Test func theViewsAreTheRowsOfTheCSV() throws {
    try withDatabase(changing: Self.renamed) { database throws in
      #expect(
        try database.rows("SELECT * FROM v_platforms") == [
          [
            "p-1", "济南市甲(一)平台", "甲平台", "甲公司", nil, "91370102MADEM00115",
            "platforms/p-1.html", "demo", "市级", "370102", nil, "信息服务", "2023", "2023", "valid",
            "有效", nil, "2023-06-29", "2023-06-29", "2026-06-29", "1", nil, nil, nil, nil, nil,
            "2026-01-01", "p-list、p-award", "2024-02-01",
          ],
          [
            "p-2", "乙平台", nil, "乙公司", nil, nil, "platforms/p-2.html", "demo", "市级", "370102",
            nil, "信息服务", "2023", "2023", "revoked", "已撤销", nil, "2023-06-29", "2023-06-29",
            "2026-06-29", "1", "2024-02-01", "撤销", "第二十四条", "2024-02-01", "2027-02-01",
            "2027-02-02", "p-list、p-award", "2024-02-01",
          ],
        ]
      )
      #expect(
        try database.rows("SELECT name, operator, programme_title, article FROM v_revocations")
          == [["乙平台", "乙公司", "示范平台（演示）", "第二十四条"]]
      )
    }
  }

  @Test func ofNamesBorneTwiceTheViewHasThoseOfTheCSV() throws {
    let changes = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2023-08-01,平台名称,甲平台,戊平台,,,
      p-1,更名,2023-09-01,平台名称,戊平台,己平台,,,
      p-1,更名,2023-10-01,平台名称,己平台,戊平台,,,
      p-1,更名,2023-11-01,平台名称,戊平台,己平台,,,

      """
    try withDatabase(changing: ["records/demo/changes.csv": changes]) { database throws in
      #expect(
        try database.rows("SELECT name, former_names FROM v_platforms WHERE id = 'p-1'")
          == [["己平台", "甲平台、戊平台"]]
      )
    }
  }

  @Test(
    "a word is found where it stands in a folded name, former name or operator",
    arguments: [
      ("济南", ["p-1"]), ("南市甲", ["p-1"]), ("甲(", ["p-1"]), ("一", ["p-1"]), ("甲公", ["p-1"]),
      ("平台", ["p-1", "p-2"]), ("台", ["p-1", "p-2"]), ("南甲", []), ("台平", []), ("\"", []),
    ]
  )
  func search(word: String, found: [String]) throws {
    try withDatabase(changing: Self.renamed) { database throws in
      let statement = try #require(
        try database.rows("SELECT value FROM meta WHERE key = 'example_any_word'").first?.first
          ?? nil
      )
      let asked = statement.split(separator: "示范平台").joined(separator: word)
      #expect(try database.rows(asked).map { $0.first ?? nil } == found)
    }
  }

  @Test func twoCharactersAreAskedAsTheyStand() throws {
    try withDatabase(changing: Self.renamed) { database throws in
      let rows = try database.rows("SELECT rowid FROM search WHERE search MATCH '济南'")
      #expect(rows == [["1"]])
    }
  }

  @Test func columnsOfAnAttachedTableMayBeCalledAsOurs() throws {
    let table = """

      附表:
        - 编号: activities
          名称: 服务活动汇总表
          列: {ID: {类型: 文, 公开: true}, Serial: {类型: 文, 公开: true}}
      """
    let programme = try #require(SampleContent.files["programmes/demo.yaml"])
    try withDatabase(changing: [
      "programmes/demo.yaml": programme + table,
      "records/demo/activities.csv": "平台编号,ID,Serial,文件\np-1,甲,乙,p-list\n",
    ]) { database throws in
      #expect(
        try database.rows("SELECT serial, id, ID_2, Serial_2, notice FROM \"demo-activities\"")
          == [["1", "p-1", "甲", "乙", "p-list"]]
      )
    }
  }

  @Test func whatWasTakenDownLeavesTheReferencesWhole() throws {
    let takedowns = "对象,字段,日期,理由,依据\np-1,,2024-01-01,演示,\np-award,,2024-01-01,演示,\n"
    try withDatabase(changing: ["takedowns.csv": takedowns]) { database throws in
      #expect(try database.rows("PRAGMA foreign_key_check") == [])
    }
  }

  @Test func equalEditionsGiveEqualBytes() throws {
    let first = try libraryFile("data/register.sqlite", asOf: #require(Day(iso: Self.day)))
    let second = try libraryFile("data/register.sqlite", asOf: #require(Day(iso: "2024-03-02")))
    #expect(first == second)
  }
}
