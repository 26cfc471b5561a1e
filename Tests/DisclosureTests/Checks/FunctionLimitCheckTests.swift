import Disclosure
import TestSupport
import Testing

/// The guide, （一）3: each function three activities; six allow one, nine two, more three.
struct FunctionLimitCheckTests {
  private static let limit = FunctionLimit(
    column: "活动场次",
    table: "activities",
    tiers: [(2, 0), (6, 1), (8, 2), (nil, 3)].map { FunctionLimit.Tier(upTo: $0, most: $1) },
    doubtful: [9],
    article: "（一）3"
  )

  private static let activities = AttachedTable(
    id: "activities",
    title: "服务活动汇总表",
    article: nil,
    dayColumn: "时间",
    columns: [
      Column(name: "时间", type: .day, unit: nil, isPublic: true),
      Column(name: "人数", type: .integer, unit: "人", isPublic: true),
    ],
    conditions: [Condition(column: "人数", atLeast: 10, unit: "人", relaxed: nil, article: nil)]
  )

  private func register(
    _ count: String?,
    functions: Int,
    isPublic: Bool = true,
    takeover: Day? = nil,
    _ more: [DossierPart] = []
  ) -> Register {
    let column = Column(name: "活动场次", type: .integer, unit: "场", isPublic: isPublic)
    let figure = count.map { Figure(text: $0, number: Double($0)) }
    let chosen = Array(["技术支持", "管理咨询", "市场营销", "法律咨询"].prefix(functions))
    return Register(
      Dossier(
        [
          .programme(
            .ruled(
              takeover: takeover,
              columns: [column],
              functionLimit: Self.limit,
              tables: [Self.activities]
            )
          ),
          .list("2023", figures: [("jn-0001", chosen, [figure])]),
          .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
        ] + more
      )
    )
  }

  @Test func moreFunctionsThanActivitiesAllowAreAnError() {
    #expect(
      register("6", functions: 2).sentences == [
        "records/jn/2023.csv:2:1: 错误 [record/too-many-functions] "
          + "按上年度服务活动6场，服务功能最多1项，这里写了2项；请减少服务功能，或核对活动场次。"
          + "（依据：《办法m》（一）3）"
      ]
    )
  }

  @Test(
    "as many as the number of activities allows",
    arguments: [
      ("2", 1, false), ("3", 1, true), ("6", 1, true), ("7", 2, true), ("7", 3, false),
      ("8", 2, true), ("8", 3, false), ("10", 3, true), ("10", 4, false), ("9", 4, false),
    ]
  )
  func tiers(count: String, functions: Int, passes: Bool) {
    #expect(
      register(count, functions: functions).marks
        == (passes ? [] : ["error record/too-many-functions"])
    )
  }

  @Test func atNineTheGuideContradictsItself() {
    #expect(
      register("9", functions: 3).sentences == [
        "records/jn/2023.csv:2:1: 警告 [record/function-limit-doubtful] "
          + "上年度服务活动9场，规定前后不一：一处写最多2项，一处写最多3项；"
          + "这里写了3项，按最多3项核对，请与主管部门确认。（依据：《办法m》（一）3）"
      ]
    )
  }

  @Test func aPrivateNumberIsNotTold() {
    let sentences = register("6", functions: 2, isPublic: false).sentences
    #expect(sentences.map { $0.contains("6场") } == [false])
  }

  @Test func historyIsOnlyNoted() {
    #expect(
      register("6", functions: 2, takeover: "2024-01-01").marks
        == ["note record/too-many-functions"]
    )
  }

  @Test func withoutANumberTheRowsOfTheYearBeforeAreCounted() {
    let row = { (day: Day, people: Double) in
      DossierPart.attached(
        "activities",
        "jn-0001",
        [
          Figure(text: day.description, number: nil),
          Figure(text: "\(Int(people))", number: people),
        ],
        on: day
      )
    }
    let three = [row("2022-03-01", 10), row("2022-04-01", 12), row("2022-05-01", 30)]
    #expect(register(nil, functions: 1, three).marks == [])
    #expect(register(nil, functions: 2, three).marks == ["error record/too-many-functions"])
    // Another year does not count, nor does too small an activity.
    let others = [row("2021-03-01", 10), row("2022-06-01", 9), row("2022-07-01", 20)]
    #expect(
      register(nil, functions: 1, others).marks == [
        "error table/condition-missed", "error record/too-many-functions",
      ]
    )
  }

  @Test func withoutAnyNumberNothingIsSaid() {
    #expect(register(nil, functions: 4).marks == [])
  }
}
