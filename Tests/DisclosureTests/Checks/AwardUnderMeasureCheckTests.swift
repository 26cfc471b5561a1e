import Disclosure
import TestSupport
import Testing

struct AwardUnderMeasureCheckTests {
  private func register(
    awarded day: Day,
    bases: [NoticeBasis] = [],
    takeover: Day? = nil,
    from first: Day = "2021-04-30"
  ) -> Register {
    let measure = Measure.plain(from: .given(first), to: "2024-05-01")
    return Register(
      .programme(.plain(takeover: takeover, measures: [measure])),
      .list("2024", ["jn-0001"]),
      .publicity("p", of: ["2024"], from: "2024-04-15", to: "2024-04-22"),
      .award("a", of: ["2024"], on: day, bases: bases)
    )
  }

  @Test func anAwardOnTheLastDayOfTheMeasureStandsAndOnTheNextDoesNot() {
    #expect(register(awarded: "2024-05-01").marks == [])
    #expect(
      register(awarded: "2024-05-02").sentences == [
        "notices/a.md:6:1: 错误 [measure/expired] 《办法m》有效期至2024年5月1日，2024年5月2日已失效；"
          + "请在依据里写明新的文件，没有新依据不能认定。"
      ]
    )
  }

  @Test func theExpiredMeasureItselfIsNoOtherBasis() {
    #expect(register(awarded: "2024-05-02", bases: ["m"]).marks == ["error measure/expired"])
  }

  @Test func anotherBasisMakesItAWarning() {
    #expect(
      register(awarded: "2024-05-02", bases: ["市政府会议纪要"]).sentences == [
        "notices/a.md:6:1: 警告 [measure/expired] 《办法m》已于2024年5月1日后失效；公告另有依据，请确认依据有效。"
      ]
    )
  }

  @Test func nothingRestsOnAMeasureThatIsNotYetInForce() {
    #expect(
      register(awarded: "2024-04-29", from: "2024-04-30").sentences == [
        "notices/a.md:6:1: 错误 [measure/not-in-force] 2024年4月29日还没有施行的办法；"
          + "请核对日期，或在 programmes 里补上当时的办法。",
        "notices/p.md:4:1: 错误 [measure/not-in-force] 2024年4月15日还没有施行的办法；"
          + "请核对日期，或在 programmes 里补上当时的办法。",
      ]
    )
  }

  @Test func historyIsExempt() {
    #expect(register(awarded: "2024-05-02", takeover: "2024-05-03").marks == [])
  }
}
