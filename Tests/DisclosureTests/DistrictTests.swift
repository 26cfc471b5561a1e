import Disclosure
import TestSupport
import Testing

struct DistrictTests {
  private let districts = Dossier(
    .district("370181", "章丘市", last: "2016-12-25", successor: "370114"),
    .district("370114", "章丘区", first: "2016-12-26"),
    .district("jn-a", "甲", last: "2020-12-31", successor: "jn-b"),
    .district("jn-b", "甲", first: "2021-01-01")
  ).districts

  @Test func aNameIsTheDistrictThatBoreItOnTheDay() {
    let codes = ["2020-12-31", "2021-01-01"].map { day in
      districts.district(named: "甲", area: "济南市", on: Day(stringLiteral: day))?.code
    }
    #expect(codes == ["jn-a", "jn-b"])
  }

  @Test func anAbolishedNameIsStillKnown() {
    let found = districts.district(named: "章丘市", area: "济南市", on: "2024-01-01")
    #expect(found?.code == "370181")
    #expect(districts.district(named: "章丘市", area: "郑州市", on: "2024-01-01") == nil)
    #expect(districts.names(in: "济南市") == ["章丘市", "章丘区", "甲", "甲"])
  }

  @Test func anAbolishedDistrictIsFollowedToWhatItBecame() throws {
    let old = try #require(districts["370181"])
    #expect(districts.current(of: old, on: "2016-12-25").code == "370181")
    #expect(districts.current(of: old, on: "2016-12-26").code == "370114")
  }

  @Test func districtsThatSucceedOneAnotherInACircleEnd() throws {
    let circle = Dossier(
      .district("a", "甲", last: "2018-12-31", successor: "b"),
      .district("b", "乙", last: "2018-12-31", successor: "a")
    ).districts
    let first = try #require(circle["a"])
    #expect(circle.current(of: first, on: "2020-01-01").code == "a")
  }
}
