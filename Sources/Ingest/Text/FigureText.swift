/// Numbers as people type them in tables.
enum FigureText {
  /// A number, with thousands separators and full-width digits accepted; nil for anything else,
  /// such as `1.2E+05`, in which a spreadsheet has dropped digits, and for what is longer than any
  /// figure.
  static func number(_ text: String) -> Double? {
    if let whole = wholeNumber(text.utf8) { return Double(whole) }
    guard text.utf8.count <= longest else { return nil }
    var plain = ""
    var groups: [Int] = []
    for scalar in halfWidth(text).unicodeScalars {
      switch scalar {
      case "0"..."9":
        plain.unicodeScalars.append(scalar)
        if !groups.isEmpty, !plain.contains(".") { groups[groups.count - 1] += 1 }
      case ",":
        guard plain.contains(where: \.isNumber), !plain.contains(".") else { return nil }
        groups.append(0)
      case "-":
        guard plain.isEmpty else { return nil }
        plain = "-"
      case ".": if plain.contains(".") { return nil } else { plain += "." }
      default: return nil
      }
    }
    guard groups.allSatisfy({ $0 == 3 }), plain.last?.isNumber == true,
      plain.drop(while: { $0 == "-" }).first?.isNumber == true
    else { return nil }
    return Double(plain)
  }

  /// Bytes of a number, in digits of full width, too.
  private static let longest = 128

  /// Whether a spreadsheet has turned a long number into `1.23E+17`.
  static func isMangled(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "+")) else { return false }
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else {
      return false
    }
    return exponent.first == "+" && exponent.dropFirst().allSatisfy(\.isWholeNumber)
      && exponent.count > 1 && !mantissa.isEmpty
      && mantissa.allSatisfy { $0.isWholeNumber || $0 == "." }
  }

  /// The number of a text of at most fifteen plain digits: what most cells hold.
  private static func wholeNumber(_ text: String.UTF8View) -> Int? {
    guard (1...15).contains(text.count) else { return nil }
    var number = 0
    for byte in text {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// The text with full-width forms of ASCII made half-width.
  static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var half = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      half.append(isFullWidth ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(half)
  }
}
