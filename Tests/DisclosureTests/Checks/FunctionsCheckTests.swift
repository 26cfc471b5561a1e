import Disclosure
import TestSupport
import Testing

struct FunctionsCheckTests {
  private static let columns = [
    Column(name: "活动次数", type: .integer, unit: "次", isPublic: true),
    Column(name: "融资总额", type: .decimal, unit: "万元", isPublic: false),
    Column(name: "新增担保额", type: .decimal, unit: "万元", isPublic: false),
  ]

  private static func atLeast(_ number: Double, _ column: String, _ unit: String) -> Condition {
    Condition(column: column, atLeast: number, unit: unit, relaxed: nil, article: nil)
  }

  /// 济南 art. 15: training, technology, and financing by one of two routes.
  private static let conditions = [
    FunctionCondition(
      function: "技术服务",
      routes: [[atLeast(4, "活动次数", "次")]],
      article: "第十五条（二）"
    ),
    FunctionCondition(
      function: "融资服务",
      routes: [
        [atLeast(4, "活动次数", "次"), atLeast(10_000, "融资总额", "万元")],
        [atLeast(20_000, "新增担保额", "万元")],
      ],
      article: "第十五条（五）"
    ),
  ]

  private func register(
    _ row: JudgedRow,
    atLeast: Int? = 1,
    eachMustHold: Bool = false,
    categories: [Disclosure.Category] = []
  ) -> Register {
    let measure = Measure.plain(
      categories: categories,
      functions: FunctionRule(
        names: ["信息服务", "技术服务", "融资服务"],
        atLeast: atLeast,
        eachMustHold: eachMustHold,
        article: "第十五条"
      ),
      functionConditions: Self.conditions
    )
    return Register(
      .programme(.plain(measures: [measure], columns: Self.columns)),
      .judged("2023", row),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
  }

  @Test func aCategoryAsksForFunctionsThoughTheMeasureNamesNone() {
    let category = Disclosure.Category(name: "综合性", atLeast: 3, article: "第七条")
    let judge = { (functions: [String]) in
      Register(
        .programme(.plain(measures: [.plain(categories: [category])])),
        .judged("2023", JudgedRow("jn-0001", category: "综合性", functions: functions)),
        .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
      ).marks
    }
    #expect(judge(["信息服务", "技术服务"]) == ["error function/too-few-listed"])
    #expect(judge(["信息服务", "技术服务", "融资服务"]) == [])
  }

  private struct Routes: Sendable {
    let activities: String?
    let financing: String?
    let guarantees: String?
    let isMissed: Bool

    init(_ activities: String?, _ financing: String?, _ guarantees: String?, isMissed: Bool) {
      self.activities = activities
      self.financing = financing
      self.guarantees = guarantees
      self.isMissed = isMissed
    }
  }

  private static let routes: [Routes] = [
    Routes("4", "10000", nil, isMissed: false), Routes(nil, nil, "20000", isMissed: false),
    Routes("3", "9999", "20000", isMissed: false), Routes("4", "9999", nil, isMissed: false),
    Routes(nil, "9999", nil, isMissed: false), Routes("3", nil, nil, isMissed: false),
    Routes(nil, nil, "19999", isMissed: false), Routes("4", nil, "19999", isMissed: false),
    Routes(nil, "10000", "19999", isMissed: false), Routes(nil, nil, nil, isMissed: false),
    Routes("4", "9999", "19999", isMissed: true), Routes("3", nil, "19999", isMissed: true),
    Routes(nil, "9999", "19999", isMissed: true),
  ]

  @Test(arguments: routes)
  private func aFunctionIsMissedOnlyWhereGivenFiguresMissEveryRoute(_ given: Routes) {
    let row = JudgedRow(
      "a",
      functions: ["信息服务", "融资服务"],
      given.activities,
      given.financing,
      given.guarantees
    )
    #expect(register(row).marks == (given.isMissed ? ["warning function/missed"] : []))
  }

  @Test func aMissedFunctionNamesItsRoutesAndColumnsButNoFigure() {
    let row = JudgedRow("a", functions: ["信息服务", "融资服务"], "3", nil, "19999")
    #expect(
      register(row).sentences == [
        "records/jn/2023.csv:2:20: 警告 [function/missed] “融资服务”未达到办法的要求："
          + "活动次数不低于4次，且融资总额不低于10000万元；或新增担保额不低于20000万元；"
          + "请核对“活动次数”、“新增担保额”，确实达不到的不要列出这项功能。（依据：《办法m》第十五条（五））"
      ]
    )
  }

  @Test func oneOfTwoFunctionsIsEnoughWhereTheMeasureAsksForOne() {
    let row = JudgedRow("a", functions: ["技术服务", "融资服务"], "3", nil, "20000")
    #expect(register(row).marks == ["warning function/missed"])
  }

  @Test func noFunctionFulfilledIsAnError() {
    let row = JudgedRow("a", functions: ["技术服务"], "3")
    #expect(
      register(row).sentences(of: "function/too-few") == [
        "records/jn/2023.csv:2:1: 错误 [function/too-few-met] 列出的1项服务功能里有1项未达到要求，"
          + "办法要求至少满足1项；请核对，确实达不到的不能认定。（依据：《办法m》第十五条）"
      ]
    )
  }

  @Test func eachListedFunctionMayHaveToHold() {
    let row = JudgedRow("a", functions: ["信息服务", "技术服务"], "3")
    #expect(register(row, eachMustHold: true).marks == ["error function/missed"])
  }

  private static let listed: [(category: String, functions: [String], marks: [String])] = [
    ("综合性", ["信息服务", "技术服务"], ["error function/too-few-listed"]),
    ("综合性", ["信息服务", "技术服务", "信息服务"], ["error function/too-few-listed"]),
    ("综合性", ["信息服务", "技术服务", "融资服务"], []),
    ("综合性", [], []),
    ("专业性", ["信息服务"], []),
  ]

  @Test(arguments: listed)
  func aCategoryAsksForAsManyFunctionsAsItSays(
    category: String,
    functions: [String],
    marks: [String]
  ) {
    let categories = [
      Category(name: "综合性", atLeast: 3, article: "第七条"), Category(name: "专业性", atLeast: 1),
    ]
    let row = JudgedRow("a", category: category, functions: functions)
    #expect(register(row, categories: categories).marks == marks)
  }

  @Test func tooFewForACategoryNamesItsArticle() {
    let categories = [Category(name: "综合性", atLeast: 3, article: "第七条")]
    let row = JudgedRow("a", category: "综合性", functions: ["信息服务"])
    #expect(
      register(row, categories: categories).sentences == [
        "records/jn/2023.csv:2:1: 错误 [function/too-few-listed] 只列出1项服务功能，综合性平台要求至少3项；"
          + "请核对，确实达不到的不能认定。（依据：《办法m》第七条）"
      ]
    )
  }

  @Test func aFunctionThatTheMeasureDoesNotNameIsNotCounted() {
    let row = JudgedRow("a", functions: ["法律服务"])
    #expect(
      register(row).sentences == [
        "records/jn/2023.csv:2:1: 错误 [function/too-few-listed] 只列出0项服务功能，办法要求至少1项；"
          + "请核对，确实达不到的不能认定。（依据：《办法m》第十五条）",
        "records/jn/2023.csv:2:1: 警告 [function/not-in-measure] “法律服务”不是《办法m》写明的服务功能，"
          + "不计入功能数；请核对，办法写明的有：信息服务、技术服务、融资服务。（依据：《办法m》第十五条）",
      ]
    )
  }
}
