import Disclosure
import TestSupport
import Testing

struct ConditionsCheckTests {
  private static let columns = [
    Column(name: "服务企业数", type: .integer, unit: "家", isPublic: true),
    Column(name: "资产总额", type: .decimal, unit: "万元", isPublic: false),
    Column(name: "独立法人", type: .flag, unit: nil, isPublic: true),
    Column(name: "业绩突出", type: .flag, unit: nil, isPublic: false),
    Column(name: "基于互联网", type: .flag, unit: nil, isPublic: true),
    Column(name: "信用报告日期", type: .day, unit: nil, isPublic: false),
    Column(name: "申报日期", type: .day, unit: nil, isPublic: false),
  ]

  private static func assets(
    relaxedFor applies: Applicability? = nil,
    categories: [String] = []
  ) -> Condition {
    Condition(
      column: "资产总额",
      demand: .atLeast(150),
      unit: "万元",
      relaxed: Condition.Relaxation(natures: ["事业单位"], atLeast: 100, applies: applies),
      applies: categories.isEmpty ? nil : Applicability(word: nil, categories: categories),
      article: "第十四条（一）（六）"
    )
  }

  private static let served = Condition(
    column: "服务企业数",
    atLeast: 50,
    unit: "家",
    relaxed: nil,
    article: "第十四条（二）"
  )

  /// A list of 2023 that was published and awarded, under a measure of some conditions.
  private func register(
    _ conditions: [Condition],
    _ row: JudgedRow,
    takeover: Day? = nil,
    measureEnd: Day? = nil,
    _ parts: DossierPart...
  ) -> Register {
    let programme = DossierPart.programme(
      .plain(
        takeover: takeover,
        measures: [.plain(to: measureEnd, conditions: conditions)],
        columns: Self.columns
      )
    )
    let list: [DossierPart] = [
      programme, .judged("2023", row),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
    ]
    return Register(Dossier(list + parts))
  }

  @Test func aFigureBelowTheThresholdIsAnErrorAtItsCell() {
    #expect(
      register([Self.served], JudgedRow("a", "49")).sentences == [
        "records/jn/2023.csv:2:20: 错误 [condition/missed] “服务企业数”写的是49家，"
          + "未达到办法的要求：不低于50家；请核对，确实达不到的不能认定。（依据：《办法m》第十四条（二））"
      ]
    )
  }

  @Test func theNumberItselfAndAnEmptyCellPass() {
    #expect(register([Self.served], JudgedRow("a", "50")).marks == [])
    #expect(register([Self.served], JudgedRow("a", nil)).marks == [])
  }

  @Test func aPrivateFigureIsNeverTold() {
    #expect(
      register([Self.assets()], JudgedRow("a", nil, "149.9")).sentences == [
        "records/jn/2023.csv:2:21: 错误 [condition/missed] “资产总额”未达到办法的要求：不低于150万元；"
          + "请核对，确实达不到的不能认定。（依据：《办法m》第十四条（一）（六））"
      ]
    )
  }

  private static let relaxed: [(nature: String, assets: String, marks: [String])] = [
    ("事业单位", "100", []),
    ("事业单位", "99", ["error condition/missed"]),
    ("企业", "149", ["error condition/missed"]),
    ("", "149", ["error condition/missed"]),
  ]

  @Test(arguments: relaxed)
  func theThresholdIsRelaxedForTheNaturesItNames(
    nature: String,
    assets: String,
    marks: [String]
  ) {
    let row = JudgedRow("a", nature: nature, nil, assets)
    #expect(register([Self.assets()], row).marks == marks)
  }

  @Test func aMissedRelaxedThresholdSaysThatItIsRelaxed() {
    #expect(
      register([Self.assets()], JudgedRow("a", nature: "事业单位", nil, "99")).sentences == [
        "records/jn/2023.csv:2:21: 错误 [condition/missed] “资产总额”未达到办法的要求：不低于100万元；"
          + "请核对，确实达不到的不能认定。（依据：《办法m》第十四条（一）（六））\n"
          + "    · 单位性质是“事业单位”，已经按放宽的数核对。"
      ]
    )
  }

  private static let outstanding: [(flag: String?, marks: [String])] = [
    ("是", []), ("否", ["error condition/missed"]),
    (nil, ["note condition/relaxation-not-confirmed"]),
  ]

  @Test(arguments: outstanding)
  func aRelaxationMayAskForMore(flag: String?, marks: [String]) {
    let condition = Self.assets(
      relaxedFor: Applicability(word: .init(column: "业绩突出", words: ["是"]), categories: [])
    )
    let row = JudgedRow("a", nature: "事业单位", nil, "120", nil, flag)
    #expect(register([condition], row).marks == marks)
  }

  @Test func anUnconfirmedRelaxationIsTold() {
    let condition = Self.assets(
      relaxedFor: Applicability(word: .init(column: "业绩突出", words: ["是"]), categories: [])
    )
    #expect(
      register([condition], JudgedRow("a", nature: "事业单位", nil, "120")).sentences == [
        "records/jn/2023.csv:2:21: 提示 [condition/relaxation-not-confirmed] “资产总额”只达到放宽的要求"
          + "（不低于100万元），放宽还须“业绩突出”；请确认，并在名单里写明。"
          + "（依据：《办法m》第十四条（一）（六））"
      ]
    )
  }

  private static let online: [(flag: String?, marks: [String])] = [
    ("是", ["error condition/missed"]), ("否", []), (nil, []),
  ]

  @Test(arguments: online)
  func aConditionOfSomeIsNotAskedOfOthers(flag: String?, marks: [String]) {
    let condition = Condition(
      column: "服务企业数",
      demand: .atLeast(500),
      unit: "家",
      relaxed: nil,
      applies: Applicability(word: .init(column: "基于互联网", words: ["是"]), categories: []),
      article: nil
    )
    let row = JudgedRow("a", "499", nil, nil, nil, flag)
    #expect(register([condition], row).marks == marks)
  }

  private static let ofCategories: [(category: String, marks: [String])] = [
    ("专业类", ["error condition/missed"]), ("综合类", []), ("", []),
  ]

  @Test(arguments: ofCategories)
  func aConditionOfACategoryIsNotAskedOfOthers(category: String, marks: [String]) {
    let row = JudgedRow("a", category: category, nil, "80")
    let condition = Self.assets(categories: ["专业类"])
    #expect(register([condition], row).marks == marks)
  }

  private static let legalPersons: [(flag: String?, marks: [String])] = [
    ("是", []), ("否", ["error condition/missed"]), (nil, []),
  ]

  @Test(arguments: legalPersons)
  func aWordMayBeAskedFor(flag: String?, marks: [String]) {
    let condition = Condition(
      column: "独立法人",
      demand: .words(["是"]),
      unit: nil,
      relaxed: nil,
      applies: nil,
      article: nil
    )
    #expect(register([condition], JudgedRow("a", nil, nil, flag)).marks == marks)
  }

  private static let months: [(report: String, applied: String?, marks: [String])] = [
    ("2023-05-01", "2023-05-31", []), ("2023-04-30", "2023-05-01", ["error condition/missed"]),
    ("2022-05-01", "2023-05-01", ["error condition/missed"]), ("2023-05-01", nil, []),
  ]

  @Test(arguments: months)
  func aDayMayHaveToBeInTheMonthOfAnother(report: String, applied: String?, marks: [String]) {
    let condition = Condition(
      column: "信用报告日期",
      demand: .sameMonth(as: "申报日期"),
      unit: nil,
      relaxed: nil,
      applies: nil,
      article: nil
    )
    let row = JudgedRow("a", nil, nil, nil, nil, nil, report, applied)
    #expect(register([condition], row).marks == marks)
  }

  private static let divisions: [(division: String, marks: [String])] = [
    ("3701", []), ("3702", ["note condition/code-from-elsewhere"]),
  ]

  @Test(arguments: divisions)
  func aCodeFromElsewhereIsAHint(division: String, marks: [String]) {
    let condition = Condition(
      column: "独立法人",
      demand: .words(["是"]),
      unit: nil,
      relaxed: nil,
      applies: nil,
      divisions: [division],
      article: nil
    )
    let row = JudgedRow("a", code: "91370102MADEM00115", nil, nil, "是")
    #expect(register([condition], row).marks == marks)
  }

  @Test func aListFromBeforeTakeoverIsOnlyNoted() {
    let register = register([Self.served], JudgedRow("a", "49"), takeover: "2023-06-06")
    #expect(
      register.sentences(of: "condition") == [
        "records/jn/2023.csv:2:20: 提示 [condition/missed] “服务企业数”写的是49家，"
          + "未达到办法的要求：不低于50家；这是接管以前的名单，请核对是否抄错。（依据：《办法m》第十四条（二））"
      ]
    )
  }

  @Test func aListAfterTheMeasureEndedIsWarnedOf() {
    let register = register([Self.served], JudgedRow("a", "49"), measureEnd: "2023-06-04")
    #expect(
      register.sentences(of: "condition") == [
        "records/jn/2023.csv:2:20: 警告 [condition/missed] “服务企业数”写的是49家，"
          + "未达到办法的要求：不低于50家；办法已经失效，请核对，并确认另外的依据怎样规定。"
          + "（依据：《办法m》第十四条（二））"
      ]
    )
  }

  @Test func aListThatNoNoticeNamesIsJudgedByTheNewestMeasure() {
    let register = Register(
      .programme(
        .plain(
          measures: [
            .plain("new", from: .given("2022-01-01"), conditions: [Self.served]),
            .plain("old", to: "2021-12-31"),
          ],
          columns: Self.columns
        )
      ),
      .judged("2023", JudgedRow("a", "49"))
    )
    #expect(register.marks == ["warning record/list-not-published", "error condition/missed"])
  }

  @Test func aCorrectionSetsTheFigureRight() {
    let corrected = { (value: String) in
      register(
        [Self.served],
        JudgedRow("a", "5"),
        .change(.corrected, "a", on: "2023-06-20", "服务企业数", "5", value, batch: "2023")
      )
    }
    #expect(corrected("55").marks == [])
    #expect(
      corrected("45").sentences == [
        "records/changes.csv:2:1: 错误 [condition/missed] “服务企业数”写的是45家，"
          + "未达到办法的要求：不低于50家；请核对，确实达不到的不能认定。（依据：《办法m》第十四条（二））"
      ]
    )
  }

  @Test(arguments: [ChangeRow.Kind.refused, .applicationWithdrawn])
  func aRowThatWasNotAwardedIsNotJudged(kind: ChangeRow.Kind) {
    let register = register(
      [Self.served],
      JudgedRow("a", "5"),
      .change(kind, "a", on: "2023-06-12", batch: "2023")
    )
    #expect(register.sentences(of: "condition") == [])
  }
}
