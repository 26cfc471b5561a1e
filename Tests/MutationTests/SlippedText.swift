import Disclosure

/// Values as they look after a slip of the keyboard or of the copyist.
enum SlippedText {
  /// ASCII as full-width characters; nil for a text without.
  static func fullWidth(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: isPlain) else { return nil }
    var wide = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      wide.append(isPlain(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(wide)
  }

  /// A text whose first date `2024-06-05` is some days off; nil for a text without.
  static func moved(_ text: String, by days: Int) -> String? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices where start + 10 <= scalars.count {
      let written = String(String.UnicodeScalarView(scalars[start..<start + 10]))
      guard let day = Day(iso: written) else { continue }
      let before = String(String.UnicodeScalarView(scalars[..<start]))
      let after = String(String.UnicodeScalarView(scalars[(start + 10)...]))
      return before + day.adding(days: days).description + after
    }
    return nil
  }

  /// A credit code whose 18th character is another; nil for a text that is none.
  static func withWrongCheck(_ text: String) -> String? {
    guard isCode(text), let last = text.last else { return nil }
    return String(text.dropLast()) + (last == "1" ? "2" : "1")
  }

  /// A credit code whose 17th character is wrong and whose 18th is right for it.
  static func withWrongOrganisationCheck(_ text: String) -> String? {
    guard isCode(text), let organisation = text.dropLast().last else { return nil }
    let other = organisation == "1" ? "2" : "1"
    let beginning = String(text.dropLast(2)) + other
    return "0123456789ABCDEFGHJKLMNPQRTUWXY".map { beginning + String($0) }.first(where: isCode)
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 18 && (try? CreditCode.read(text))?.normalised == false
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value)
  }
}
