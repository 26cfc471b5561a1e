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

  @Test(arguments: 0..<20) func escapesAByteWhereverItStands(before: Int) {
    let short: [UInt8: String] = [0x09: "t", 0x0A: "n", 0x0D: "r", 0x22: "\"", 0x5C: "\\"]
    let head = String("甲a乙b丙c丁d戊e己f庚g辛h壬i癸j".prefix(before))
    for byte in UInt8(0)..<128 {
      let sign = String(UnicodeScalar(byte))
      let isEscaped = byte < 0x20 || byte == 0x3C || byte == 0x7F
      let long = "\\u" + String(0x1_0000 + Int(byte), radix: 16).dropFirst()
      let escape = short[byte].map { "\\" + $0 } ?? (isEscaped ? long : sign)
      for tail in ["", "k", "鼠牛虎"] {
        var writer = JSONWriter()
        writer.element(head + sign + sign + tail)
        #expect(text(writer) == "\"\(head)\(escape)\(escape)\(tail)\"")
      }
    }
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
