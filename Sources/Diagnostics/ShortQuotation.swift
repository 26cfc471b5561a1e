extension String {
  /// The sentence with what it quotes in “” or 《》 cut to its beginning where it is very long (长引文): a
  /// cell of half a million characters is no message.
  var withShortQuotations: String {
    guard utf8.count > Self.longestWhole else { return self }
    var short = ""
    var quoted = 0
    var isQuoting = false
    for scalar in unicodeScalars {
      switch scalar {
      case "“", "《": (isQuoting, quoted) = (true, 0)
      case "”", "》": isQuoting = false
      default: quoted += isQuoting ? 1 : 0
      }
      if !isQuoting || quoted <= Self.longestQuotation {
        short.unicodeScalars.append(scalar)
      } else if quoted == Self.longestQuotation + 1 {
        short += "……"
      }
    }
    guard short.utf8.count > Self.longest else { return short }
    return String(short.unicodeScalars.prefix(Self.longest / 4)) + "……"
  }

  /// In bytes; no sentence of ours comes near to it by itself.
  private static let longestWhole = 1_000
  /// In characters.
  private static let longestQuotation = 80
  /// In bytes, of a sentence that quotes nothing, or too often; no character has more than four.
  private static let longest = 8_000
}
