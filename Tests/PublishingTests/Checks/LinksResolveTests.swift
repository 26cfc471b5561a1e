import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The links of finished pages.
struct LinksResolveTests {
  @Test(
    "a link is held against the files of the site",
    arguments: [
      // To a file of the site.
      (#"<a href="p-2.html">"#, nil),
      (#"<a href="./p-2.html?x=1#top">"#, nil),
      (#"<a href="../notices/">"#, nil),
      (#"<a href="../">"#, nil),
      (#"<a href="/platforms/p-2.html">"#, nil),
      (#"<a href="..//platforms/%70-2.html">"#, nil),
      (#"<a href="../edition.json">"#, nil),
      // Out of the site, or to the page itself.
      (#"<a href="">"#, nil),
      (##"<a href="#top">"##, nil),
      (#"<a href="?district=370102">"#, nil),
      (#"<a href="https://example.gov.cn/none.html">"#, nil),
      (#"<a href="//example.gov.cn/none.html">"#, nil),
      (#"<a href="mailto:none">"#, nil),
      // Not a link.
      (#"<a data-href="none.html">"#, nil),
      (#"<a title="href=none.html">"#, nil),
      (#"<a href='none.html'>"#, nil),
      // Dead.
      (#"<a href="none.html">"#, "none.html"),
      (#"<a class="x" href="none/">"#, "none/"),
      (#"<img src="../none.png">"#, "../none.png"),
      (#"<a href="/none.html#top">"#, "/none.html#top"),
      (#"<a href="p-2.html/">"#, "p-2.html/"),
      (#"<a href="%6Eone.html">"#, "%6Eone.html"),
      (#"<a href="p-2.html"><a href="none.html"><a href="none.html">"#, "none.html"),
    ] as [(String, String?)]
  )
  func link(html: String, dead: String?) throws {
    let site = try SampleSite(
      asOf: Day.lastDay(ofYear: 2024),
      templates: ["platform.html": html]
    )
    let expected = dead.map { link in
      "网页 platforms/p-1.html 等 2 处里的链接 \(link) 没有对应的文件；请改正链接。"
    }
    #expect(
      site.findings.filter { $0.code == "site/dead-link" }.map(\.message)
        == [expected].compactMap(\.self)
    )
  }
}
