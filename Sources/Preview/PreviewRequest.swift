import Diagnostics

/// What the preview reads of a request: nothing of its body, query or other headers.
package struct PreviewRequest: Sendable {
  package let method: String
  /// The path of the request line, still percent-encoded.
  package let target: String
  package let host: String?

  package init(method: String, target: String, host: String?) {
    self.method = method
    self.target = target
    self.host = host
  }

  /// The file that the address means; nil for an address that no file can have.
  ///
  /// Decoded once. A path is looked up in the plan and never on disk, so `..` could not lead
  /// anywhere; it is refused all the same.
  var path: RelativePath? {
    guard let decoded = Self.decoded(target.utf8), decoded.utf8.first == UInt8(ascii: "/"),
      !decoded.utf8.contains(UInt8(ascii: "\\"))
    else { return nil }
    let below = String(decoding: decoded.utf8.dropFirst(), as: UTF8.self)
    let isFolder = below.isEmpty || below.utf8.last == UInt8(ascii: "/")
    return RelativePath(isFolder ? below + "index.html" : below)
  }

  private static func decoded(_ bytes: String.UTF8View) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
