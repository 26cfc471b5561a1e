/// Markup that is safe to place in a page.
///
/// It comes only from escaping, from the Markdown renderer, from joining, and from the builders
/// below: there is no way to declare a string to be HTML.
package struct HTML: Sendable, Equatable {
  package let bytes: [UInt8]

  init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// A text as HTML, every special byte escaped.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    appendEscaped(text, to: &bytes)
    self.bytes = bytes
  }

  /// An element whose name and attribute names are written in the program, such as a part of an SVG.
  ///
  /// Without content it closes itself. An address with a scheme that is not allowed becomes `#`.
  /// Scripts, styles and event attributes are our mistake.
  package init(
    element name: StaticString,
    _ attributes: [(name: StaticString, value: String)] = [],
    content: HTML? = nil
  ) {
    let tag = String(describing: name).lowercased()
    precondition(tag != "script" && tag != "style", "no HTML builder may make a \(tag)")
    var bytes = Array("<\(name)".utf8)
    for attribute in attributes {
      let label = String(describing: attribute.name)
      precondition(!label.lowercased().hasPrefix("on"), "no HTML builder may set \(label)")
      bytes.append(contentsOf: " \(label)=\"".utf8)
      let isAddress = ["href", "xlink:href", "src"].contains(label.lowercased())
      let value = isAddress ? LinkScheme.checked(attribute.value) : attribute.value
      appendEscaped(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if let content {
      bytes.append(UInt8(ascii: ">"))
      bytes.append(contentsOf: content.bytes)
      bytes.append(contentsOf: "</\(name)>".utf8)
    } else {
      bytes.append(contentsOf: "/>".utf8)
    }
    self.bytes = bytes
  }

  /// Structured data for search engines; the JSON writer has escaped every `<`.
  package init(jsonLD json: JSONWriter) {
    bytes =
      Array("<script type=\"application/ld+json\">".utf8) + json.bytes + Array("</script>".utf8)
  }

  package static let empty = HTML(trusted: [])

  package var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package static func + (a: HTML, b: HTML) -> HTML { HTML(trusted: a.bytes + b.bytes) }

  /// All parts, one after the other.
  package static func joined(_ parts: some Sequence<HTML>) -> HTML {
    HTML(trusted: parts.flatMap(\.bytes))
  }
}
