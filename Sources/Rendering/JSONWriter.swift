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

  /// The bytes so far, which are forgotten: for files that are handed on piece by piece.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
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
  bytes.append(UInt8(ascii: "\""))
  let done: Void? = text.utf8.withContiguousStorageIfAvailable {
    appendJSONEscaped($0, to: &bytes)
  }
  if done == nil {
    Array(text.utf8).withUnsafeBufferPointer { appendJSONEscaped($0, to: &bytes) }
  }
  bytes.append(UInt8(ascii: "\""))
}

private func appendJSONEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var start = 0
  var index = 0
  while index < text.count {
    guard mayNeedEscape(text[index]), let (escape, length) = jsonEscape(at: index, in: text) else {
      index += 1
      continue
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    bytes.append(contentsOf: escape.utf8)
    index += length
    start = index
  }
  bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

private func mayNeedEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x7F, 0xE2: true
  default: false
  }
}

/// What replaces the bytes that begin at `index`, and how many they are.
private func jsonEscape(
  at index: Int,
  in text: UnsafeBufferPointer<UInt8>
) -> (escape: String, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "\""): return ("\\\"", 1)
  case UInt8(ascii: "\\"): return ("\\\\", 1)
  case UInt8(ascii: "<"): return ("\\u003c", 1)
  case UInt8(ascii: "\n"): return ("\\n", 1)
  case UInt8(ascii: "\r"): return ("\\r", 1)
  case UInt8(ascii: "\t"): return ("\\t", 1)
  case 0..<0x20, 0x7F:
    let digits = String(text[index], radix: 16)
    return ("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits, 1)
  default: break
  }
  guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
  switch text[index + 2] {
  case 0xA8: return ("\\u2028", 3)
  case 0xA9: return ("\\u2029", 3)
  default: return nil
  }
}
