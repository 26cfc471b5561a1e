/// How the platforms of a programme may be named (命名).
package struct NamingRule: Hashable, Sendable {
  /// With what a name must end (结尾).
  package let ending: String?
  /// What a name must not hold (不得含).
  package let forbidden: [String]
  package let article: String?

  package init(ending: String?, forbidden: [String], article: String?) {
    self.ending = ending
    self.forbidden = forbidden
    self.article = article
  }

  /// What is wrong with a name; spaces and width do not count, so that neither hides a word.
  package func flaws(of name: String) -> [Flaw] {
    let plain = Self.plain(name)
    var flaws = forbidden.filter { plain.contains(Self.plain($0)) }.map(Flaw.holds)
    if let ending, !plain.hasSuffix(Self.plain(ending)) { flaws.append(.endsOtherwise(ending)) }
    return flaws
  }

  package enum Flaw: Hashable, Sendable {
    case holds(String)
    case endsOtherwise(String)
  }

  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard !scalar.properties.isWhitespace, !ignored.contains(scalar) else { continue }
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      plain.append(isFullWidth ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(plain)
  }

  /// Characters that show nothing.
  private static let ignored: Set<UnicodeScalar> = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}"]
}
