/// A word, a quoted text or a sign inside `{{ }}` or `{% %}`.
struct TagToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case name(String)
    case string(String)
    case sign(String)
  }

  let kind: Kind
  let offset: Int

  /// The token as it was written.
  var written: String {
    switch kind {
    case .name(let name), .sign(let name): name
    case .string(let text): "\"\(text)\""
    }
  }
}

/// A stretch of a template between two braces, or the text between two such stretches.
struct TemplatePiece: Sendable {
  enum Kind: Sendable {
    case text(Range<Int>)
    case output([TagToken])
    case tag([TagToken])
    case comment
  }

  var kind: Kind
  let offset: Int
  /// `-` after the opening or before the closing brace: drop the white space on that side.
  var trimsBefore = false
  var trimsAfter = false
}

/// Cuts a template into text, outputs, tags and comments.
struct TemplateLexer {
  private let bytes: [UInt8]
  private var pieces: [TemplatePiece] = []
  private var troubles: [TemplateTrouble] = []

  /// What a template was cut into.
  struct Cut {
    /// In order, white space around tags already dropped.
    let pieces: [TemplatePiece]
    /// What could not be read.
    let troubles: [TemplateTrouble]
    /// Whether a tag was left open, so that nothing behind it was cut.
    let isUnfinished: Bool
  }

  static func cut(_ bytes: [UInt8]) -> Cut {
    var lexer = TemplateLexer(bytes: bytes)
    let isFinished = lexer.cut()
    return Cut(
      pieces: trimmingWhitespace(of: lexer.pieces, in: bytes),
      troubles: lexer.troubles,
      isUnfinished: !isFinished
    )
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// False where a tag is left open.
  private mutating func cut() -> Bool {
    var textStart = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), let close = closing(of: bytes[index + 1]) else {
        index += 1
        continue
      }
      if textStart < index {
        pieces.append(TemplatePiece(kind: .text(textStart..<index), offset: textStart))
      }
      guard let end = end(of: close, from: index + 2) else {
        let open = String(decoding: bytes[index...index + 1], as: UTF8.self)
        let missing = String(decoding: close, as: UTF8.self)
        troubles.append(TemplateTrouble(at: index, "“\(open)”没有写完：请补上“\(missing)”。"))
        return false
      }
      appendPiece(from: index, to: end)
      index = end + 2
      textStart = index
    }
    if textStart < bytes.count {
      pieces.append(TemplatePiece(kind: .text(textStart..<bytes.count), offset: textStart))
    }
    return true
  }

  private func closing(of second: UInt8) -> [UInt8]? {
    switch second {
    case UInt8(ascii: "{"): Array("}}".utf8)
    case UInt8(ascii: "%"): Array("%}".utf8)
    case UInt8(ascii: "#"): Array("#}".utf8)
    default: nil
    }
  }

  /// Where the closing pair begins; quoted texts of tags may hold one. Nil where markup or another
  /// tag begins before it: it was forgotten.
  private func end(of close: [UInt8], from start: Int) -> Int? {
    let quotes = close[0] != UInt8(ascii: "#")
    var quote: UInt8?
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: "\n") { return nil }
      } else if quotes, opens(at: index, before: close) {
        return nil
      } else if quotes, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == close[0], bytes[index + 1] == close[1] {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether another tag of the template begins at a byte, or one of HTML: that ends before the
  /// closing pair, unlike a comparison.
  private func opens(at index: Int, before close: [UInt8]) -> Bool {
    let next = bytes[index + 1]
    switch bytes[index] {
    case UInt8(ascii: "{"): return closing(of: next) != nil
    case UInt8(ascii: "<"):
      guard next == UInt8(ascii: "/") || isLetter(next) else { return false }
      let rest = bytes[index...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      return rest[..<end].firstRange(of: close) == nil
    default: return false
    }
  }

  private mutating func appendPiece(from start: Int, to end: Int) {
    var piece = TemplatePiece(kind: .comment, offset: start)
    var inner = start + 2..<end
    if let first = inner.first, bytes[first] == UInt8(ascii: "-") {
      piece.trimsBefore = true
      inner = first + 1..<end
    }
    if let last = inner.last, bytes[last] == UInt8(ascii: "-") {
      piece.trimsAfter = true
      inner = inner.lowerBound..<last
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "{"): piece.kind = .output(tokens(in: inner))
    case UInt8(ascii: "%"): piece.kind = .tag(tokens(in: inner))
    default: break
    }
    pieces.append(piece)
  }

  private mutating func tokens(in range: Range<Int>) -> [TagToken] {
    var tokens: [TagToken] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let start = index
      if isWhitespace(byte) {
        index += 1
      } else if isNameByte(byte) {
        while index < range.upperBound, isNameByte(bytes[index]) { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        tokens.append(TagToken(kind: .name(name), offset: start))
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        while index < range.upperBound, bytes[index] != byte { index += 1 }
        let text = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
        tokens.append(TagToken(kind: .string(text), offset: start))
        index += 1
      } else {
        index += sign(at: index, before: range.upperBound)
        let sign = String(decoding: bytes[start..<index], as: UTF8.self)
        if !["|", ".", "(", ")", "==", "!="].contains(sign) {
          troubles.append(
            TemplateTrouble(at: start, "这里不能写“\(sign)”：请删去，或改用“==”“!=”“and”“or”“not”。")
          )
        }
        tokens.append(TagToken(kind: .sign(sign), offset: start))
      }
    }
    return tokens
  }

  /// The length of a sign: two for the comparisons, else one.
  private func sign(at index: Int, before end: Int) -> Int {
    guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "=") else { return 1 }
    return bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "!") ? 2 : 1
  }
}

func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

/// A letter, digit or underscore; bytes beyond ASCII count, so that a Chinese name is one token.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}
