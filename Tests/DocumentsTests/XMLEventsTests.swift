import Documents
import Testing

struct XMLEventsTests {
  private func events(_ text: String) -> Result<[XMLEvent], DocumentFlaw> {
    var events: [XMLEvent] = []
    do throws(DocumentFlaw) {
      try XMLEvents.read(Array(text.utf8)) { events.append($0) }
      return .success(events)
    } catch {
      return .failure(error)
    }
  }

  @Test func tellsElementsAttributesAndTextWithoutPrefixes() {
    #expect(
      events(#"<w:p xmlns:w="urn:w" w:id="1">一&lt;<br/></w:p>"#)
        == .success([
          .start("p", ["w": "urn:w", "id": "1"]), .text("一"), .text("<"), .start("br", [:]),
          .end("br"), .end("p"),
        ])
    )
  }

  @Test(
    "what no office program writes is refused",
    arguments: [
      "<!DOCTYPE a><a/>",
      "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
    ]
  )
  func hostile(text: String) {
    #expect(events(text) == .failure(.hostile))
  }

  @Test(arguments: ["", "<a>", "<a></b>", "<a>\u{1}</a>", "text", "<a>&b;</a>"])
  func damaged(text: String) {
    #expect(events(text) == .failure(.damaged))
  }

  @Test func nestingWithinTheLimitPasses() {
    let text = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
    #expect((try? events(text).get().count) == 512)
  }
}
