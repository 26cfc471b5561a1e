/// A set of texts to look for at once; a text of a million bytes is one pass, however many they are.
struct Phrases: Sendable {
  private let byHead: [UInt32: [(phrase: String, bytes: [UInt8])]]
  /// Whether a phrase may begin with a head, by its slot: at nearly every byte of a site none does, and
  /// a dictionary takes longer to say so.
  private let mayBegin: [Bool]

  /// Phrases shorter than four bytes are left out: they would be everywhere.
  init(_ phrases: some Sequence<String>) {
    var byHead: [UInt32: [(phrase: String, bytes: [UInt8])]] = [:]
    for phrase in Set(phrases).sorted() {
      for bytes in Self.writings(of: phrase) where bytes.count >= 4 {
        byHead[Self.head(bytes[...]), default: []].append((phrase, bytes))
      }
    }
    var mayBegin = [Bool](repeating: false, count: byHead.isEmpty ? 0 : 1 << 16)
    for head in byHead.keys { mayBegin[Self.slot(of: head)] = true }
    self.byHead = byHead
    self.mayBegin = mayBegin
  }

  var isEmpty: Bool { byHead.isEmpty }

  /// The phrases that stand in a text, as they are or escaped for HTML or JSON, each once.
  func found(in text: [UInt8]) -> Set<String> {
    guard !isEmpty, text.count >= 4 else { return [] }
    var found: Set<String> = []
    var head: UInt32 = 0
    for index in text.indices {
      head = head << 8 | UInt32(text[index])
      guard mayBegin[Self.slot(of: head)], index >= 3, let candidates = byHead[head] else {
        continue
      }
      for (phrase, bytes) in candidates where text[(index - 3)...].starts(with: bytes) {
        found.insert(phrase)
      }
    }
    return found
  }

  /// The upper half of a product with an odd number that spreads its bits.
  private static func slot(of head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 16) }

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
