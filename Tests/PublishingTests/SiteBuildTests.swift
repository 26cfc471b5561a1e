import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

struct SiteBuildTests {
  let day = Day.lastDay(ofYear: 2024)

  @Test func bytesDoNotDependOnTheNumberOfJobs() throws {
    let one = try SampleSite(asOf: day, jobs: 1).files
    #expect(try SampleSite(asOf: day, jobs: 7).files == one)
    #expect(one.count > 20)
  }

  /// What a check leaves out, because other files tell the same: the CSV for Excel and NDJSON beside
  /// plain CSV; deltas, tables of past years, documents of platforms and lists of titles beside the
  /// tables; the scripts beside the index.
  @Test func twinsTellTheSameAsTheTables() throws {
    let build = try #require(try SampleSite(asOf: day).build)
    let twins = Set(build.plan.files.filter(\.isTwin).map(\.path.string))
    let all = Set(build.plan.files.map(\.path.string))
    for path in all {
      let isTwin =
        path.hasSuffix(".excel.csv") || path.hasSuffix(".ndjson")
        || path.hasPrefix("changes/checkpoints/")
        || path.hasPrefix("changes/20") && path.hasSuffix(".json")
        || path.hasPrefix("api/v1/platforms/")
        || ["api/v1/districts/", "api/v1/functions/", "api/v1/years/"].contains {
          path.hasPrefix($0) && path != "\($0)index.json"
        }
        || path.hasPrefix("api/v1/search/") && path.hasSuffix(".js")
      #expect(twins.contains(path) == isTwin, "\(path)")
    }
    #expect(twins.isSuperset(of: ["data/platforms.excel.csv", "data/platforms.ndjson"]))
  }

  @Test func tellsTheFindingsOfEveryStageTogether() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: [
        "site.yml": "",
        "notices/2023/p-award.md": SampleContent.files["notices/2023/p-award.md"]?
          .replacing("日期: 2023-06-29}", with: "日期: 2023-06-26}")
          .replacing("认定如下。", with: "<b>认定</b>如下。"),
      ]),
      asOf: day
    )
    #expect(
      site.codes() == [
        "notices/2023/p-award.md:9:5 award/before-publicity-ended",
        "notices/2023/p-award.md:12:1 notice/raw-html",
        "notices/2023/p-award.md:12:6 notice/raw-html",
        "site.yml format/unknown-file",
      ]
    )
  }

  @Test func aDeadLinkInANoticeIsTold() throws {
    let body = SampleContent.files["notices/2023/p-award.md"]?
      .replacing("认定如下。", with: "见[名单](../notices/p-lst.html)和[首页](../index.html)。")
    let site = try SampleSite(
      SampleContent.tree(changing: ["notices/2023/p-award.md": body]),
      asOf: day
    )
    #expect(site.codes() == ["notices/2023/p-award.md:12:1 site/dead-link"])
  }

  @Test func aFileInTheContentThatNoNoticeListsIsNotCopied() throws {
    let site = try SampleSite(
      SampleContent.tree(changing: ["attachments/p-list/secret.txt": "secret"]),
      asOf: day
    )
    #expect(!site.files.values.contains { $0.contains("secret") })
  }

  @Test func theManifestNamesTheDayOfTheBuildAndEveryFile() throws {
    let site = try SampleSite(asOf: day)
    let manifest = try #require(site.files["edition.json"])
    // The sums of files whose bytes a library's version decides would differ by it, too.
    let named = site.files.keys.filter { !["edition.json", "data/SHA256SUMS.binary"].contains($0) }
    #expect(
      manifest.hasPrefix(
        #"{"schema":1,"as_of":"2024-12-31","edition_day":"2024-02-01","site":"https://example.gov.cn/gongshi/","#
          + #""counts":{"platforms":2,"titles":2,"notices":2,"files":\#(named.count)},"files":["#
      )
    )
    let robots = try #require(site.files["robots.txt"])
    #expect(
      manifest.contains(
        #"{"path":"robots.txt","bytes":\#(robots.utf8.count),"sha256":"\#(sha256(Array(robots.utf8)))"}"#
      )
    )
    for path in named {
      #expect(manifest.contains("\"\(path)\""))
    }
  }
}
