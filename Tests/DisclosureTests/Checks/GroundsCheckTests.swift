import Disclosure
import TestSupport
import Testing

struct GroundsCheckTests {
  private func register(_ kind: EndingRow.Kind, ground: String) -> Register {
    Register(
      .programme(
        .plain(
          takeover: "2023-01-01",
          lapseGrounds: [LapseGround(name: "未重新申报", basis: nil)]
        )
      ),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(kind, "jn-0001", on: "2022-06-10", ground: ground)
    )
  }

  private static let flawed: [(kind: EndingRow.Kind, ground: String, sentence: String)] = [
    (
      .revoked, "",
      "[revocation/without-ground] 撤销没有写情形；请写《办法m》规定的情形。"
    ),
    (
      .revoked, "虚假",
      "[revocation/unknown-ground] 情形“虚假”不在《办法m》里，是否要写“虚假申报”；"
        + "可用：虚假申报、检查不合格、无故不参加考核。"
    ),
    (
      .cancelled, "虚假申报",
      "[revocation/word-of-the-measure] 情形“虚假申报”在办法里用词是“撤销”，这里写了“取消”。"
        + "（依据：《办法m》第二十四条）"
    ),
    (
      .lapsed, "逾期",
      "[revocation/unknown-ground] 情形“逾期”不在本项目的自动撤销里；可用：未重新申报。"
    ),
  ]

  @Test(arguments: flawed)
  func anEndByDecisionNeedsAGroundOfItsMeasure(
    kind: EndingRow.Kind,
    ground: String,
    sentence: String
  ) {
    #expect(
      register(kind, ground: ground).sentences == [
        "records/revocations.csv:2:1: 错误 \(sentence)"
      ]
    )
  }

  @Test(arguments: [
    (EndingRow.Kind.revoked, "虚假申报"), (.cancelled, "无故不参加考核"), (.lapsed, "未重新申报"),
    (.waived, ""), (.deregistered, ""), (.terminated, ""),
  ])
  func aGroundUnderItsOwnWordPasses(kind: EndingRow.Kind, ground: String) {
    #expect(register(kind, ground: ground).marks == [])
  }

  @Test func theGroundsAreThoseOfTheMeasureInForceOnTheDay() {
    let register = Register(
      .programme(
        .plain(
          takeover: "2023-01-01",
          measures: [
            .plain("old", to: "2021-12-31", grounds: [.failedCheck]),
            .plain("new", from: .given("2022-01-01"), grounds: [.fraud]),
          ]
        )
      ),
      .list("2020", ["jn-0001", "jn-0002"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0001", on: "2021-12-31", ground: "检查不合格"),
      .ending(.revoked, "jn-0002", on: "2022-01-01", ground: "检查不合格")
    )
    #expect(register.marks == ["error revocation/unknown-ground"])
  }

  @Test(
    arguments: [("2022-06-10", []), ("2022-06-11", ["warning revocation/measure-ended"])]
      as [(Day, [String])]
  )
  func aRevocationUnderAnEndedMeasureIsTold(day: Day, marks: [String]) {
    let register = Register(
      .programme(.plain(takeover: "2021-01-01", measures: [.plain(to: "2022-06-10")])),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0001", on: day, ground: "虚假申报")
    )
    #expect(register.marks == marks)
  }
}
