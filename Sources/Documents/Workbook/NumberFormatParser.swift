/// Cuts a format code into its pieces: quotation marks, backslashes, brackets, sections.
struct NumberFormatParser {
  private let code: [Character]
  private var index = 0
  private var pieces: [NumberFormat.Piece] = []
  private var digits: NumberFormat.Digits?
  private var isAfterPoint = false
  private var isPercent = false

  init(_ code: String) { self.code = Array(code.prefix(255)) }

  mutating func read() -> (pieces: [NumberFormat.Piece], isPercent: Bool) {
    while index < code.count, code[index] != ";" {
      let character = code[index]
      index += 1
      switch character {
      case "\"": literal(upTo("\""))
      case "\\", "!":
        if index < code.count {
          literal(String(code[index]))
          index += 1
        }
      case "_", "*": index += 1
      case "[": bracket(upTo("]"))
      case "0", "#", "?": digit(character)
      case ".":
        if digits != nil { isAfterPoint = true } else { literal(".") }
      case ",": if digits != nil { digits?.isGrouped = true } else { literal(",") }
      case "%":
        isPercent = true
        literal("%")
      case "E", "e": exponent()
      case "@": pieces.append(.text)
      default: other(character)
      }
    }
    endDigits()
    return (pieces, isPercent)
  }

  private mutating func upTo(_ end: Character) -> String {
    let start = index
    while index < code.count, code[index] != end { index += 1 }
    let text = String(code[start..<index])
    index += 1
    return text
  }

  /// `[$¥-804]` has the sign of a currency, `[h]` counts hours; colours and conditions say nothing.
  private mutating func bracket(_ text: String) {
    if text.hasPrefix("$") {
      literal(String(text.dropFirst().prefix { $0 != "-" }))
    } else if let letter = text.lowercased().first, "hms".contains(letter),
      text.lowercased().allSatisfy({ $0 == letter })
    {
      pieces.append(.date(letter, text.count))
    }
  }

  private mutating func digit(_ character: Character) {
    var current = digits ?? NumberFormat.Digits()
    if isAfterPoint { current.decimals += 1 } else if character == "0" { current.width += 1 }
    digits = current
  }

  private mutating func exponent() {
    guard digits != nil, index < code.count, "+-".contains(code[index]) else { return }
    index += 1
    digits?.isScientific = true
    while index < code.count, "0#?".contains(code[index]) { index += 1 }
  }

  private mutating func other(_ character: Character) {
    let letter = Character(character.lowercased())
    guard "ymdhs".contains(letter) else {
      // AM/PM and 上午/下午 are left out, for hours are shown by 24.
      if character == "A", code[index...].starts(with: "M/PM") {
        index += 4
      } else {
        literal(String(character))
      }
      return
    }
    endDigits()
    var count = 1
    while index < code.count, Character(code[index].lowercased()) == letter {
      count += 1
      index += 1
    }
    pieces.append(.date(letter, count))
  }

  private mutating func literal(_ text: String) {
    endDigits()
    if !text.isEmpty { pieces.append(.literal(text)) }
  }

  private mutating func endDigits() {
    if let digits { pieces.append(.number(digits)) }
    digits = nil
    isAfterPoint = false
  }
}
