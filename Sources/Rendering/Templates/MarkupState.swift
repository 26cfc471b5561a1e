/// Where in the markup a template stands: what may be printed depends on it.
enum MarkupState: Equatable, Sendable {
  case text
  case comment
  /// Inside a `script` or `style` element.
  case rawText(element: String)
  case tagName(String)
  /// Inside a tag, between its attributes.
  case tag(String)
  case attributeName(tag: String, String)
  /// Behind branches that ended in the tag in different ways: a blank or the tag's end must follow.
  case beforeSeparator(tag: String)
  /// Behind the `=` of an attribute.
  case beforeValue(tag: String, attribute: String)
  case unquoted(tag: String)
  case quoted(Quoted)

  /// Inside a quoted attribute value.
  struct Quoted: Equatable, Sendable {
    let tag: String
    let attribute: String
    let quote: UInt8
    /// True while what follows could still become the scheme of an address.
    var schemeIsOpen = true
  }

  /// Goes over literal bytes of a template.
  ///
  /// - Returns: where code begins that the policy of pages stops (网页的安全策略): a script or style of
  ///   the page's own, or an attribute that is one.
  @discardableResult
  mutating func advance(over bytes: ArraySlice<UInt8>) -> [Int] {
    var code: [Int] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let before = self
      let next = index + step(at: index, in: bytes)
      if self != before ? beginsCode : isCode(bytes[index]) { code.append(index) }
      index = next
    }
    return code
  }

  /// Whether what was just entered is code: an attribute, or a style, which has no file of its own.
  private var beginsCode: Bool {
    switch self {
    case .beforeValue(_, let attribute): attribute.hasPrefix("on") || attribute == "style"
    case .rawText(let element): element == "style"
    default: false
    }
  }

  /// Whether a byte, which changed nothing, is of a script in the page.
  private func isCode(_ byte: UInt8) -> Bool {
    guard case .rawText("script") = self else { return false }
    return !isWhitespace(byte)
  }

  /// Goes over one byte, or over one sign of several bytes; returns how many.
  private mutating func step(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let byte = bytes[index]
    let rest = bytes[index...]
    switch self {
    case .text:
      guard byte == UInt8(ascii: "<") else { return 1 }
      if rest.starts(with: "<!--".utf8) {
        self = .comment
        return 4
      }
      if opensTag(rest.dropFirst().first) { self = .tagName("") }
    case .comment:
      if byte == UInt8(ascii: "-"), rest.starts(with: "-->".utf8) {
        self = .text
        return 3
      }
    case .rawText(let element):
      if byte == UInt8(ascii: "<"),
        lowercased(rest.prefix(element.utf8.count + 2)) == "</" + element
      {
        self = .tagName("")
      }
    case .tagName(let name):
      if isTagEnd(byte) {
        endTagName(name, with: byte)
      } else {
        self = .tagName(name + lowercased([byte]))
      }
    case .tag, .attributeName, .beforeSeparator, .beforeValue, .unquoted, .quoted:
      stepInTag(byte)
    }
    return 1
  }

  private mutating func stepInTag(_ byte: UInt8) {
    switch self {
    case .text, .comment, .rawText, .tagName: break
    case .tag(let tag):
      if byte == UInt8(ascii: ">") {
        self = .afterTag(tag)
      } else if !isWhitespace(byte), byte != UInt8(ascii: "/") {
        self = .attributeName(tag: tag, lowercased([byte]))
      }
    case .attributeName(let tag, let name):
      if byte == UInt8(ascii: "=") {
        self = .beforeValue(tag: tag, attribute: name)
      } else if isTagEnd(byte) {
        self = byte == UInt8(ascii: ">") ? .afterTag(tag) : .tag(tag)
      } else {
        self = .attributeName(tag: tag, name + lowercased([byte]))
      }
    case .beforeSeparator(let tag):
      if byte == UInt8(ascii: ">") {
        self = .afterTag(tag)
      } else {
        self = isTagEnd(byte) ? .tag(tag) : .attributeName(tag: tag, "")
      }
    case .beforeValue(let tag, let attribute):
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        self = .quoted(Quoted(tag: tag, attribute: attribute, quote: byte))
      } else if byte == UInt8(ascii: ">") {
        self = .afterTag(tag)
      } else if !isWhitespace(byte) {
        self = .unquoted(tag: tag)
      }
    case .unquoted(let tag):
      if byte == UInt8(ascii: ">") { self = .afterTag(tag) }
      if isWhitespace(byte) { self = .tag(tag) }
    case .quoted(var value):
      if byte == value.quote {
        self = .tag(value.tag)
      } else if [":", "/", "?", "#"].contains(UnicodeScalar(byte)) {
        value.schemeIsOpen = false
        self = .quoted(value)
      }
    }
  }

  private mutating func endTagName(_ name: String, with byte: UInt8) {
    // The slash of an end tag is part of its name.
    if name.isEmpty, byte == UInt8(ascii: "/") {
      self = .tagName("/")
    } else {
      self = byte == UInt8(ascii: ">") ? .afterTag(name) : .tag(name)
    }
  }

  private static func afterTag(_ tag: String) -> MarkupState {
    tag == "script" || tag == "style" ? .rawText(element: tag) : .text
  }

  /// The state where two branches meet; nil if they end in different places of the markup.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    if let tag = openTag, tag == other.openTag { return .beforeSeparator(tag: tag) }
    guard case .quoted(var mine) = self, case .quoted(let theirs) = other else { return nil }
    // They can differ in this alone: then the scheme may still be open.
    mine.schemeIsOpen = theirs.schemeIsOpen
    guard mine == theirs else { return nil }
    mine.schemeIsOpen = true
    return .quoted(mine)
  }

  /// The tag whose name, or some attribute of it, is complete if a blank follows.
  private var openTag: String? {
    switch self {
    case .tagName(let tag): tag.isEmpty ? nil : tag
    case .tag(let tag), .attributeName(let tag, _), .beforeSeparator(let tag), .unquoted(let tag):
      tag
    case .text, .comment, .rawText, .beforeValue, .quoted: nil
    }
  }
}

extension MarkupState.Quoted {
  /// Attributes that hold an address.
  var isAddress: Bool {
    [
      "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "ping",
      "background", "manifest",
    ].contains(attribute)
  }

  /// Attributes in which a text could become a script, a style or markup.
  var takesNoText: Bool {
    attribute.hasPrefix("on") || ["style", "srcdoc", "srcset"].contains(attribute)
  }
}

/// A `<` opens a tag only before a letter or a slash; else it is text.
private func opensTag(_ byte: UInt8?) -> Bool {
  guard let byte else { return true }
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "/"), UInt8(ascii: "!"):
    return true
  default: return false
  }
}

private func isTagEnd(_ byte: UInt8) -> Bool {
  isWhitespace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
}

private func lowercased(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self).lowercased()
}
