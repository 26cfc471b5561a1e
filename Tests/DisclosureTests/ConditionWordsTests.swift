import Disclosure
import TestSupport
import Testing

/// How the page of a programme words what its measures ask.
struct ConditionWordsTests {
  private static func condition(
    _ demand: Condition.Demand,
    unit: String? = nil,
    relaxed: Condition.Relaxation? = nil,
    applies: Applicability? = nil
  ) -> Condition {
    Condition(
      column: "甲",
      demand: demand,
      unit: unit,
      relaxed: relaxed,
      applies: applies,
      article: nil
    )
  }

  private static func yes(_ column: String, _ categories: String...) -> Applicability {
    Applicability(
      word: Applicability.Word(column: column, words: ["是"]),
      categories: categories
    )
  }

  private static let worded: [(condition: Condition, words: String)] = [
    (condition(.atLeast(150), unit: "万元"), "不低于150万元"),
    (condition(.atLeast(1.5), unit: "亿元"), "不低于1.5亿元"),
    (condition(.words(["是"])), "须符合"),
    (condition(.words(["县级", "省级"])), "须为“县级”或“省级”"),
    (condition(.sameMonth(as: "申报日期")), "须与“申报日期”在同一个月"),
    (condition(.atLeast(500), unit: "家", applies: yes("主要基于互联网")), "主要基于互联网：不低于500家"),
    (
      condition(.atLeast(80), unit: "%", applies: Applicability(word: nil, categories: ["专业类"])),
      "专业类：不低于80%"
    ),
    (
      condition(
        .atLeast(150),
        unit: "万元",
        relaxed: Condition.Relaxation(natures: ["事业单位", "社会团体"], atLeast: 100)
      ),
      "不低于150万元（事业单位、社会团体不低于100万元）"
    ),
    (
      condition(
        .atLeast(200),
        unit: "万元",
        relaxed: Condition.Relaxation(
          natures: ["事业单位"],
          atLeast: 100,
          applies: yes("业绩突出且示范明显")
        )
      ),
      "不低于200万元（事业单位，且业绩突出且示范明显的，不低于100万元）"
    ),
  ]

  @Test(arguments: worded)
  func aConditionIsToldInPlainWords(condition: Condition, words: String) {
    #expect(condition.requirement == words)
  }

  @Test func aFunctionTellsItsRoutes() {
    let condition = FunctionCondition(
      function: "融资服务",
      routes: [
        [Self.condition(.words(["是"])), Self.condition(.atLeast(4), unit: "次")],
        [Self.condition(.atLeast(20_000), unit: "万元")],
      ],
      article: nil
    )
    #expect(condition.requirement == "“甲”须符合，且甲不低于4次；或甲不低于20000万元")
  }
}
