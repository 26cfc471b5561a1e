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
    precondition(
      !name.reads("script") && !name.reads("style"),
      "no HTML builder may make a \(name)"
    )
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32 + 24 * attributes.count + (content?.bytes.count ?? 0))
    bytes.append(UInt8(ascii: "<"))
    name.append(to: &bytes)
    for (label, value) in attributes {
      precondition(!label.reads("on", andMore: true), "no HTML builder may set \(label)")
      bytes.append(UInt8(ascii: " "))
      label.append(to: &bytes)
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      let isAddress = label.reads("href") || label.reads("xlink:href") || label.reads("src")
      appendEscaped(isAddress ? LinkScheme.checked(value) : value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if let content {
      bytes.append(UInt8(ascii: ">"))
      bytes.append(contentsOf: content.bytes)
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      name.append(to: &bytes)
    } else {
      bytes.append(UInt8(ascii: "/"))
    }
    bytes.append(UInt8(ascii: ">"))
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
  package static func joined(_ parts: [HTML]) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts { bytes.append(contentsOf: part.bytes) }
    return HTML(trusted: bytes)
  }
}

extension StaticString {
  /// Whether it is a word of lower-case letters, or begins with it, in letters of either case.
  fileprivate func reads(_ word: StaticString, andMore: Bool = false) -> Bool {
    withUTF8Buffer { letters in
      word.withUTF8Buffer { word in
        guard andMore ? letters.count >= word.count : letters.count == word.count else {
          return false
        }
        return word.indices.allSatisfy { letters[$0] | 0x20 == word[$0] | 0x20 }
      }
    }
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
