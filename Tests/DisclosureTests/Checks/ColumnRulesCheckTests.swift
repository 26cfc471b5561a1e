import Disclosure
import TestSupport
import Testing

struct ColumnRulesCheckTests {
  private func register(_ row: JudgedRow, isPublic: Bool = true) -> Register {
    let columns = [
      Column(
        name: "功能分类",
        type: .text,
        unit: nil,
        isPublic: isPublic,
        values: ["综合服务", "技术支持"],
        reservations: [
          Column.Reservation(value: "综合服务", operatorHolds: "中小企业服务中心", article: "（一）2")
        ],
        requirement: Column.Requirement(applies: nil, article: "（一）2")
      ),
      Column(
        name: "产业集群",
        type: .text,
        unit: nil,
        isPublic: true,
        requirement: Column.Requirement(
          applies: Applicability(
            word: Applicability.Word(column: "功能分类", words: ["技术支持"]),
            categories: []
          ),
          article: "（一）5"
        )
      ),
    ]
    return Register(
      .programme(.plain(columns: columns)),
      .judged("2023", row),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
  }

  @Test func aCellThatMustBeFilledIsMissed() {
    #expect(
      register(JudgedRow("a", nil, nil)).sentences == [
        "records/jn/2023.csv:2:1: 错误 [column/required-cell-empty] 必须填写“功能分类”，这一行空着；请补上。"
          + "（依据：《办法m》（一）2）"
      ]
    )
  }

  @Test func aCellThatSomeMustFillIsMissedOfThemAlone() {
    #expect(
      register(JudgedRow("a", "技术支持", nil)).sentences == [
        "records/jn/2023.csv:2:1: 错误 [column/required-cell-empty] “功能分类”为“技术支持”的必须填写“产业集群”，"
          + "这一行空着；请补上。（依据：《办法m》（一）5）"
      ]
    )
    #expect(register(JudgedRow("a", "技术支持", "轴承")).marks == [])
    let centre = JudgedRow("a", operator: "示例市中小企业服务中心", "综合服务", nil)
    #expect(register(centre).marks == [])
  }

  @Test(arguments: [
    (true, "“功能分类”选了“综合服务”，它仅限"), (false, "“功能分类”选的一项仅限"),
  ])
  func aReservedWordIsForSomeOperatorsOnly(isPublic: Bool, beginning: String) {
    #expect(
      register(JudgedRow("a", operator: "示例公司", "综合服务"), isPublic: isPublic).sentences == [
        "records/jn/2023.csv:2:20: 错误 [column/value-reserved] \(beginning)名称含“中小企业服务中心”的运营单位；"
          + "请改选别的一项，或者核对运营单位。（依据：《办法m》（一）2）"
      ]
    )
  }
}
