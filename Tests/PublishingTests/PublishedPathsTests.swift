import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

struct PublishedPathsTests {
  let day = Day.lastDay(ofYear: 2024)

  @Test func refusesToLoseAPublishedPath() throws {
    let old = FileTree(texts: [
      "edition.json": #"{"as_of":"2024-01-01"}"#, "platforms/p-9.html": "", "years/2023.html": "",
      "years/2023-2.html": "",
    ])
    let site = try SampleSite(asOf: day, published: old)
    #expect(site.codes() == ["- site/published-path-vanished"])
    #expect(
      site.findings.first { $0.severity == .error }?.message
        == "已发布的 platforms/p-9.html 在新版里没有了；请恢复它的内容。如果它不是生成的网页，请移出输出文件夹；如果网站还没有对外发布过，可以删去输出文件夹，重新生成。"
    )
  }

  @Test func anEarlierDayIsToldOnce() throws {
    let old = FileTree(texts: [
      "edition.json": #"{"as_of":"2025-01-01"}"#, "platforms/p-9.html": "", "years/2025.html": "",
      "years/2026.html": "", "years/2027.html": "",
    ])
    let site = try SampleSite(asOf: day, published: old)
    #expect(
      site.findings.filter { $0.severity == .error }.map(\.message) == [
        "输出文件夹里已经是截至 2025-01-01 的网站，这次生成的 2024-12-31 更早，有 4 个网址会消失；"
          + "请改 --as-of，或者换一个输出文件夹。"
      ]
    )
  }

  @Test func refusesToLoseAPathOfWhatIsPlannedLater() throws {
    let old = FileTree(texts: [
      "edition.json": #"{"as_of":"2024-01-01"}"#, "changes/2020-01.html": "",
      "changes/2023-06.html": "",
      "api/v1/search/names-9.json": "", "api/v1/search/about.txt": "", "sitemaps/none.xml": "",
    ])
    let site = try SampleSite(asOf: day, published: old)
    #expect(
      site.findings.filter { $0.severity == .error }.map(\.message).sorted()
        == ["api/v1/search/about.txt", "changes/2020-01.html", "sitemaps/none.xml"].map {
          "已发布的 \($0) 在新版里没有了；请恢复它的内容。如果它不是生成的网页，请移出输出文件夹；如果网站还没有对外发布过，可以删去输出文件夹，重新生成。"
        }
    )
  }

  @Test(arguments: [
    ("", true), ("{}", true), (#"{"as_of":"2024-0"#, true), (#"{"as_of":20240101}"#, true),
    (#"{"as_of":"2024-01-01"}"#, false), ("{\n  \"as_of\" : \"2024-01-01\"\n}", false),
  ])
  func anEditionMustTellItsDay(edition: String, isRefused: Bool) throws {
    let old = FileTree(texts: ["edition.json": edition])
    #expect(
      try SampleSite(asOf: day, published: old).codes()
        == (isRefused ? ["- site/edition-unread"] : [])
    )
  }

  @Test func refusesAFolderThatIsNoSite() throws {
    let site = try SampleSite(asOf: day, published: FileTree(texts: ["letter.docx": ""]))
    #expect(site.codes() == ["- site/not-an-edition"])
  }

  @Test func takesAnEmptyFolder() throws {
    #expect(try SampleSite(asOf: day, published: FileTree(texts: [:])).codes() == [])
  }

  @Test func refusesTwoFilesAtOnePath() throws {
    let districts = "代码,名称,地域,起,止,后继\nindex,历下区,济南市,,,\n"
    let site = try SampleSite(
      SampleContent.tree(changing: ["vocabularies/districts.csv": districts]),
      asOf: day
    )
    #expect(site.codes().contains("- site/path-claimed-twice"))
  }
}
