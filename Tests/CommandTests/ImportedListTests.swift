import Diagnostics
import Disclosure
import Ingest
import TestSupport
import Testing

/// Lists given as text: `|` between cells; the first cell of a line may be `#12` for its row.
struct ImportedListTests {
  private struct Outcome {
    let text: String?
    let found: [String]
    let proposals: [String]
    let messages: [String]
  }

  private func outcome(
    _ table: String,
    accepting accepted: [String] = [],
    changing changes: [RelativePath: String?] = [:]
  ) throws -> Outcome {
    var diagnostics: [Diagnostic] = []
    let tree = SampleContent.tree(changing: changes)
    let content = try #require(try Content.read(tree, diagnostics: &diagnostics))
    let programme = try #require(content.dossier.programme("demo"))
    diagnostics = []
    let list = content.importedList(
      [sheet(table)],
      file: "名单.xlsx",
      ImportRequest(programme: programme, batch: "2026", accepted: accepted),
      diagnostics: &diagnostics
    )
    return Outcome(
      text: list.map { String(decoding: $0.text, as: UTF8.self) },
      found: diagnostics.sortedByPlace().filter { $0.severity != .note }.map {
        "\($0.location?.description.dropFirst(7) ?? "") \($0.code)"
      },
      proposals: list?.proposals.map {
        "\($0.location?.description.dropFirst(7) ?? "") \($0.message)"
      }
        ?? [],
      messages: diagnostics.map(\.message)
    )
  }

  private func sheet(_ table: String) -> FoundSheet {
    let rows = table.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      row,
      line in
      FoundRow(
        number: row + 1,
        isHidden: line.hasPrefix("~"),
        cells: line.drop { $0 == "~" }.split(separator: "|", omittingEmptySubsequences: false)
          .enumerated().filter { !$0.element.isEmpty }.map { column, text in
            FoundCell(
              column: column + 1,
              position: .cell(sheet: "表", row: row + 1, column: column + 1),
              content: .text(String(text)),
              shown: String(text)
            )
          }
      )
    }
    return FoundSheet(name: "表", isHidden: false, rows: rows.filter { !$0.cells.isEmpty })
  }

  @Test func headersHaveOtherWordsAndStandBelowATitle() throws {
    let made = try outcome(
      """
      2026年度名单
      序号|所 在 区 县|单位名称（全称）|示范平台名称|社会信用代码
      1|历下区|丙公司|丙平台|91370102MADE00118X
      """
    )
    #expect(
      made.text == "平台编号,平台名称,运营单位,统一社会信用代码,区县\np-3,丙平台,丙公司,91370102MADE00118X,历下区\n"
    )
    #expect(made.found == [])
    #expect(made.proposals == ["[表!D3] “丙平台”是新的平台，拟编为 p-3。"])
  }

  /// Firms that are recognised themselves have one column of names.
  @Test(arguments: [("企业", "p-3,丙公司,丙公司,91370102MADE00118X"), ("平台", nil)])
  func oneColumnNamesAFirmAndItsOperator(subject: String, row: String?) throws {
    let made = try outcome(
      "企业名称|统一社会信用代码\n丙公司|91370102MADE00118X",
      changing: [
        "programmes/demo.yaml": SampleContent.files["programmes/demo.yaml"].map {
          $0 + "\n主体: \(subject)\n"
        }
      ]
    )
    #expect(made.text == row.map { "平台编号,平台名称,运营单位,统一社会信用代码\n\($0)\n" })
  }

  @Test func aPlatformOfTheRegisterKeepsItsID() throws {
    let made = try outcome(
      "平台名称|运营单位|统一社会信用代码\n乙平台|乙公司|\n甲平台|甲公司|91370102MADEM00115\n丙平台|丙公司|\n"
    )
    #expect(
      made.proposals == [
        "[表!A2] “乙平台”在登记册里是 p-2，沿用这个编号，作为再次申报。",
        "[表!A3] “甲平台”在登记册里是 p-1，沿用这个编号，作为再次申报。",
        "[表!A4] “丙平台”是新的平台，拟编为 p-3。",
      ]
    )
  }

  @Test func idsOfTheListItselfArePassedOver() throws {
    let made = try outcome("平台编号|平台名称|运营单位\np-9|丙平台|丙公司\n|丁平台|丁公司\n")
    #expect(made.proposals == ["[表!A3] “丁平台”是新的平台，拟编为 p-10。"])
  }

  @Test func aKnownCodeUnderAnotherNameIsTold() throws {
    let made = try outcome("平台名称|运营单位|统一社会信用代码\n甲平台二|甲公司|91370102MADEM00115\n")
    #expect(made.found == ["[表!A2] register/identity-differs"])
    #expect(made.text == nil)
  }

  @Test func whatIsRegisteredAfterTheLastNoticeCounts() throws {
    let made = try outcome(
      "平台名称|运营单位|统一社会信用代码\n甲新平台|甲公司|91370102MADEM00115\n",
      changing: [
        "records/demo/changes.csv":
          "平台编号,事项,日期,字段,原值,新值,文件,批次,原因\np-1,更名,2025-01-01,平台名称,甲平台,甲新平台,,,\n"
      ]
    )
    #expect(made.found == [])
    #expect(made.proposals == ["[表!A2] “甲新平台”在登记册里是 p-1，沿用这个编号，作为再次申报。"])
  }

  @Test func whatIsTooMuchToTellIsCountedOnce() throws {
    let rows = (1...250).map { "示例\($0)平台|示例\($0)公司|历上区" }.joined(separator: "\n")
    let made = try outcome("平台名称|运营单位|区县\n" + rows)
    #expect(made.found.filter { $0.hasSuffix("record/unknown-district") }.count == 101)
    #expect(made.messages.contains("…还有 150 处同样的问题，没有一一列出；请先改正前面的，再检查一次。"))
  }

  @Test func exchangedHeadingsAreTold() throws {
    let exchanged = try outcome("平台名称|运营单位\n丙公司|丙平台\n丁公司|丁平台\n")
    #expect(exchanged.found == ["[表!A2] import/columns-exchanged"])
    #expect(exchanged.text != nil)
    #expect(try outcome("平台名称|运营单位\n丙平台|丙公司\n丁公司|丁平台\n").found == [])
    #expect(try outcome("平台名称|运营单位\n丙公司|丙平台\n丁平台|丁公司\n").found == [])
  }

  @Test func twoRowsOfOnePlatformAreOne() throws {
    let made = try outcome("平台名称|运营单位\n丙平台|丙公司\n丁平台|丁公司\n丙平台|丙公司\n")
    #expect(made.found == ["[表!A4] record/duplicate-id"])
  }

  @Test func twoNewPlatformsOfOneCodeAreToldByTheirRows() throws {
    let list = "平台名称|运营单位|信用代码\n丙平台|丙公司|91370102MADE00118X\n丁平台|丙公司|91370102MADE00118X\n"
    let made = try outcome(list)
    #expect(made.found == ["[表!C3] record/duplicate-credit-code"])
    #expect(made.messages.contains("91370102MADE00118X 在第 2 行已经用过；请核对是不是同一个平台，或者抄错了代码。"))
  }

  @Test func anUnknownColumnIsAMistakeUntilItIsAccepted() throws {
    let list = "平台名称|运营单位|联系人|电话\n丙平台|丙公司|某甲|\n"
    #expect(try outcome(list).found == ["[表!C1] import/unknown-header"])
    let made = try outcome(list, accepting: ["联系人"])
    #expect(made.found == [])
    #expect(made.text == "平台编号,平台名称,运营单位\np-3,丙平台,丙公司\n")
    #expect(try outcome(list, accepting: ["C列"]).found == [])
  }

  @Test func aPrivateNumberIsToldBeforeItIsInTheRecords() throws {
    let list = "平台名称|运营单位|服务热线|简介\n丙平台|丙公司|13800000000|联系１３８０００００００１\n"
    let made = try outcome(list)
    #expect(made.found == ["[表!C2] privacy/mobile-number", "[表!D2] privacy/mobile-number"])
    #expect(made.messages.contains("这里有手机号 138****0000；请删去，确需公开的按原值写进 allowed.csv 并写明理由。"))
    #expect(made.text == nil)
    let allowed = "值,理由,有效至\n13800000000,公开的热线,\n138 0000 0001,本人同意,\n"
    #expect(try outcome(list, changing: ["allowed.csv": allowed]).found == [])
  }

  @Test func aColumnWithoutAHeaderIsAMistake() throws {
    let list = "平台名称|运营单位\n丙平台|丙公司|其他\n"
    #expect(try outcome(list).found == ["[表!C2] import/unknown-header"])
    #expect(try outcome(list, accepting: ["C列"]).found == [])
  }

  @Test func aHiddenRowIsAMistakeUntilItIsAccepted() throws {
    let list = "平台名称|运营单位\n丙平台|丙公司\n~丁平台|丁公司\n"
    #expect(try outcome(list).found == ["[表!A3] import/hidden-row"])
    let made = try outcome(list, accepting: ["第3行"])
    #expect(made.text == "平台编号,平台名称,运营单位\np-3,丙平台,丙公司\n")
  }

  @Test func aCellMayBePassedOver() throws {
    let list = "平台名称|运营单位|区县\n丙平台|丙公司|历下\n"
    #expect(try outcome(list).found == ["[表!C2] record/unknown-district"])
    #expect(try outcome(list, accepting: ["c2"]).text == "平台编号,平台名称,运营单位,区县\np-3,丙平台,丙公司,\n")
  }

  @Test func whatIsAcceptedMustBeThere() throws {
    let made = try outcome("平台名称|运营单位\n丙平台|丙公司\n", accepting: ["备注", "9", "Z9"])
    #expect(made.found == Array(repeating: " import/nothing-accepted", count: 3))
  }

  @Test func totalsRemarksAndRepeatedHeadersAreNoRows() throws {
    let made = try outcome(
      "序号|平台名称|运营单位\n1|丙平台|丙公司\n序号|平台名称|运营单位\n2|丁平台|丁公司\n3||\n合计||\n备注：排名不分先后\n"
    )
    #expect(made.found == [])
    #expect(made.text == "平台编号,平台名称,运营单位\np-3,丙平台,丙公司\np-4,丁平台,丁公司\n")
  }

  @Test(arguments: [
    ("", "合计|2家", ["A4"]), ("", "合计：2家|", ["A4"]), ("", "|总计|３户", ["B4"]),
    ("", "合计|2", []), ("", "合计|1家", []), ("", "小计|2家", []),
    ("", "合计|2家\n合计|1家", []), ("", "备注：共有2家申报|", []),
    ("拟认定名单（共2家）\n", "", ["A1"]), ("拟认定名单（12家）\n", "", ["A1"]), ("2023年名单（1家）\n", "", []),
  ])
  func theCountsOfATableAreThoseOfItsRows(
    above: String,
    below: String,
    places: [String]
  ) throws {
    let title = above.isEmpty ? "\n" : above
    let made = try outcome("\(title)序号|平台名称|运营单位\n1|丙平台|丙公司\n\(below)\n")
    #expect(made.found == places.map { "[表!\($0)] import/count-differs" })
  }

  @Test func rowsLeftOutMayBeCounted() throws {
    let table = "平台名称|运营单位\n丙平台|丙公司\n丁平台|丁公司\n合计|2家\n"
    #expect(try outcome(table, accepting: ["3"]).found == [])
  }

  @Test(arguments: ["合计|2家", "|合计", "2|小计|400", "说明：|以上排名不分先后", "备注|无"])
  func aTotalWithSomethingBesideItIsNoRow(row: String) throws {
    let made = try outcome("序号|平台名称|运营单位\n1|丙平台|丙公司\n\(row)\n")
    #expect(made.text == "平台编号,平台名称,运营单位\np-3,丙平台,丙公司\n")
  }

  @Test func aListWithoutARowIsNone() throws {
    let made = try outcome("序号|平台名称|运营单位\n1||\n")
    #expect(made.found == ["[表!A1] import/no-rows"])
    #expect(made.text == nil)
  }

  @Test func runningNumbersRun() throws {
    let made = try outcome("序号|平台名称|运营单位\n1|丙平台|丙公司\n3|丁平台|丁公司\n4|戊平台|戊公司\n")
    #expect(made.found == ["[表!A3] import/sequence"])
  }

  @Test func theUnitOfAHeaderIsCompared() throws {
    let good = try outcome("平台名称|运营单位|资产总额（万元）\n丙平台|丙公司|300\n")
    #expect(good.found == [])
    let made = try outcome("平台名称|运营单位|资产总额（元）\n丙平台|丙公司|300\n")
    #expect(made.found == ["[表!C1] record/unit-differs"])
  }

  @Test func similarNamesAreTold() throws {
    let made = try outcome(
      "平台名称|运营单位\n示例检测服务平台|丙公司\n示例检验服务平台|丁公司\n示例第1服务平台甲|戊\n示例第2服务平台甲|己\n"
    )
    #expect(made.found == ["[表!A3] import/similar-name"])
  }

  @Test func aValueThatIsNotPublicIsNeverQuoted() throws {
    var diagnostics: [Diagnostic] = []
    let content = try #require(try Content.read(SampleContent.tree(), diagnostics: &diagnostics))
    let programme = try #require(content.dossier.programme("demo"))
    diagnostics = []
    _ = content.importedList(
      [sheet("平台名称|运营单位|资产总额|联系人\n丙平台|丙公司|12345元|某甲\n丁平台|丁公司|６７８９|某乙\n")],
      file: "名单.xlsx",
      ImportRequest(programme: programme, batch: nil),
      diagnostics: &diagnostics
    )
    let said = diagnostics.map { DiagnosticPrinter.text($0) }.joined()
    #expect(said.contains("import/rewritten"))
    for secret in ["12345", "6789", "６７８９", "某甲", "某乙"] { #expect(!said.contains(secret)) }
  }

  @Test func anAttachedTableIsKnownByItsColumns() throws {
    let programme =
      (SampleContent.files["programmes/demo.yaml"] ?? "")
      + "\n附表: [{编号: equipment, 名称: 设备, 列: {名称: {类型: 文, 公开: true}, "
      + "数量: {类型: 整数, 公开: true}}}]\n"
    var diagnostics: [Diagnostic] = []
    let tree = SampleContent.tree(changing: ["programmes/demo.yaml": programme])
    let content = try #require(try Content.read(tree, diagnostics: &diagnostics))
    let demo = try #require(content.dossier.programme("demo"))
    let sheets = [sheet("设备清单\n平台编号|名称|数量|文件\np-1|振动台|两台|p-award\n")]
    let table = try #require(Content.attachedTable(of: demo, in: sheets))
    diagnostics = []
    Content.checkAttached(
      sheets,
      table: table,
      of: demo.id,
      file: "设备.xlsx",
      diagnostics: &diagnostics
    )
    #expect(
      diagnostics.map { DiagnosticPrinter.text($0) } == [
        "设备.xlsx[表!C3]: 错误 [record/bad-figure] “数量”不能写“两台”：请只写数，例如 120，单位不写在格里。\n"
          + "    · “数量”列，表中显示为“两台”。"
      ]
    )
    #expect(Content.attachedTable(of: demo, in: [sheet("平台名称|单位名称\n甲|乙\n")]) == nil)
  }
}
