import Diagnostics
import Disclosure
import Files
import Ingest
import TestSupport
import Testing

@testable import Publishing

/// The history is the difference of the days: what it says of a day is what two views of the register
/// say, folded anew, one of them a day older.
struct HistoryTests {
  @Test func everyDayOfAnEventfulRegisterIsTheDifferenceOfItsViews() throws {
    let register = try Self.register(Self.eventful)
    let first = try #require(Day(iso: "2023-06-01"))
    try Self.compare(register, (0..<1_500).map { first.adding(days: $0) })
  }

  @Test func fiftyDaysOfTheDemonstrationAreTheDifferenceOfItsViews() throws {
    var findings: [Diagnostic] = []
    let register = try Self.register(
      FileTree.folder(at: "\(repositoryFolder)/content", diagnostics: &findings)
    )
    let last = try #require(Day(iso: "2026-03-05"))
    let changing = History(register, upTo: last).days.map(\.day)
    var seed: UInt32 = 2_026
    let drawn = (0..<50).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return last.adding(days: -Int(seed >> 16) % 3_000)
    }
    try Self.compare(register, (drawn + changing).sorted())
  }

  @Test func tellsWhatBecameOfATitle() throws {
    let register = try Self.register(Self.eventful)
    let history = History(register, upTo: .lastDay(ofYear: 2_027))
    var told: [String] = []
    for day in history.days {
      history.changes(of: day) { change in
        told.append("\(day.day) \(change.platform) \(change.kind.rawValue)")
      }
    }
    #expect(
      told == [
        "2023-06-19 p-1 added", "2023-06-19 p-2 added", "2023-06-19 p-3 added",
        "2023-06-27 p-1 changed", "2023-06-27 p-2 changed", "2023-06-27 p-3 changed",
        "2023-06-30 p-1 awarded", "2023-06-30 p-2 awarded", "2023-06-30 p-3 awarded",
        "2023-09-10 p-1 changed", "2024-02-01 p-2 revoked", "2024-03-01 p-2 restored",
        "2024-05-06 p-3 corrected", "2024-06-01 p-1 ended", "2026-01-01 p-2 changed",
        "2026-06-30 p-2 expired",
      ]
    )
  }

  /// The award of 2025 ends while that of 2023 runs; what is undone, or corrected, has run out since.
  @Test func aFactIsCalledWhatItIsWhateverTheStandingBecomes() throws {
    let award = try #require(SampleContent.files["notices/2023/p-award.md"])
    let register = try Self.register(
      SampleContent.tree(changing: [
        "records/demo/2025.csv": """
        平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能
        p-1,甲平台,甲公司,91370102MADEM00115,企业,历下区,信息服务

        """,
        "notices/2025/q-award.md": award.replacing("2023", with: "2025"),
        "records/demo/revocations.csv": """
        平台编号,事项,日期,情形,事由,文件,批次,禁报主体
        p-1,自愿放弃,2025-06-30,,换新证,,2023,
        p-1,撤销,2025-09-01,检查不合格,演示,,2025,
        p-1,恢复,2025-10-01,,演示,,2025,
        p-2,撤销,2024-02-01,虚假申报,演示,,,
        p-2,恢复,2026-07-01,,演示,,,

        """,
        "records/demo/changes.csv": """
        平台编号,事项,日期,字段,原值,新值,文件,批次,原因
        p-1,更正,2026-02-02,有效期止,2028-06-29,2026-01-31,,2025,抄录有误
        p-1,更正,2026-02-02,有效期止,2026-06-29,2026-01-31,,2023,抄录有误

        """,
      ])
    )
    let history = History(register, upTo: .lastDay(ofYear: 2_026))
    var told: [String] = []
    for day in history.days where day.day.year >= 2_024 {
      history.changes(of: day) { told.append("\(day.day) \($0.platform) \($0.kind.rawValue)") }
    }
    #expect(
      told == [
        "2024-02-01 p-2 revoked", "2025-06-30 p-1 awarded", "2025-09-01 p-1 revoked",
        "2025-10-01 p-1 restored", "2026-02-02 p-1 corrected", "2026-07-01 p-2 restored",
      ]
    )
  }

  @Test func countsTheValuesThatTheTableHas() throws {
    let register = try Self.register(Self.eventful)
    let history = History(register, upTo: .lastDay(ofYear: 2_027))
    try #require(!history.days.isEmpty)
    for day in history.days {
      var rows = 0
      history.changes(of: day) { rows += max(1, $0.differences.count) }
      #expect(day.valueCount == rows)
    }
  }

  @Test func writesTheEndOfEachYear() throws {
    let site = try SampleSite(asOf: #require(Day(iso: "2026-03-01")))
    #expect(
      site.files.keys.map(\.string).filter { $0.hasPrefix("changes/checkpoints") }.sorted() == [
        "changes/checkpoints/2023-12-31.csv", "changes/checkpoints/2024-12-31.csv",
        "changes/checkpoints/2025-12-31.csv",
      ]
    )
    let then = try SampleSite(asOf: .lastDay(ofYear: 2_023))
    let csv = try #require(then.files["data/platforms.csv"])
    let day = try #require(then.editionDay).description
    #expect(
      site.files["changes/checkpoints/2023-12-31.csv"]
        == csv.replacing(",\(day)\n", with: ",2023-12-31\n")
    )
  }

  /// Facts that became known late, a restoration, a correction before the award it concerns.
  private static let eventful = SampleContent.tree(changing: [
    "records/demo/2023.csv": """
    平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能
    p-1,甲平台,甲公司,91370102MADEM00115,企业,历下区,信息服务
    p-2,乙平台,乙公司,,企业,历下区,信息服务
    p-3,丙平台,丙公司,,企业,历下区,信息服务

    """,
    "records/demo/changes.csv": """
    平台编号,事项,日期,字段,原值,新值,文件,批次,原因
    p-1,更名,2023-08-01,平台名称,甲平台,甲新平台,p-rename,,
    p-3,更正,2023-06-20,列入,是,否,p-correct,2023,名单多列

    """,
    "records/demo/revocations.csv": """
    平台编号,事项,日期,情形,事由,文件,批次,禁报主体
    p-1,自愿放弃,2024-06-01,,主动申请,,,
    p-2,撤销,2024-02-01,虚假申报,演示,,,
    p-2,恢复,2024-03-01,,演示,,,

    """,
    "notices/2023/p-rename.md": notice("变更公告", "2023-09-10"),
    "notices/2024/p-correct.md": notice("更正公告", "2024-05-06"),
  ])

  private static func notice(_ kind: String, _ day: String) -> String {
    "---\n标题: 【演示】\(kind)\n类型: \(kind)\n发布: \(day)\n成文: \(day)\n发文机关: 示例局\n名单: []\n---\n\n如下。\n"
  }

  private static func register(_ tree: FileTree) throws -> Register {
    var findings: [Diagnostic] = []
    let content = try #require(try Content.read(tree, diagnostics: &findings))
    #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
    return Register(content.dossier)
  }

  /// Compares what the history says of some days with the rows of two views around each.
  private static func compare(_ register: Register, _ days: [Day]) throws {
    let last = try #require(days.last)
    let history = History(register, upTo: last)
    let changes = Dictionary(uniqueKeysWithValues: history.days.map { ($0.day, $0) })
    for day in days {
      let before = rows(register.view(asOf: day.previous), register.dossier)
      let after = rows(register.view(asOf: day), register.dossier)
      var expected: [String] = []
      for key in Set(before.keys).union(after.keys).sorted() where before[key] != after[key] {
        expected.append("\(key) \(before[key] ?? []) → \(after[key] ?? [])")
      }
      var told: [String] = []
      var count = 0
      if let changed = changes[day] {
        history.changes(of: changed) { change in
          let key = "\(change.platform) \(change.programme)"
          var row = before[key] ?? []
          if let new = change.added?.row { row = new }
          for difference in change.differences {
            guard let index = DataTable.titles.columns.firstIndex(of: difference.column) else {
              continue
            }
            #expect(row[index] == difference.old)
            row[index] = difference.new
          }
          told.append("\(key) \(before[key] ?? []) → \(row)")
          count += 1
        }
        #expect(changed.count == count && count > 0)
      }
      #expect(told.sorted() == expected, "\(day)")
    }
  }

  private static func rows(_ view: RegisterView, _ dossier: Dossier) -> [String: [DataValue]] {
    var rows: [String: [DataValue]] = [:]
    for record in view.records {
      for title in record.titles {
        rows["\(record.id) \(title.programme)"] = TitleInDossier(record, title, dossier).row
      }
    }
    return rows
  }
}
