/// One character of a text as people read it: width, markup and escapes folded away.
struct FoldedCharacter {
  enum Kind {
    case digit
    case letter
    /// A space or a hyphen, which people put between groups of digits.
    case space, hyphen, dot
    /// Another character that a mail address may hold.
    case sign
    /// What no number and no address goes over.
    case other
  }

  let kind: Kind
  /// Its ASCII byte, letters in lower case; 0 for what has none.
  let byte: UInt8

  static let other = FoldedCharacter(kind: .other, byte: 0)

  /// An ASCII byte.
  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self.init(kind: .digit, byte: byte)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self.init(kind: .letter, byte: byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self.init(kind: .letter, byte: byte + 32)
    case UInt8(ascii: " "): self.init(kind: .space, byte: byte)
    case UInt8(ascii: "-"): self.init(kind: .hyphen, byte: byte)
    case UInt8(ascii: "."): self.init(kind: .dot, byte: byte)
    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "@"):
      self.init(kind: .sign, byte: byte)
    default: self.init(kind: .other, byte: byte)
    }
  }

  private init(kind: Kind, byte: UInt8) {
    self.kind = kind
    self.byte = byte
  }

  /// A scalar: full-width forms as ASCII, spaces and dashes of all widths as one; nil for what is
  /// not seen at all.
  init?(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: self.init(UInt8(truncatingIfNeeded: scalar))
    case 0xFF01...0xFF5E: self.init(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self.init(UInt8(ascii: " "))
    case 0x2010...0x2015, 0x2212, 0xFE63: self.init(UInt8(ascii: "-"))
    case 0xB7, 0x30FB: self.init(UInt8(ascii: "."))
    case 0x2169, 0x2179: self.init(UInt8(ascii: "X"))
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F:
      return nil
    default: self = .other
    }
  }
}

/// Reads the bytes of a file of text, whatever its format, as people read it.
///
/// Entities, JSON and percent escapes are read, tags inside a line and characters without width are
/// passed over. One way for all formats, so that a format cannot hide a value from the guard.
struct FoldedText {
  let bytes: [UInt8]

  /// The character at an offset and where the next begins; nil at the end.
  func character(at start: Int) -> (character: FoldedCharacter, next: Int)? {
    var index = start
    while index < bytes.count {
      let (scalar, next) = scalar(at: index)
      if scalar == 0x3C, let end = inlineTagEnd(at: index) {
        index = end
      } else if let character = FoldedCharacter(scalar: scalar) {
        return (character, next)
      } else {
        index = next
      }
    }
    return nil
  }

  /// The scalar that stands, perhaps escaped, at an offset.
  private func scalar(at index: Int) -> (scalar: UInt32, next: Int) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "&"): return entity(at: index) ?? (UInt32(byte), index + 1)
    case UInt8(ascii: "\\"): return escape(at: index) ?? (UInt32(byte), index + 1)
    case UInt8(ascii: "%"): return percent(at: index) ?? (UInt32(byte), index + 1)
    case 0..<0x80: return (UInt32(byte), index + 1)
    case 0xC2...0xDF: return multibyte(at: index, length: 2, lead: UInt32(byte & 0x1F))
    case 0xE0...0xEF: return multibyte(at: index, length: 3, lead: UInt32(byte & 0x0F))
    default: return (0xFFFD, index + 1)
    }
  }

  private func multibyte(at index: Int, length: Int, lead: UInt32) -> (UInt32, Int) {
    guard index + length <= bytes.count else { return (0xFFFD, index + 1) }
    let scalar = bytes[index + 1..<index + length].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    return (scalar, index + length)
  }

  /// `&#49;`, `&#x31;`, and the names that can stand in a number or an address.
  private func entity(at index: Int) -> (UInt32, Int)? {
    guard let semicolon = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = bytes[index + 1..<semicolon]
    let scalar: UInt32?
    if name.first != UInt8(ascii: "#") {
      scalar = Self.names[String(decoding: name, as: UTF8.self)]
    } else if let second = name.dropFirst().first, second | 0x20 == UInt8(ascii: "x") {
      scalar = number(name.dropFirst(2), radix: 16)
    } else {
      scalar = number(name.dropFirst(), radix: 10)
    }
    return scalar.map { ($0, semicolon + 1) }
  }

  /// The number of at least one digit; nil where something else stands there, or it is too large.
  private func number(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt32? {
    guard !digits.isEmpty else { return nil }
    var number: UInt32 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: radix)
      let (sum, isOver) = product.addingReportingOverflow(UInt32(digit))
      guard digit < radix, !isTooLarge, !isOver else { return nil }
      number = sum
    }
    return number
  }

  private static let names: [String: UInt32] = [
    "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "shy": 0xAD, "zwj": 0x200D,
    "zwnj": 0x200C, "ndash": 0x2013, "mdash": 0x2014, "commat": 0x40, "period": 0x2E,
    "middot": 0xB7,
  ]

  /// The `\u0031` of JSON, and its short escapes, which end a word.
  private func escape(at index: Int) -> (UInt32, Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      return hexadecimal(at: index + 2, count: 4).map { ($0, index + 6) }
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return (0x0A, index + 2)
    default: return nil
    }
  }

  /// A percent escape of an ASCII character that a number or an address may hold.
  private func percent(at index: Int) -> (UInt32, Int)? {
    guard let value = hexadecimal(at: index + 1, count: 2), value < 0x80,
      FoldedCharacter(UInt8(value)).kind != .other
    else { return nil }
    return (value, index + 3)
  }

  /// Whether a percent escape of whatever byte stands at an offset.
  func isPercentEscape(at index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] == UInt8(ascii: "%")
      && hexadecimal(at: index + 1, count: 2) != nil
  }

  private func hexadecimal(at index: Int, count: Int) -> UInt32? {
    guard index + count <= bytes.count else { return nil }
    return number(bytes[index..<index + count], radix: 16)
  }

  /// Where a tag that does not end a word ends; nil for any other `<`.
  func inlineTagEnd(at index: Int) -> Int? {
    var name = index + 1
    if name < bytes.count, bytes[name] == UInt8(ascii: "/") { name += 1 }
    if bytes[name...].starts(with: Self.commentStart) { return commentEnd(at: name) }
    let letters = bytes[name...].prefix(8).prefix { byte in
      (97...122).contains(byte | 0x20) || (48...57).contains(byte)
    }
    guard Self.inlineTags.contains(Self.packed(letters)) else { return nil }
    return bytes[name...].prefix(400).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  private func commentEnd(at index: Int) -> Int? {
    let window = bytes[index...].prefix(400).dropFirst(3)
    return window.indices.first { end in
      bytes[end] == UInt8(ascii: ">") && bytes[end - 1] == UInt8(ascii: "-")
        && bytes[end - 2] == UInt8(ascii: "-")
    }.map { $0 + 1 }
  }

  private static let commentStart = Array("!--".utf8)

  /// The names of tags, up to eight letters or digits, as numbers.
  private static let inlineTags = Set(
    [
      "a", "abbr", "b", "bdi", "bdo", "big", "code", "data", "del", "em", "font", "i", "ins", "kbd",
      "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan",
      "tt", "u", "var", "wbr",
    ].map { packed(Array($0.utf8)[...]) }
  )

  /// A name in small letters as a number, its first byte the highest.
  private static func packed(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }
}
