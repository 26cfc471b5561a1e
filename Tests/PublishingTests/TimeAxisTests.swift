import Disclosure
import TestSupport
import Testing

@testable import Publishing

struct TimeAxisTests {
  private let today = Day.firstDay(ofYear: 2026)

  @Test func daysArePlacedOnWholeYears() {
    let axis = TimeAxis(covering: [.firstDay(ofYear: 2023)], today: today)
    #expect(axis.start(of: .firstDay(ofYear: 2023)) == 0)
    #expect(axis.start(of: .firstDay(ofYear: 2024)) == 2498)
    #expect(axis.end(of: .lastDay(ofYear: 2026)) == 10_000)
    #expect(axis.years.map(\.year) == [2023, 2024, 2025, 2026])
  }

  @Test func oneDayIsAYearWide() {
    let axis = TimeAxis(covering: [], today: today)
    #expect(axis.start(of: today) == 0)
    #expect(axis.end(of: today) == 27)
    #expect(axis.years.map(\.year) == [2026])
  }

  @Test func manyYearsTellFew() {
    let axis = TimeAxis(covering: [.firstDay(ofYear: 1988)], today: today)
    #expect(axis.years.map(\.year) == [1990, 2000, 2010, 2020])
    let whole = TimeAxis(covering: [.firstDay(ofYear: 1900), .lastDay(ofYear: 2199)], today: today)
    #expect(whole.years.map(\.year) == [1900, 1950, 2000, 2050, 2100, 2150])
  }

  @Test func whatWouldOverlapGetsARowOfItsOwn() {
    let places = TimelinePlace.places(of: [
      (start: 0, end: 3000, label: "2020"), (start: 2900, end: 5000, label: "2023"),
      (start: 3000, end: 3010, label: "2021"), (start: 4100, end: 6000, label: "2022"),
    ])
    #expect(places.map(\.row) == [0, 1, 0, 2])
    #expect(places.map(\.labelEnds) == [false, false, false, false])
  }

  @Test func aLabelAtTheRightEdgeEndsThere() {
    let places = TimelinePlace.places(of: [
      (start: 8000, end: 8500, label: "2020"), (start: 9500, end: 10_000, label: "2023"),
    ])
    #expect(places.map(\.row) == [0, 1])
    #expect(places.map(\.label) == [8000, 10_000])
    #expect(places.map(\.labelEnds) == [false, true])
  }
}
