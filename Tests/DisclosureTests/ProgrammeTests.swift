import Disclosure
import TestSupport
import Testing

struct ProgrammeTests {
  @Test func theMeasureInForceIncludesItsFirstAndItsLastDay() {
    let programme = Programme.plain(
      measures: [.plain(from: .given("2021-04-30"), to: "2024-05-01")]
    )
    let days: [Day] = ["2021-04-29", "2021-04-30", "2024-05-01", "2024-05-02"]
    #expect(days.map { programme.measureInForce(on: $0)?.id } == [nil, "m", "m", nil])
  }

  @Test func aMeasureWithoutAFirstDayHasNoBeginning() {
    let programme = Programme.plain(measures: [.plain(from: .silent, to: "2024-05-01")])
    let days: [Day] = ["1990-01-01", "2024-05-01", "2024-05-02"]
    #expect(days.map { programme.measureInForce(on: $0)?.id } == ["m", "m", nil])
  }

  @Test func theNewestOfTwoMeasuresInForceGoverns() {
    let programme = Programme.plain(
      measures: [.plain("new", from: .given("2021-04-30")), .plain("old", from: .silent)]
    )
    let days: [Day] = ["2021-04-29", "2021-04-30"]
    #expect(days.map { programme.measureInForce(on: $0)?.id } == ["old", "new"])
  }

  @Test func theMeasureThatEndedLastGovernsWhereNoneIsInForce() {
    let programme = Programme.plain(
      measures: [
        .plain("b", from: .given("2021-01-01"), to: "2022-12-31"),
        .plain("a", from: .given("2018-01-01"), to: "2020-06-30"),
      ]
    )
    let days: [Day] = ["2020-07-01", "2023-01-01", "2017-01-01"]
    #expect(days.map { programme.governingMeasure(on: $0)?.id } == ["a", "b", "b"])
  }

  @Test func theAuthorityIsNamedAsItWasOnTheDay() {
    let programme = Programme.plain(
      authorities: [
        AuthorityName(name: "经信委", first: nil, last: "2018-12-31"),
        AuthorityName(name: "工信局", first: "2019-01-01", last: nil),
      ]
    )
    let days: [Day] = ["2018-12-31", "2019-01-01"]
    #expect(days.map(programme.authorityName) == ["经信委", "工信局"])
  }

  @Test func historyEndsOnTheDayBeforeTakeover() {
    let days: [Day] = ["2020-12-31", "2021-01-01"]
    #expect(days.map(Programme.plain(takeover: "2021-01-01").isHistory) == [true, false])
    #expect(days.map(Programme.plain().isHistory) == [false, false])
  }
}
