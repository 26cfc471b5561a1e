import Diagnostics
import Disclosure
import Ingest
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

  /// The page says from then on when and why.
  @Test(arguments: [("2024-05-01", "2024-04-01"), ("2024-03-31", "2024-02-01")])
  func aTakedownIsAChange(asOf: String, edition: String) throws {
    let taken = "对象,字段,日期,理由,依据\np-1,,2024-04-01,演示,\n"
    let site = try SampleSite(
      SampleContent.tree(changing: ["takedowns.csv": taken]),
      asOf: #require(Day(iso: asOf))
    )
    #expect(site.codes() == [])
    #expect(site.editionDay?.description == edition)
  }

  /// Two days have the same files if and only if they have the same edition day; the next is the
  /// first with others.
  @Test func theNextDayIsWhatDailyBuildsFind() throws {
    var diagnostics: [Diagnostic] = []
    let content = try #require(
      try Content.read(SampleContent.tree(), diagnostics: &diagnostics)
    )
    let edition = EditionDays(Register(content.dossier))
    let first = try #require(Day(iso: "2023-06-01"))
    var before = try SampleSite(asOf: first)
    var waiting = [first]
    for distance in 1...400 {
      let day = first.adding(days: distance)
      let site = try SampleSite(asOf: day)
      let isNew = site.withoutManifest != before.withoutManifest
      #expect(isNew == (site.editionDay == day), "\(day)")
      if isNew {
        #expect(waiting.map { edition.next(after: $0)?.day } == waiting.map { _ in day })
        waiting = []
      }
      waiting.append(day)
      before = site
    }
    #expect(waiting.count < 400)
  }

  @Test func theNextDaySaysWhatIsTakenDown() throws {
    var diagnostics: [Diagnostic] = []
    let content = try #require(
      try Content.read(SampleContent.tree(), diagnostics: &diagnostics)
    )
    let taken = try #require(Day(iso: "2023-09-01"))
    let days = EditionDays(Register(content.dossier), takedowns: [taken])
    let next = try #require(days.next(after: taken.adding(days: -7)))
    #expect(next.day == taken)
    #expect(next.changes.map { "\($0.kind.rawValue) \($0.what)" } == ["taken_down 撤下内容"])
  }

  @Test func nothingIsScheduledAfterTheLastChange() throws {
    var diagnostics: [Diagnostic] = []
    let content = try #require(
      try Content.read(SampleContent.tree(), diagnostics: &diagnostics)
    )
    let days = EditionDays(Register(content.dossier))
    let last = try #require(Day(iso: "2027-02-02"))
    #expect(days.next(after: last.previous)?.day == last)
    #expect(days.next(after: last)?.day == nil)
  }
}

extension SampleSite {
  /// All files but the one that names the day of the build.
  fileprivate var withoutManifest: [RelativePath: String] {
    files.filter { $0.key != SitePath.edition }
  }
}
