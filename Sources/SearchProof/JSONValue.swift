/// What a JSON file holds, texts as the bytes of their UTF-8 form.
///
/// Keys are compared byte by byte: a `String` equals another that is only canonically equivalent,
/// as 豈 (U+F900) and 豈 (U+8C48) are, and the index tells them apart.
enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  case string([UInt8])
  case array([JSONValue])
  case object([[UInt8]: JSONValue])

  /// Reads a whole file; nil where it is no JSON, or holds what the index never holds.
  init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
    self = value
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[Array(key.utf8)]
  }

  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  var members: [[UInt8]: JSONValue]? { if case .object(let it) = self { it } else { nil } }

  /// The elements, if all are texts.
  var texts: [String]? { elements?.all(\.text) }
  /// The elements, if all are numbers.
  var numbers: [Int]? { elements?.all(\.number) }
}

extension Array {
  /// What is made of every element; nil where one gives nothing.
  func all<Made>(_ make: (Element) -> Made?) -> [Made]? {
    var made: [Made] = []
    made.reserveCapacity(count)
    for element in self {
      guard let one = make(element) else { return nil }
      made.append(one)
    }
    return made
  }
}

/// One pass over the bytes of a JSON file.
private struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return at == bytes.count
    }
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < 32 else { return nil }
    switch next {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [[UInt8]: JSONValue] = [:]
    at += 1
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard let key = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1),
        members.updateValue(value, forKey: key) == nil
      else { return nil }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    var elements: [JSONValue] = []
    at += 1
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(elements) : nil
  }

  private mutating func string() -> [UInt8]? {
    guard next == UInt8(ascii: "\"") else { return nil }
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let first = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
        at += 1
      }
      text += bytes[first..<at]
      if next == UInt8(ascii: "\"") {
        at += 1
        return text
      }
      at += 1
      guard escape(into: &text) else { return nil }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    let letter = next
    at += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"):
      guard let unit = unit(), let scalar = scalar(unit) else { return false }
      text += Array(String(scalar).utf8)
    default: return false
    }
    return true
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    defer { at += 4 }
    return UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
  }

  private mutating func scalar(_ unit: UInt32) -> Unicode.Scalar? {
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard next == UInt8(ascii: "\\") else { return nil }
    at += 1
    guard next == UInt8(ascii: "u") else { return nil }
    at += 1
    guard let low = self.unit(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  /// A whole number: the index has no others.
  private mutating func number() -> JSONValue? {
    let first = at
    while at < bytes.count, bytes[at] == UInt8(ascii: "-") || (48...57).contains(bytes[at]) {
      at += 1
    }
    return Int(String(decoding: bytes[first..<at], as: UTF8.self)).map(JSONValue.number)
  }

  private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
    guard bytes[at...].starts(with: word.utf8) else { return nil }
    at += word.utf8.count
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }
}
