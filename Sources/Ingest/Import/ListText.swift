/// Texts of cells as people leave them in spreadsheets, cleaned of what cannot be seen.
enum ListText {
  /// On one line, without spaces around it and without characters of no width. A line break between
  /// Chinese characters is taken out, as it stood for the width of the column only.
  static func oneLine(_ text: String, joint: String? = nil) -> String {
    if isPlain(text) { return text }
    var line: [UnicodeScalar] = []
    var hasBreak = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{85}" {
        hasBreak = true
      } else if isInvisible(scalar) {
        continue
      } else {
        if hasBreak { append(joint, to: &line, before: scalar) }
        if !(hasBreak && isSpace(scalar)) {
          hasBreak = false
          line.append(scalar == "\t" || scalar == "\u{A0}" ? " " : scalar)
        }
      }
    }
    var end = line.endIndex
    while end > 0, isSpace(line[end - 1]) { end -= 1 }
    let start = line[..<end].firstIndex { !isSpace($0) } ?? end
    var string = String.UnicodeScalarView()
    string.append(contentsOf: line[start..<end])
    return String(string)
  }

  /// Whether a text is ASCII or Chinese characters alone, without a space at its ends: what most
  /// cells hold.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.first != 0x20, text.utf8.last != 0x20 else { return false }
    return text.unicodeScalars.allSatisfy {
      (0x20..<0x7F).contains($0.value) || (0x3001...0x9FFF).contains($0.value)
    }
  }

  private static func append(
    _ joint: String?,
    to line: inout [UnicodeScalar],
    before next: UnicodeScalar
  ) {
    while let last = line.last, isSpace(last) { line.removeLast() }
    guard let last = line.last, !isSpace(next) else { return }
    if let joint {
      if !joint.unicodeScalars.contains(last), !joint.unicodeScalars.contains(next) {
        line.append(contentsOf: joint.unicodeScalars)
      }
    } else if last.isASCII, next.isASCII {
      line.append(" ")
    }
  }

  /// A header, or a name to compare: half-width, lower-case, without spaces and marks.
  static func folded(_ text: String) -> String {
    let plain = FigureText.halfWidth(oneLine(text)).lowercased()
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter { !isMark($0) }))
  }

  static func isSpace(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isWhitespace || isInvisible(scalar)
  }

  private static func isMark(_ scalar: UnicodeScalar) -> Bool {
    isSpace(scalar) || "*:：;。.、,_-—/“”\"'".unicodeScalars.contains(scalar)
  }

  /// Characters of no width that copies from web pages bring along.
  private static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD, 0x202A...0x202E: true
    default: false
    }
  }
}
