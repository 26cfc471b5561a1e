import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

@testable import Publishing

struct DiscoveryFilesTests {
  let day = Day.lastDay(ofYear: 2024)

  @Test func aBrowserLearnsHowToSearch() throws {
    let long = SampleContent.files["site.yaml"]?
      .replacing("名称: 示例局", with: "名称: 示例市工业和信息化局中小企业服务平台公示")
    let site = try SampleSite(SampleContent.tree(changing: ["site.yaml": long]), asOf: day)
    #expect(
      site.files["opensearch.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>示例市工业和信息化局中小企业服务</ShortName>
        <LongName>示例市工业和信息化局中小企业服务平台公示</LongName>
        <Description>about_search 示例市工业和信息化局中小企业服务平台公示</Description>
        <Url type="text/html" template="https://example.gov.cn/gongshi/platforms/index.html?q={searchTerms}"/>
        <Url type="application/opensearchdescription+xml" rel="self" template="https://example.gov.cn/gongshi/opensearch.xml"/>
        <Query role="example" searchTerms="search_example"/>
        <Language>zh-CN</Language>
        <InputEncoding>UTF-8</InputEncoding>
        <OutputEncoding>UTF-8</OutputEncoding>
        </OpenSearchDescription>

        """
    )
  }

  @Test(
    "whom to tell of a weakness",
    arguments: [
      ("电话: 0531-00000000", ["Contact: tel:+86-531-00000000"]),
      ("电话: 12345", ["Contact: tel:12345;phone-context=+86"]),
      (
        "邮箱: gxj@example.gov.cn, 电话: 0531-00000000",
        ["Contact: mailto:gxj@example.gov.cn", "Contact: tel:+86-531-00000000"]
      ),
      (
        "安全联系: security@example.gov.cn, 电话: 0531-00000000",
        ["Contact: mailto:security@example.gov.cn"]
      ),
      (
        "安全联系: https://example.gov.cn/security/", ["Contact: https://example.gov.cn/security/"]
      ),
    ]
  )
  func securityText(footer: String, contacts: [String]) throws {
    let settings = SampleContent.files["site.yaml"]?
      .replacing("电话: 0531-00000000", with: footer)
    let site = try SampleSite(SampleContent.tree(changing: ["site.yaml": settings]), asOf: day)
    #expect(site.findings.filter { $0.severity == .warning }.map(\.message) == [])
    let text = try #require(site.files[".well-known/security.txt"])
    #expect(
      text.split(separator: "\n").map(String.init)
        == contacts + [
          "Expires: 2025-01-30T00:00:00+08:00", "Preferred-Languages: zh",
          "Canonical: https://example.gov.cn/.well-known/security.txt",
        ]
    )
  }

  @Test func whereNobodyIsNamedNoFileStandsAndItMayGo() throws {
    let settings = SampleContent.files["site.yaml"]?.replacing(", 电话: 0531-00000000", with: "")
    let before = try SampleSite(asOf: day).files
    let site = try SampleSite(
      SampleContent.tree(changing: ["site.yaml": settings]),
      asOf: day,
      published: FileTree(texts: before)
    )
    #expect(site.files[".well-known/security.txt"] == nil)
    #expect(site.codes() == [])
  }

  @Test func theSitemapIsAnIndexOfParts() throws {
    let site = try SampleSite(asOf: day)
    #expect(
      site.files["sitemap.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap>
        <loc>https://example.gov.cn/gongshi/sitemaps/notices-2023.xml</loc>
        <lastmod>2024-02-01</lastmod>
        </sitemap>
        <sitemap>
        <loc>https://example.gov.cn/gongshi/sitemaps/pages.xml</loc>
        <lastmod>2023-06-30</lastmod>
        </sitemap>
        <sitemap>
        <loc>https://example.gov.cn/gongshi/sitemaps/platforms-1.xml</loc>
        <lastmod>2024-02-01</lastmod>
        </sitemap>
        </sitemapindex>

        """
    )
    #expect(
      site.files["sitemaps/platforms-1.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url>
        <loc>https://example.gov.cn/gongshi/platforms/p-1.html</loc>
        <lastmod>2023-06-30</lastmod>
        </url>
        <url>
        <loc>https://example.gov.cn/gongshi/platforms/p-2.html</loc>
        <lastmod>2024-02-01</lastmod>
        </url>
        </urlset>

        """
    )
  }

  @Test func everyPageThatMayBeIndexedStandsInTheSitemapOnce() throws {
    let files = try SampleSite(asOf: day).files
    let parts = files.filter { $0.key.parent == "sitemaps" }.values.joined()
    let listed = parts.matches(of: #/<loc>https://example.gov.cn/gongshi/(.*?)</loc>/#)
      .map {
        $0.output.1.isEmpty || $0.output.1.hasSuffix("/")
          ? "\($0.output.1)index.html" : "\($0.output.1)"
      }
    let pages = files.keys.filter { $0.fileExtension == "html" && $0 != "404.html" }
    #expect(listed.sorted() == pages.map(\.string).sorted())
  }

  @Test func aNewPageMovesNoOtherAndPartsSplitInTwo() throws {
    let pages = try (1...20_000).map { number in
      SitemapPart.Page(try #require(PlatformID("p-\(number)")), lastChange: nil)
    }
    let few = SitemapPart.split(Array(pages.prefix(16_000))).map(paths)
    let more = SitemapPart.split(Array(pages.prefix(16_001))).map(paths)
    let many = SitemapPart.split(pages).map(paths)
    #expect([few.count, more.count, many.count] == [2, 2, 4])
    #expect(many.allSatisfy { (4000...6000).contains($0.count) })
    for (index, part) in few.enumerated() {
      #expect(part.isSubset(of: more[index]))
      #expect(part.isSubset(of: many[index].union(many[index + 2])))
    }
  }

  private func paths(_ pages: [SitemapPart.Page]) -> Set<RelativePath> { Set(pages.map(\.path)) }
}
