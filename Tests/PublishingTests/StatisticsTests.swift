import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import TestSupport
import Testing

/// The figures of an edition, as they are counted.
struct StatisticsTests {
  @Test func countsTitlesAndSaysWhatIsLeftOut() throws {
    let statistics = try TitleStatistics(Self.edition(Self.content, asOf: "2024-03-01"))
    #expect(
      statistics.told == [
        "awards 2019 1", "awards 2023 4",
        "standings 未认定 1", "standings 有效 2", "standings 已到期 2", "standings 已撤销 1",
        "districts 370114 1",
        "functions 信息服务 2", "functions 技术服务 1",
        "endings 撤销 虚假申报 示范平台认定管理办法 第二十四条 1",
        "windows 6工作日 longer 1",
        "expiries 2026-2 1",
      ]
    )
    let remainder = statistics.remainder
    #expect(
      [
        remainder.historicAwards, remainder.withoutDistrict, remainder.withoutFunctions,
        remainder.withoutLastDay, remainder.computedLastDays, remainder.restored,
        remainder.windowsUnknown,
      ] == [1, 1, 0, 1, 0, 1, 0]
    )
  }

  @Test func aTitleAwardedTwiceCountsTwiceAsAnAwardAndOnceElsewhere() throws {
    let again = try #require(SampleContent.files["notices/2023/p-award.md"])
      .replacing("2023", with: "2022")
    let list = "平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能\n"
    let statistics = try TitleStatistics(
      Self.edition(
        SampleContent.tree(changing: [
          "records/demo/2022.csv": list + "p-2,乙平台,乙公司,,企业,历下区,信息服务\n",
          "notices/2022/p-award-2022.md": again,
        ]),
        asOf: "2024-03-01"
      )
    )
    #expect(
      statistics.told == [
        "awards 2022 1", "awards 2023 2",
        "standings 有效 1", "standings 已撤销 1",
        "districts 370102 1",
        "functions 信息服务 1",
        "endings 撤销 虚假申报 示范平台认定管理办法 第二十四条 1",
        "windows 5工作日 equal 1",
        "expiries 2026-2 1",
      ]
    )
  }

  @Test(
    "a window is held against the measure's days, counted from its first",
    arguments: [
      ("{天数: 5, 条款: 第二十条}", "2023-06-26", "5工作日 equal"),
      ("{天数: 5, 条款: 第二十条}", "2023-06-28", "7工作日 longer"),
      ("{天数: 5, 条款: 第二十条}", "2023-06-21", "3工作日 shorter"),
      ("{天数: 未载明}", "2023-06-26", "5工作日 silent"),
      ("{天数: 7, 单位: 自然日}", "2023-06-25", "7自然日 equal"),
      ("{天数: 7, 单位: 自然日}", "2023-06-25, 单位: 工作日", "4工作日 equal"),
    ]
  )
  func windows(rule: String, last: String, told: String) throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?
      .replacing("{天数: 5, 条款: 第二十条}", with: rule)
    let notice = SampleContent.files["notices/2023/p-list.md"]?
      .replacing("止: 2023-06-26, 天数: 5", with: "止: \(last)")
    let content = SampleContent.tree(changing: [
      "programmes/demo.yaml": programme, "notices/2023/p-list.md": notice,
    ])
    let statistics = try TitleStatistics(Self.edition(content, asOf: "2024-03-01"))
    #expect(statistics.told.filter { $0.hasPrefix("windows") } == ["windows \(told) 1"])
  }

  /// Five platforms: one valid in a district that was renamed, one revoked, one without district,
  /// last day or a measure that tells it, one refused, one of before the programme's takeover.
  private static var content: FileTree {
    SampleContent.tree(changing: [
      "vocabularies/districts.csv": """
      代码,名称,地域,起,止,后继
      370181,章丘市,济南市,,2023-12-31,370114
      370114,章丘区,济南市,2024-01-01,,

      """,
      "vocabularies/functions.csv": "名称,代码,说明\n信息服务,information,\n技术服务,technology,\n",
      "records/demo/2019.csv": """
      平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,有效期起,有效期止
      p-5,戊平台,戊公司,,企业,章丘市,信息服务,2019-05-01,2022-04-30

      """,
      "records/demo/2023.csv": """
      平台编号,平台名称,运营单位,统一社会信用代码,单位性质,区县,服务功能,有效期止
      p-1,甲平台,甲公司,91370102MADEM00115,企业,章丘市,信息服务,2026-06-29
      p-2,乙平台,乙公司,,企业,章丘市,信息服务,2026-06-29
      p-3,丙平台,丙公司,,企业,,信息服务、技术服务,
      p-4,丁平台,丁公司,,企业,章丘市,信息服务,
      p-6,己平台,己公司,,企业,章丘市,信息服务,2023-12-31

      """,
      "records/demo/changes.csv": """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-4,不予认定,2023-06-27,,,,,2023,异议成立

      """,
      "records/demo/revocations.csv": """
      平台编号,事项,日期,情形,事由,文件,批次,禁报主体
      p-2,撤销,2024-02-01,虚假申报,演示,,,
      p-6,撤销,2023-08-01,虚假申报,演示,,,
      p-6,恢复,2023-09-01,,演示,,,

      """,
      "programmes/demo.yaml": SampleContent.files["programmes/demo.yaml"]?
        .replacing("有效期: {年: 3, 计至: 对应日, 条款: 第二十三条}", with: "有效期: 未载明"),
      "notices/2019/p-award-2019.md": SampleContent.files["notices/2023/p-award.md"]?
        .replacing("demo/2023", with: "demo/2019").replacing("2023-06", with: "2019-05"),
      "notices/2023/p-list.md": SampleContent.files["notices/2023/p-list.md"]?
        .replacing("止: 2023-06-26, 天数: 5", with: "止: 2023-06-27, 天数: 6"),
      "notices/2023/p-award.md": SampleContent.files["notices/2023/p-award.md"]?
        .replacing("2023-06-29", with: "2023-06-30"),
    ])
  }

  static func edition(_ tree: FileTree, asOf iso: String) throws -> Edition {
    var findings: [Diagnostic] = []
    let content = try #require(try Content.read(tree, diagnostics: &findings))
    #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
    let register = Register(content.dossier)
    let (day, state) = try EditionDays(register).edition(asOf: #require(Day(iso: iso)))
    return Edition(
      content: content,
      register: register,
      day: day,
      state: state,
      address: content.site.address
    )
  }
}

extension TitleStatistics {
  /// “table row count” for all that was counted, tables in the order of the page.
  fileprivate var told: [String] {
    awards.keys.sorted().map { "awards \($0) \(awards.total(of: $0))" }
      + Standing.allCases.flatMap { standing in
        standings.keys.filter { $0.standing == standing }
          .map { "standings \($0.label) \(standings.total(of: $0))" }
      }
      + districts.keys.sorted().map { "districts \($0) \(districts.total(of: $0))" }
      + functions.keys.sorted().map { "functions \($0) \(functions.total(of: $0))" }
      + endings.keys.sorted().map { ending in
        let article = ending.article.map { " \($0.measure) \($0.article)" } ?? ""
        return "endings \(ending.kind.rawValue) \(ending.ground)\(article) "
          + "\(endings.total(of: ending))"
      }
      + windows.keys.sorted().flatMap { window in
        zip(WindowComparison.allCases, windows[window]).filter { $1 > 0 }
          .map { "windows \(window.length)\(window.unit.label) \($0) \($1)" }
      }
      + expiries.keys.sorted().map { "expiries \($0.year)-\($0.quarter) \(expiries.total(of: $0))" }
  }
}
