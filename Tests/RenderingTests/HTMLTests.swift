import Rendering
import Testing

@Suite struct HTMLTests {
  @Test func escapesTheFiveSpecialBytes() {
    #expect(
      HTML(escaping: "<a href='x'>\"甲\" & 乙</a>").string
        == "&lt;a href=&#39;x&#39;&gt;&quot;甲&quot; &amp; 乙&lt;/a&gt;"
    )
  }

  @Test func escapesAQuotationMarkFollowedByACombiningMark() {
    #expect(
      Array(HTML(escaping: "\"\u{301}<\u{200D}").bytes) == Array("&quot;\u{301}&lt;\u{200D}".utf8)
    )
  }

  @Test(arguments: 0..<20) func escapesAByteWhereverItStands(before: Int) {
    let entities: [UInt8: String] = [
      0x22: "&quot;", 0x26: "&amp;", 0x27: "&#39;", 0x3C: "&lt;", 0x3E: "&gt;",
    ]
    let head = String("甲a乙b丙c丁d戊e己f庚g辛h壬i癸j".prefix(before))
    for byte in UInt8(0)..<128 {
      let sign = String(UnicodeScalar(byte))
      for tail in ["", "k", "鼠牛虎"] {
        #expect(
          HTML(escaping: head + sign + sign + tail).string
            == head + String(repeating: entities[byte] ?? sign, count: 2) + tail
        )
      }
    }
  }

  @Test func escapesALongStringThatIsNotContiguous() {
    let text = String(repeating: "甲&", count: 1000)
    #expect(HTML(escaping: text).string == String(repeating: "甲&amp;", count: 1000))
  }

  @Test func buildsAnElementWithEscapedAttributes() {
    let path = HTML(element: "path", [(name: "d", value: "M0 0"), (name: "title", value: "\"")])
    let svg = HTML(element: "svg", [], content: path + HTML(escaping: "<"))
    #expect(svg.string == "<svg><path d=\"M0 0\" title=\"&quot;\"/>&lt;</svg>")
  }

  @Test func anElementTakesOnlySafeAddresses() {
    let link = HTML(element: "a", [(name: "href", value: "javascript:x")], content: .empty)
    #expect(link.string == "<a href=\"#\"></a>")
  }

  @Test func structuredDataCannotCloseItsScript() {
    var json = JSONWriter()
    json.object { $0.field("name", "</script>") }
    #expect(
      HTML(jsonLD: json).string
        == "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script>\"}</script>"
    )
  }

  @Test(arguments: [
    ("甲/乙 丙?", "%E7%94%B2%2F%E4%B9%99%20%E4%B8%99%3F"),
    ("jn-0003.html", "jn-0003.html"),
    ("javascript:", "javascript%3A"),
  ])
  func percentEncodesASegment(text: String, encoded: String) {
    #expect(percentEncodedSegment(text) == encoded)
  }

  @Test(arguments: [
    ("https://example.gov.cn/", true), ("HTTP://a", true), ("mailto:a@b", true), ("tel:0531", true),
    ("../a:b.html", true), ("?q=a:b", true), ("#a:b", true), ("", true), ("//a", true),
    ("javascript:alert(1)", false), ("JavaScript:x", false), (" javascript:x", false),
    ("java\tscript:x", false), ("data:text/html,x", false), ("vbscript:x", false), (":x", false),
  ])
  func allowsOnlySafeSchemes(address: String, isAllowed: Bool) {
    #expect(LinkScheme.isAllowed(address) == isAllowed)
  }
}
