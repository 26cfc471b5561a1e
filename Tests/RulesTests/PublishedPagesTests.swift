import TestSupport
import Testing

/// What the committed edition's pages say beyond words.
struct PublishedPagesTests {
  @Test func aBasisLinksToItsMeasure() throws {
    let page = try text(of: "\(repositoryFolder)/site/notices/jn-2020-call.html")
    let link = #"<a href="../programmes/jinan-sme-platform.html">"#
    let title = "《济南市中小企业公共服务示范平台认定管理办法》（济经信中小企业字〔2018〕32号）</a>"
    #expect(page.contains(link + title))
  }
}
