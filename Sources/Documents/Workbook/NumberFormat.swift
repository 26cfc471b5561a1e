/// How a sheet shows a number (数字格式), as far as lists use it: what is not known is shown as
/// `General` does.
struct NumberFormat: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case literal(String)
    /// A run of one letter of a date: `yyyy`, `m`, `dd`, `hh`, `ss`.
    case date(Character, Int)
    case number(Digits)
    case text
  }

  /// The digits of a number: how many decimals, grouped or not, as a power of ten or not.
  struct Digits: Hashable, Sendable {
    var decimals = 0
    var width = 0
    var isGrouped = false
    var isScientific = false
  }

  private(set) var pieces: [Piece] = []
  private(set) var isPercent = false

  static let general = NumberFormat(pieces: [])

  /// Whether numbers in it are days, perhaps with a time.
  var isDate: Bool {
    let letters = Set(
      pieces.compactMap { piece -> Character? in
        guard case .date(let letter, _) = piece else { return nil }
        return letter
      }
    )
    // Beside hours and seconds an `m` counts minutes.
    return !letters.isDisjoint(with: ["y", "d"]) || letters == ["m"]
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// Reads the first section of a format code.
  init(code: String) {
    guard code.lowercased() != "general", code != "@" else { return }
    var parser = NumberFormatParser(code)
    (pieces, isPercent) = parser.read()
  }

  /// The format of a number that needs no code.
  init?(builtIn id: Int) {
    guard let code = Self.builtIn[id] else { return nil }
    self.init(code: code)
  }

  /// The text of a number.
  func text(of number: Double, from1904: Bool) -> String {
    guard !pieces.isEmpty else { return NumberText.general(number) }
    if pieces.contains(where: Self.isDatePiece) {
      guard let day = SheetDay(serial: number, from1904: from1904) ?? Self.timeOnly(number) else {
        return NumberText.general(number)
      }
      return dateText(day, fraction: number - number.rounded(.down))
    }
    var text = ""
    var hasDigits = false
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .number(let digits) where !hasDigits:
        text += digits.text(of: isPercent ? number * 100 : number)
        hasDigits = true
      case .number, .date, .text: break
      }
    }
    return hasDigits ? text : NumberText.general(number)
  }

  private static func isDatePiece(_ piece: Piece) -> Bool {
    if case .date = piece { true } else { false }
  }

  /// A time of day has no day.
  private static func timeOnly(_ number: Double) -> SheetDay? {
    (0..<1).contains(number) ? SheetDay(serial: 1, from1904: false) : nil
  }

  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日",
    30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 34: "h时mm分",
    35: "h时mm分ss秒", 36: "yyyy年m月", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 48: "0.0E+0", 50: "yyyy年m月", 51: "m月d日",
    52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 55: "yyyy年m月", 56: "m月d日", 57: "yyyy年m月",
    58: "m月d日",
  ]
}

extension NumberFormat.Digits {
  fileprivate func text(of number: Double) -> String {
    guard number.isFinite else { return "" }
    if isScientific { return NumberText.fixedScientific(number, decimals: decimals) }
    var text = NumberText.fixed(number, decimals: decimals)
    let whole = text.prefix { $0 != "." }.count
    if whole < width { text = String(repeating: "0", count: width - whole) + text }
    return isGrouped ? NumberText.grouped(text) : text
  }
}

extension NumberFormat {
  private func dateText(_ day: SheetDay, fraction: Double) -> String {
    let seconds = min(86_399, max(0, Int((fraction * 86_400).rounded())))
    var text = ""
    var last: Character?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let literal): text += literal
      case .date(let letter, let count):
        let isMinute = letter == "m" && (last == "h" || isBeforeSeconds(index))
        text += Self.part(isMinute ? "n" : letter, count, day, seconds)
        last = letter
      case .number, .text: break
      }
    }
    return text
  }

  /// Whether the next letters are seconds: then an `m` counts minutes.
  private func isBeforeSeconds(_ index: Int) -> Bool {
    for piece in pieces[(index + 1)...] {
      if case .date(let letter, _) = piece { return letter == "s" }
    }
    return false
  }

  private static func part(
    _ letter: Character,
    _ count: Int,
    _ day: SheetDay,
    _ seconds: Int
  ) -> String {
    switch letter {
    case "y": count > 2 ? String(day.year) : padded(day.year % 100, 2)
    case "m": count == 3 ? months[(day.month - 1) % 12] : padded(day.month, min(count, 2))
    case "d": count > 2 ? "" : padded(day.day, count)
    case "h": padded(seconds / 3600, count)
    case "n": padded(seconds / 60 % 60, count)
    case "s": padded(seconds % 60, count)
    default: ""
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
