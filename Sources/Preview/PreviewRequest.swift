import Diagnostics

/// What the preview reads of a request: nothing of its query or other headers.
package struct PreviewRequest: Sendable {
  package let method: String
  /// The path of the request line, still percent-encoded.
  package let target: String
  package let host: String?
  /// The page that sends a form, as the browser tells.
  package let sender: Sender
  /// What a form sends; empty where nothing is sent, or too much.
  package let body: [UInt8]

  /// Whose page a request comes from; a page cannot forge it.
  package struct Sender: Hashable, Sendable {
    let origin: String?
    /// `same-origin` for our own.
    let site: String?

    package init(origin: String? = nil, site: String? = nil) {
      self.origin = origin
      self.site = site
    }
  }

  package init(
    method: String,
    target: String,
    host: String?,
    sender: Sender = Sender(),
    body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.host = host
    self.sender = sender
    self.body = body
  }

  /// Whether a page of the preview itself sent it.
  var isFromItself: Bool {
    guard let host else { return false }
    return sender.origin == "http://\(host)" || sender.site == "same-origin"
  }

  /// The fields of the form; of two alike the first counts.
  var fields: [String: String] {
    let pairs = body.split(separator: UInt8(ascii: "&")).compactMap { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="),
        maxSplits: 1,
        omittingEmptySubsequences: false
      ).map { part in Self.decoded(part.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }) }
      return parts.count == 2 ? parts[0].flatMap { name in parts[1].map { (name, $0) } } : nil
    }
    return Dictionary(pairs) { first, _ in first }
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

  private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var rest = Array(bytes)[...]
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
