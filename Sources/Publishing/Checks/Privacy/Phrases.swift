/// A set of texts to look for at once; a text of a million bytes is one pass, however many they are.
struct Phrases: Sendable {
  private let byHead: [UInt32: [(phrase: String, bytes: [UInt8])]]

  /// Phrases shorter than four bytes are left out: they would be everywhere.
  init(_ phrases: some Sequence<String>) {
    var byHead: [UInt32: [(phrase: String, bytes: [UInt8])]] = [:]
    for phrase in Set(phrases).sorted() {
      for bytes in Self.writings(of: phrase) where bytes.count >= 4 {
        byHead[Self.head(bytes[...]), default: []].append((phrase, bytes))
      }
    }
    self.byHead = byHead
  }

  var isEmpty: Bool { byHead.isEmpty }

  /// The phrases that stand in a text, as they are or escaped for HTML or JSON, each once.
  func found(in text: [UInt8]) -> Set<String> {
    guard !isEmpty, text.count >= 4 else { return [] }
    var found: Set<String> = []
    var head: UInt32 = 0
    for index in text.indices {
      head = head << 8 | UInt32(text[index])
      guard index >= 3, let candidates = byHead[head] else { continue }
      for (phrase, bytes) in candidates where text[(index - 3)...].starts(with: bytes) {
        found.insert(phrase)
      }
    }
    return found
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func writings(of phrase: String) -> Set<[UInt8]> {
    let html = phrase.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    let json = phrase.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return Set([phrase, html, json].map { Array($0.utf8) })
  }
}
