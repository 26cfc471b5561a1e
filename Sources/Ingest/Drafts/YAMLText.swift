/// A text as a value of YAML (标量), so that it is read back as it is.
package enum YAMLText {
  /// Plain where that is safe everywhere, in brackets too; else in double quotes.
  package static func value(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// `{名称: 某局, 电话: 0531-00000000}`; what has no value is left out.
  static func mapping(_ entries: [(key: String, value: String?)]) -> String {
    let written = entries.compactMap { entry in entry.value.map { "\(entry.key): \(value($0))" } }
    return "{" + written.joined(separator: ", ") + "}"
  }

  /// `[一, 二]`
  static func list(_ items: [String]) -> String {
    "[" + items.map(value).joined(separator: ", ") + "]"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !words.contains(text.lowercased()) else {
      return false
    }
    // What begins with a digit may be read as a number by other programs, but for days and
    // telephones, whose digits are in groups.
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1
      && groups.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    if isGrouped { return true }
    return (isLetter(first) || opens.contains(first))
      && text.unicodeScalars.allSatisfy {
        isLetter($0) || ("0"..."9").contains($0) || inner.contains($0)
      }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static let opens = Set("《【“（〔".unicodeScalars)
  private static let inner = Set("《》〈〉【】“”‘’（）〔〕、，。；：？！·—.-_/@+".unicodeScalars)
  private static let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      default:
        let isVisible =
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            false
          default: true
          }
        written += isVisible ? String(scalar) : escape(scalar)
      }
    }
    return written + "\""
  }

  /// `\U0001F600`, which needs no knowledge of planes.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
