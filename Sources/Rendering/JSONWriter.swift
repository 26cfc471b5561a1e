/// Writes JSON straight to bytes, keys in the order in which they are given.
///
/// `<` becomes `\u003c` and the two line separators of Unicode are escaped, so that the bytes may
/// stand in a script element.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  /// For each open array or object, whether a line break stands before every element.
  private var breaks: [Bool] = []

  package init() {}

  // MARK: Fields of an object

  package mutating func field(_ key: JSONKey, _ value: String) {
    open(key)
    quote(value)
  }

  package mutating func field(_ key: JSONKey, _ value: Int) {
    open(key)
    append(String(value))
  }

  package mutating func field(_ key: JSONKey, _ value: Bool) {
    open(key)
    append(value ? "true" : "false")
  }

  /// The value, or `null`.
  package mutating func field(_ key: JSONKey, _ value: String?) {
    if let value { field(key, value) } else { null(key) }
  }

  /// The value, or `null`.
  package mutating func field(_ key: JSONKey, _ value: Int?) {
    if let value { field(key, value) } else { null(key) }
  }

  package mutating func field(_ key: JSONKey, _ values: [String]) {
    array(key) { writer in
      for value in values { writer.element(value) }
    }
  }

  /// A text of printable ASCII that needs no escape, such as digits of base64.
  package mutating func field(_ key: JSONKey, plain bytes: [UInt8]) {
    open(key)
    self.bytes.append(UInt8(ascii: "\""))
    self.bytes.append(contentsOf: bytes)
    self.bytes.append(UInt8(ascii: "\""))
  }

  package mutating func null(_ key: JSONKey) {
    open(key)
    append("null")
  }

  package mutating func object(_ key: JSONKey, _ body: (inout JSONWriter) -> Void) {
    open(key)
    begin("{", linePerElement: false)
    body(&self)
    end("}")
  }

  /// An array as a field; `linePerElement` puts each element on its own line, for readable diffs.
  package mutating func array(
    _ key: JSONKey,
    linePerElement: Bool = false,
    _ body: (inout JSONWriter) -> Void
  ) {
    beginArray(key, linePerElement: linePerElement)
    body(&self)
    endArray()
  }

  // MARK: Elements of an array, or the whole value

  package mutating func element(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  package mutating func element(_ value: Int) {
    separate()
    append(String(value))
    needsComma = true
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  package mutating func array(linePerElement: Bool = false, _ body: (inout JSONWriter) -> Void) {
    separate()
    begin("[", linePerElement: linePerElement)
    body(&self)
    endArray()
  }

  // MARK: Values that are handed on piece by piece

  /// Opens an object as an element, until `endObject`.
  package mutating func beginObject() {
    separate()
    begin("{", linePerElement: false)
  }

  package mutating func endObject() { end("}") }

  /// Opens an array as a field, until `endArray`.
  package mutating func beginArray(_ key: JSONKey, linePerElement: Bool = false) {
    open(key)
    begin("[", linePerElement: linePerElement)
  }

  package mutating func endArray() { end("]") }

  /// Ends a file, or a line of NDJSON.
  package mutating func lineBreak() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Hands over the bytes so far, and forgets them: for files that are written piece by piece.
  package mutating func handOn<Failure>(
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Bytes

  private mutating func open(_ key: JSONKey) {
    separate()
    key.append(to: &bytes)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if breaks.last == true { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func begin(_ bracket: UnicodeScalar, linePerElement: Bool) {
    bytes.append(UInt8(ascii: bracket))
    breaks.append(linePerElement)
    needsComma = false
  }

  private mutating func end(_ bracket: UnicodeScalar) {
    if breaks.popLast() == true, needsComma { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) { appendJSONQuoted(text, to: &bytes) }
}

/// A key of a JSON object.
package struct JSONKey: Sendable, ExpressibleByStringLiteral {
  private let name: String
  /// With its quotation marks and the colon, where that was asked for.
  private let quoted: [UInt8]

  package init(_ name: String) {
    self.name = name
    quoted = []
  }

  package init(stringLiteral name: String) { self.init(name) }

  /// Quotes the name once, however often it is written: for the keys of rows.
  package init(quoting name: String) {
    self.name = name
    var quoted: [UInt8] = []
    JSONKey(name).append(to: &quoted)
    self.quoted = quoted
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    if quoted.isEmpty {
      appendJSONQuoted(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
    } else {
      bytes.append(contentsOf: quoted)
    }
  }
}

private func appendJSONQuoted(_ text: String, to bytes: inout [UInt8]) {
  JSONText.append(text, inQuotes: true, to: &bytes)
}

private enum JSONText: EscapedFormat {
  static func marks(in word: ByteWord) -> UInt64 {
    word.marks(below: 0x20) | word.marks(of: UInt8(ascii: "\""))
      | word.marks(of: UInt8(ascii: "\\")) | word.marks(of: UInt8(ascii: "<"))
      | word.marks(of: 0x7F) | word.marks(of: 0xE2)
  }

  static func escape(
    at index: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> (escape: [UInt8], length: Int)? {
    let byte = text[index]
    guard byte == 0xE2 else { return escapes[byte].map { ($0, 1) } }
    // U+2028 and U+2029 end a line in scripts.
    guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    switch text[index + 2] {
    case 0xA8: return (lineSeparator, 3)
    case 0xA9: return (paragraphSeparator, 3)
    default: return nil
    }
  }

  private static let lineSeparator = Array("\\u2028".utf8)
  private static let paragraphSeparator = Array("\\u2029".utf8)

  /// By the byte for which each stands.
  private static let escapes: [UInt8: [UInt8]] = {
    var escapes: [UInt8: [UInt8]] = [:]
    for byte in Array(0..<0x20) + [0x7F, UInt8(ascii: "<")] {
      let digits = String(byte, radix: 16)
      escapes[byte] = Array("\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
    }
    let short: KeyValuePairs<UInt8, String> = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "\n"): "n",
      UInt8(ascii: "\r"): "r", UInt8(ascii: "\t"): "t",
    ]
    for (byte, letter) in short { escapes[byte] = Array("\\\(letter)".utf8) }
    return escapes
  }()
}
