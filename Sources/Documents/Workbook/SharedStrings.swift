/// The texts to which the cells of all sheets point (共享字符串).
enum SharedStrings {
  /// How many a workbook may have.
  static let limit = 1_000_000

  /// The texts in their order, with the runs of rich text joined, and without phonetic guides.
  static func read(_ bytes: [UInt8]) throws(DocumentFlaw) -> [String] {
    var strings: [String] = []
    var text = RichText()
    var isTooLarge = false
    try XMLEvents.read(bytes) { event in
      switch event {
      case .start("si", _): text = RichText()
      case .end("si"):
        if strings.count < limit { strings.append(text.string) } else { isTooLarge = true }
      default: text.receive(event)
      }
    }
    if isTooLarge { throw .tooLarge }
    return strings
  }
}

/// A text of one or more runs, as it stands in a string item, an inline string or a comment.
struct RichText {
  private var raw = ""
  private var isInText = false
  private var phoneticDepth = 0

  /// The text, with `_x000D_` and the like as the characters they stand for.
  var string: String { Self.unescaped(raw) }

  mutating func receive(_ event: XMLEvent) {
    switch event {
    case .start("rPh", _): phoneticDepth += 1
    case .end("rPh"): phoneticDepth -= 1
    case .start("t", _): isInText = phoneticDepth == 0
    case .end("t"): isInText = false
    case .text(let text): if isInText { raw += text }
    case .start, .end: break
    }
  }

  /// Characters that XML cannot hold are written `_xHHHH_` in workbooks.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var units: [UInt16] = []
    var index = 0
    while index < bytes.count {
      if let unit = unit(bytes, at: index) {
        units.append(unit)
        index += 7
        continue
      }
      plain += Array(String(decoding: units, as: UTF16.self).utf8)
      units = []
      plain.append(bytes[index])
      index += 1
    }
    plain += Array(String(decoding: units, as: UTF16.self).utf8)
    return String(decoding: plain, as: UTF8.self)
  }

  private static func unit(_ bytes: [UInt8], at start: Int) -> UInt16? {
    guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"),
      bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt16(String(decoding: bytes[start + 2..<start + 6], as: UTF8.self), radix: 16)
  }
}
