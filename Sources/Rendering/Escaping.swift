/// Appends text with the five bytes that mean something in HTML replaced.
///
/// It goes by byte, never by `Character`: a quotation mark followed by a combining mark is one
/// `Character`, and would pass unescaped.
package func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  let done: Void? = text.utf8.withContiguousStorageIfAvailable {
    appendEscaped($0, to: &bytes)
  }
  if done == nil { appendEscaped(Array(text.utf8), to: &bytes) }
}

/// Appends UTF-8 with the five bytes that mean something in HTML replaced.
func appendEscaped(_ text: [UInt8], to bytes: inout [UInt8]) {
  text.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
}

private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  var start = 0
  for index in text.indices where text[index] <= UInt8(ascii: ">") {
    guard let entity = entity(for: text[index]) else { continue }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
    start = index + 1
  }
  bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

private func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "'"): "&#39;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: nil
  }
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
