import Diagnostics
import Publishing
import Testing

struct SitePathTests {
  @Test(
    "links are relative",
    arguments: [
      ("index.html", "notices/a.html", "notices/a.html"),
      ("notices/a.html", "notices/b.html", "b.html"),
      ("notices/a.html", "index.html", "../index.html"),
      ("platforms/p-1.html", "api/v1/platforms/p-1.json", "../api/v1/platforms/p-1.json"),
      ("codes/services/index.html", "assets/style.css", "../../assets/style.css"),
    ]
  )
  func links(page: String, target: String, link: String) throws {
    let from = try #require(RelativePath(page))
    let to = try #require(RelativePath(target))
    #expect(SitePath.link(from: from, to: to) == link)
  }

  @Test(
    "only further pages of lists, parts of the search index and the theme's files may vanish",
    arguments: [
      ("districts/370102-2.html", true), ("districts/370102.html", false),
      ("districts/jn-nbsq.html", false), ("platforms/index-3.html", true),
      ("platforms/jn-0002.html", false), ("notices/jn-2022.html", false),
      ("notices/index-2.html", true), ("revocations/index-2.html", true),
      ("notices/jn-2.html", false),
      ("assets/style.css", true), (".well-known/security.txt", true), ("years/2023.html", false),
      ("years/2023-2.html", true),
      ("letters/c.html", true), ("letters/c-2.html", true),
      ("districts/zone-2.html", false), ("platforms/p-2.html", false),
      ("api/v1/search/rows-2.json", true), ("api/v1/search/rows-2.js", true),
      ("api/v1/search/index.json", false), ("api/v1/search/index.js", false),
      ("api/v1/districts/370102/2.json", true), ("api/v1/districts/370103/2.json", false),
      ("api/v1/notices/pages/2.json", true), ("api/v1/notices/2.json", false),
      ("api/v1/years/2023.json", false), ("api/v1/programmes/demo/3.json", true),
      ("api/v1/programmes/demo/1.json", false), ("api/v1/schemas/titles.json", false),
    ]
  )
  func passing(path: String, isPassing: Bool) throws {
    let lists: Set<RelativePath> = [
      "districts/370102.html", "platforms/index.html", "notices/index.html",
      "revocations/index.html", "years/2023.html",
      "platforms/p.html",
      "api/v1/districts/370102.json", "api/v1/notices/index.json", "api/v1/programmes/demo.json",
    ]
    #expect(
      SitePath.isPassing(try #require(RelativePath(path)), among: lists.contains) == isPassing
    )
  }
}
