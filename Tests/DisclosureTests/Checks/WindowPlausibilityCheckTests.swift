import Disclosure
import TestSupport
import Testing

struct WindowPlausibilityCheckTests {
  private func register(
    from first: Day,
    to last: Day,
    length: Int? = nil,
    unit: PeriodUnit? = nil,
    published: Day? = nil,
    requires days: Int? = nil,
    takeover: Day? = nil
  ) -> Register {
    let rule = days.map { PublicityRule.naturalDays($0) }
    return Register(
      .programme(.plain(takeover: takeover, measures: [.plain(publicity: rule)])),
      .list("2021", ["jn-0001"]),
      .publicity(
        "p",
        of: ["2021"],
        from: first,
        to: last,
        length: length,
        unit: unit,
        published: published,
        issued: published
      )
    )
  }

  private let place = "notices/p.md:4:1: 警告 [publicity/implausible-dates] 公示期"

  /// “2020年6月17日至2021年6月21日”, as a notice of 河南 printed it.
  @Test func aFirstDayInTheYearBeforeIsAskedFor() {
    let register = register(from: "2020-06-17", to: "2021-06-21", published: "2021-06-17")
    #expect(
      register.sentences.last
        == place + "从2020年6月17日到2021年6月21日长达370天，是否要写2021年6月17日至2021年6月21日；"
        + "请核对年份和月份。"
    )
  }

  @Test func aWindowInAnotherYearThanItsNoticeIsAskedFor() {
    #expect(
      register(from: "2022-06-16", to: "2022-06-22", published: "2021-06-17").sentences == [
        place + "从2022年6月16日开始，与发布日2021年6月17日相差364天，"
          + "是否要写2021年6月16日至2021年6月22日；请核对年份和月份。"
      ]
    )
    // No other year makes these plausible.
    #expect(
      register(from: "2021-12-30", to: "2023-01-06", published: "2021-12-30").sentences == [
        place + "从2021年12月30日到2023年1月6日长达373天；请核对年份和月份。"
      ]
    )
    #expect(
      register(from: "2021-09-01", to: "2021-09-07", published: "2021-06-17").sentences == [
        place + "从2021年9月1日开始，与发布日2021年6月17日相差76天；请核对年份和月份。"
      ]
    )
  }

  @Test func theTurnOfTheYearAndALengthThatIsMeantArePlausible() {
    #expect(register(from: "2022-01-04", to: "2022-01-10", published: "2021-12-31").marks == [])
    #expect(register(from: "2021-03-01", to: "2021-04-29", unit: .naturalDay).marks == [])
    #expect(
      register(from: "2021-03-01", to: "2021-04-30", unit: .naturalDay).marks == [
        "warning publicity/implausible-dates"
      ]
    )
    #expect(
      register(from: "2021-03-01", to: "2021-04-30", length: 61, unit: .naturalDay).marks == []
    )
    #expect(
      register(from: "2021-03-01", to: "2021-04-30", unit: .naturalDay, requires: 30).marks == []
    )
    #expect(
      register(
        from: "2022-06-16",
        to: "2022-06-22",
        published: "2021-06-17",
        takeover: "2021-07-01"
      ).marks == []
    )
  }
}
