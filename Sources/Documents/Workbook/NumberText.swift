import Glibc

/// Numbers as text, in the ways of spreadsheets; no locale is asked.
package enum NumberText {
  /// All fifteen digits that a spreadsheet keeps, never with a power of ten.
  package static func plain(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e21 else { return format("%.15g", number) }
    if number == number.rounded(), abs(number) < 1e15 { return fixed(number, decimals: 0) }
    if abs(number) >= 1e15 { return longWhole(number) }
    let text = format("%.15g", number)
    guard text.utf8.contains(UInt8(ascii: "e")) else { return text }
    return withoutTrailingZeros(format("%.20f", number))
  }

  /// Fifteen digits, and zeros for those that were lost.
  private static func longWhole(_ number: Double) -> String {
    let parts = format("%.14e", abs(number)).split(separator: "e")
    let digits = parts.first?.filter { $0 != "." } ?? ""
    let zeros = (parts.last.flatMap { Int($0) } ?? 14) - 14
    return (number < 0 ? "-" : "") + digits + String(repeating: "0", count: max(0, zeros))
  }

  /// As the format `General` (常规) shows it: at most eleven digits, else a power of ten.
  static func general(_ number: Double) -> String {
    let size = abs(number)
    if size >= 1e11 || size > 0 && size < 1e-9 { return scientific(number, decimals: 5) }
    if number == number.rounded() { return fixed(number, decimals: 0) }
    let text = format("%.10g", number)
    guard text.utf8.contains(UInt8(ascii: "e")) else { return text }
    return withoutTrailingZeros(format("%.9f", number))
  }

  /// `4.403E+17`; zeros at the end of the digits are left out.
  static func scientific(_ number: Double, decimals: Int) -> String {
    let text = fixedScientific(number, decimals: decimals)
    guard let mark = text.firstIndex(of: "E") else { return text }
    return withoutTrailingZeros(String(text[..<mark])) + text[mark...]
  }

  /// `4.40E+17`, with as many decimals as the format asks for.
  static func fixedScientific(_ number: Double, decimals: Int) -> String {
    format("%.\(min(30, decimals))E", number)
  }

  static func fixed(_ number: Double, decimals: Int) -> String {
    let text = format("%.\(min(30, decimals))f", number)
    return text.allSatisfy { "-0.".contains($0) } && text.hasPrefix("-")
      ? String(text.dropFirst()) : text
  }

  /// The text with commas between groups of three digits.
  static func grouped(_ text: String) -> String {
    let sign = text.prefix { $0 == "-" }
    let digits = text.dropFirst(sign.count).prefix { $0 != "." }
    let rest = text.dropFirst(sign.count + digits.count)
    var groups = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { groups += "," }
      groups.append(digit)
    }
    return sign + groups + rest
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    var text = text[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }

  private static func format(_ pattern: String, _ number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([number]) { vsnprintf(&buffer, buffer.count, pattern, $0) }
    return String(
      decoding: buffer.prefix(max(0, min(Int(length), buffer.count - 1))).map(UInt8.init),
      as: UTF8.self
    )
  }
}
