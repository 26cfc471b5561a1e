import Testing

@testable import SearchProof

struct JSONValueTests {
  @Test func readsWhatTheIndexHolds() {
    let json = JSONValue(
      Array(#"{"a": [1, -20], "b": "x\u003c\"\ud83d\ude00\n", "c": {"d": null}}"#.utf8)
    )
    #expect(json?["a"]?.numbers == [1, -20])
    #expect(json?["b"]?.text == "x<\"😀\n")
    #expect(json?["c"]?.members?.count == 1)
  }

  @Test func keysAreBytes() {
    let json = JSONValue(Array("{\"\u{F900}\": 1, \"\u{8C48}\": 2}".utf8))
    #expect(json?["\u{F900}"]?.number == 1)
    #expect(json?["\u{8C48}"]?.number == 2)
  }

  @Test(
    "refuses what is no whole file",
    arguments: [
      "", "{", "[1,", "\"a", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "1.5", "tru", #""\ud83d""#,
      String(repeating: "[", count: 100_000),
    ]
  )
  func refuses(text: String) {
    #expect(JSONValue(Array(text.utf8)) == nil)
  }
}
