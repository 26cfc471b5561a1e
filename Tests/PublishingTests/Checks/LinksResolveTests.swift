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
      (#"<a href="/gongshi/platforms/p-2.html">"#, nil),
      (#"<a href="/gongshi/">"#, nil),
      (#"<a href="..//platforms/%70-2.html">"#, nil),
      (#"<a href="../edition.json">"#, nil),
      // Out of the site, or to the page itself.
      (#"<a href="">"#, nil),
      (##"<a href="#top">"##, nil),
      (#"<a href="?district=370102">"#, nil),
      (#"<a href="https://example.gov.cn/none.html">"#, nil),
      (#"<a href="//example.gov.cn/none.html">"#, nil),
      (#"<a href="/none.html#top">"#, nil),
      (#"<a href="/platforms/p-2.html">"#, nil),
      (#"<a href="mailto:none">"#, nil),
      // Not a link.
      (#"<a data-href="none.html">"#, nil),
      (#"<a title="href=none.html">"#, nil),
      (#"<a href='none.html'>"#, nil),
      // Dead.
      (#"<a href="none.html">"#, "none.html"),
      (#"<a class="x" href="none/">"#, "none/"),
      (#"<img src="../none.png">"#, "../none.png"),
      (#"<a href="/gongshi/none.html#top">"#, "/gongshi/none.html#top"),
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

  /// A link in the text of a notice works under any address and from a folder.
  @Test(
    arguments: [
      ("p-list.html", nil),
      ("https://example.com/none.html", nil),
      ("/zwgk/none.html", nil),
      (
        "/gongshi/notices/p-list.html#top",
        "警告 [site/link-not-relative] 链接 /gongshi/notices/p-list.html#top "
          + "换了网址或者拷到别处就打不开；请改为 p-list.html#top。"
      ),
      (
        "https://example.gov.cn/gongshi/platforms/",
        "警告 [site/link-not-relative] 链接 https://example.gov.cn/gongshi/platforms/ "
          + "换了网址或者拷到别处就打不开；请改为 ../platforms/index.html。"
      ),
      (
        "https://example.gov.cn/gongshi/none.html",
        "错误 [site/dead-link] 网页 notices/p-award.html 里的链接 "
          + "https://example.gov.cn/gongshi/none.html 没有对应的文件；请改正链接。"
      ),
      (
        "/notices/p-list.html?a=1#b",
        "警告 [site/link-not-relative] 链接 /notices/p-list.html?a=1#b 指向网站所在文件夹之外；"
          + "是不是要写 p-list.html?a=1#b？"
      ),
      ("/index.html", nil),
    ] as [(String, String?)]
  )
  func linkOfANotice(link: String, sentence: String?) throws {
    let path: RelativePath = "notices/2023/p-award.md"
    let text = try #require(SampleContent.files[path]) + "[见](\(link))\n"
    let site = try SampleSite(
      SampleContent.tree(changing: [path: text]),
      asOf: Day.lastDay(ofYear: 2024)
    )
    let sentences = site.findings.filter { $0.code.hasPrefix("site/") }.map {
      DiagnosticPrinter.text($0)
    }
    #expect(
      sentences == [sentence.map { "notices/2023/p-award.md:12:1: \($0)" }].compactMap(\.self)
    )
  }

  /// What is told of the text of a notice is not told of its page again.
  @Test func manyLinksOfANoticeAreToldOnce() throws {
    let path: RelativePath = "notices/2023/p-award.md"
    let links = (0..<150).map { "[见](none-\($0).html)\n" }.joined()
    let text = try #require(SampleContent.files[path]) + links
    let site = try SampleSite(
      SampleContent.tree(changing: [path: text]),
      asOf: Day.lastDay(ofYear: 2024)
    )
    let dead = site.findings.filter { $0.code == "site/dead-link" }
    #expect(dead.count == 101)
    #expect(dead.allSatisfy { $0.location?.file == path })
  }
}
