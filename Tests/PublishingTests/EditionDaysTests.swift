import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

struct EditionDaysTests {
  @Test(
    "the edition day is the latest day on which anything changed",
    arguments: [
      ("2023-06-18", "2021-04-30"),  // nothing but the measure, in force since then
      ("2023-06-19", "2023-06-19"),
      ("2023-06-24", "2023-06-24"),  // a day off inside the window: the days left change
      ("2023-06-28", "2023-06-27"),  // the window has ended, nothing new
      ("2023-07-15", "2023-06-30"),  // the award was known on the 30th, not on the 29th
      ("2024-03-01", "2024-02-01"),
      ("2026-03-01", "2026-01-01"),  // the final year begins
      ("2026-12-01", "2026-06-30"),  // the day after the last of p-1
      ("2029-12-31", "2027-02-02"),  // the ban on p-2 is over
    ]
  )
  func editionDay(asOf: String, edition: String) throws {
    let site = try SampleSite(asOf: #require(Day(iso: asOf)))
    #expect(site.codes() == [])
    #expect(site.editionDay?.description == edition)
  }

  @Test func twoDaysHaveTheSameFilesIfAndOnlyIfTheyHaveTheSameEditionDay() throws {
    var day = try #require(Day(iso: "2023-06-10"))
    let last = try #require(Day(iso: "2023-07-10"))
    var before = try SampleSite(asOf: day)
    while day < last {
      day = day.next
      let site = try SampleSite(asOf: day)
      let (old, new) = (before.withoutManifest, site.withoutManifest)
      #expect((old == new) == (before.editionDay == site.editionDay), "\(day)")
      before = site
    }
  }
}

extension SampleSite {
  /// All files but the one that names the day of the build.
  fileprivate var withoutManifest: [RelativePath: String] {
    files.filter { $0.key != SitePath.edition }
  }
}
