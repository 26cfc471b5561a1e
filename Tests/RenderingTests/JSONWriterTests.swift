import Rendering
import Testing

@Suite struct JSONWriterTests {
  @Test func writesFieldsInTheirOrder() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", "jn-0003")
      writer.field("count", -3)
      writer.field("ok", true)
      writer.null("category")
      writer.field("district", String?.none)
      writer.field("year", Int?.some(2023))
      writer.field("functions", ["信息服务", "技术服务"])
      writer.array("titles") { writer in
        writer.object { $0.field("batch", "2023") }
        writer.object { _ in }
        writer.element(1)
        writer.array { $0.element("x") }
      }
      writer.object("names") { $0.field("a", false) }
    }
    #expect(
      text(writer)
        == #"{"id":"jn-0003","count":-3,"ok":true,"category":null,"district":null,"year":2023,"#
        + #""functions":["信息服务","技术服务"],"titles":[{"batch":"2023"},{},1,["x"]],"names":{"a":false}}"#
    )
  }

  @Test func putsEachElementOnItsOwnLine() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("platforms", linePerElement: true) { writer in
        writer.object { $0.field("functions", ["a", "b"]) }
        writer.object { $0.null("b") }
      }
      writer.array("none", linePerElement: true) { _ in }
      writer.field("last", 1)
    }
    writer.lineBreak()
    #expect(
      text(writer) == """
        {"platforms":[
        {"functions":["a","b"]},
        {"b":null}
        ],"none":[],"last":1}

        """
    )
  }

  @Test func writesOneObjectALine() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object { $0.field("n", number) }
      writer.lineBreak()
    }
    #expect(text(writer) == "{\"n\":1}\n{\"n\":2}\n")
  }

  @Test func escapesWhatMayNotStandInAScript() {
    var writer = JSONWriter()
    writer.element("\"\\</\n\r\t\u{1}\u{1F}\u{7F}\u{2028}\u{2029}\u{2027}—\u{E000}\"\u{301}")
    #expect(
      text(writer)
        == #""\"\\\u003c/\n\r\t\u0001\u001f\u007f\u2028\u2029"# + "\u{2027}—\u{E000}\\\"\u{301}\""
    )
  }

  private func text(_ writer: JSONWriter) -> String {
    String(decoding: writer.bytes, as: UTF8.self)
  }
}
