import Testing

@testable import Rendering

@Suite struct MarkupStateTests {
  @Test(arguments: [
    ("a < b", MarkupState.text),
    ("<!-- > ", .comment),
    ("<!-- --> ", .text),
    ("<", .tagName("")),
    ("<br", .tagName("br")),
    ("<br/>", .text),
    ("<input disabled ", .tag("input")),
    ("<input disabled>", .text),
    ("<a href", .attributeName(tag: "a", "href")),
    ("<a HREF = ", .tag("a")),
    ("<a href=", .beforeValue(tag: "a", attribute: "href")),
    ("<a href=x", .unquoted(tag: "a")),
    ("<a href=x>", .text),
    ("<style>a > b", .rawText(element: "style")),
    ("<style></STYLE>", .text),
    ("<script></style>", .rawText(element: "script")),
    ("</script>", .text),
  ])
  func literalsLeadTo(markup: String, expected: MarkupState) {
    var state = MarkupState.text
    state.advance(over: Array(markup.utf8)[...])
    #expect(state == expected)
  }

  @Test func aSlashEndsTheScheme() {
    var state = MarkupState.text
    state.advance(over: Array("<a href='..".utf8)[...])
    let open = MarkupState.Quoted(tag: "a", attribute: "href", quote: UInt8(ascii: "'"))
    #expect(state == .quoted(open))
    state.advance(over: Array("/".utf8)[...])
    #expect(state != .quoted(open))
  }
}
