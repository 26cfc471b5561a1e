import Rendering

/// Writes XML elements one after the other; every text is escaped.
struct XMLWriter: Sendable {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// An element with what stands in it.
  mutating func element(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes, ">\n")
    content(&self)
    close(name)
  }

  /// An element that holds a text; one without a text closes itself.
  mutating func element(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    _ text: String? = nil
  ) {
    guard let text else { return open(name, attributes, "/>\n") }
    open(name, attributes, ">")
    appendEscaped(text.withoutControls, to: &bytes)
    close(name)
  }

  private mutating func open(
    _ name: StaticString,
    _ attributes: [(StaticString, String)],
    _ end: StaticString
  ) {
    bytes.append(contentsOf: "<\(name)".utf8)
    for (key, value) in attributes {
      bytes.append(contentsOf: " \(key)=\"".utf8)
      appendEscaped(value.withoutControls, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: "\(end)".utf8)
  }

  private mutating func close(_ name: StaticString) {
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }
}

extension String {
  /// Without the control characters that XML 1.0 cannot hold.
  fileprivate var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) else {
      return self
    }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 }))
  }
}
