/// Appends text with the five bytes that mean something in HTML replaced.
///
/// It goes by byte, never by `Character`: a quotation mark followed by a combining mark is one
/// `Character`, and would pass unescaped.
package func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  MarkupText.append(text, to: &bytes)
}

/// Appends UTF-8 with the five bytes that mean something in HTML replaced.
func appendEscaped(_ text: [UInt8], to bytes: inout [UInt8]) {
  text.withUnsafeBufferPointer { MarkupText.append($0, to: &bytes) }
}

private enum MarkupText: EscapedFormat {
  static func marks(in word: ByteWord) -> UInt64 {
    // One bit tells `&` from `'`, and `<` from `>`.
    word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "'"), loose: 1)
      | word.marks(of: UInt8(ascii: ">"), loose: 2)
  }

  static func escape(
    at index: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> (escape: [UInt8], length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): (quotationMark, 1)
    case UInt8(ascii: "&"): (ampersand, 1)
    case UInt8(ascii: "'"): (apostrophe, 1)
    case UInt8(ascii: "<"): (less, 1)
    case UInt8(ascii: ">"): (greater, 1)
    default: nil
    }
  }

  private static let quotationMark = Array("&quot;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
}

/// Percent-encodes everything that is not unreserved in a URL, so that a text is one path segment.
package func percentEncodedSegment(_ text: String) -> String {
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      encoded.append(byte)
    default:
      appendPercentEncoded(byte, to: &encoded)
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

/// Appends `%` and two capital hexadecimal digits.
func appendPercentEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "%"))
  bytes.append(hexadecimalDigit(byte >> 4))
  bytes.append(hexadecimalDigit(byte & 15))
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
