import Diagnostics
import Disclosure

/// The text that a found cell stands for in a column of a list (单元格的读法).
struct CellReading: Equatable {
  /// What the checks are given.
  var checked = ""
  /// What is written into the records; other than `checked` only where a check says how it reads it.
  var written = ""
  var finding: Finding?

  enum Finding: Equatable {
    /// The spelling was changed, with no doubt about what is meant.
    case rewritten
    case formula
    case errorValue
    /// A year and a month without a day: the first and the last that it may be.
    case monthOnly(first: Day, last: Day)
  }

  /// `from1904` tells whether the sheet counts days from 1904.
  init(_ cell: FoundCell, as kind: ColumnKind, from1904: Bool = false) {
    switch cell.content {
    case .formula: finding = .formula
    case .error: finding = .errorValue
    case .day(let day): set(day.description)
    case .number(let number, let plain) where kind == .day:
      if LooseDay(plain) == .other {
        set(from1904 ? FigureUnit.typed(number + 1462) : plain)
      } else {
        text(plain, kind)
      }
    case .number(let number, let plain): self.number(number, plain, cell.shown, kind)
    case .text(let text): self.text(text, kind)
    }
  }

  private mutating func set(_ text: String) { (checked, written) = (text, text) }

  private mutating func number(
    _ number: Double,
    _ plain: String,
    _ shown: String,
    _ kind: ColumnKind
  ) {
    switch kind {
    case .number where shown.hasSuffix("%"):
      set(FigureUnit.typed((number * 1e12).rounded() / 1e10) + "%")
    case .number, .day: set(plain)
    // Of sixteen digits and more a spreadsheet keeps fifteen: the last ones are lost.
    case .id, .creditCode, .contact, .text, .words:
      set(abs(number) >= 1e15 ? Self.powerOfTen(plain, shown) : plain)
    }
  }

  /// As the sheet shows a long number, with a power of ten also where its format hides that.
  private static func powerOfTen(_ plain: String, _ shown: String) -> String {
    if FigureText.isMangled(shown) { return shown }
    let digits = plain.filter(\.isNumber)
    let last = digits.prefix(15).lastIndex { $0 != "0" } ?? digits.startIndex
    let rest = digits[...last].dropFirst()
    return "\(digits.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)E+\(digits.count - 1)"
  }

  private mutating func text(_ text: String, _ kind: ColumnKind) {
    let trimmed = ListText.oneLine(text)
    switch kind {
    case .text: set(trimmed)
    case .id: set(FigureText.halfWidth(trimmed))
    case .words:
      let items = ListText.oneLine(text, joint: "、").split(separator: "、")
      set(items.map { ListText.oneLine(String($0)) }.filter { !$0.isEmpty }.joined(separator: "、"))
    case .contact:
      set(FigureText.halfWidth(ListText.oneLine(text, joint: "、")))
    case .number: set(FigureText.halfWidth(trimmed))
    case .day: day(trimmed)
    case .creditCode:
      // The check of the code tells by itself how it reads it.
      checked = trimmed
      written = (try? CreditCode.read(trimmed))?.code.string ?? trimmed
    }
    guard finding == nil, !checked.isEmpty else { return }
    // The usual ways to write a day are no mistake.
    if kind == .day, case .day = DayText(trimmed) { return }
    if checked != trimmed || Self.hasInnerBreak(text) {
      finding = .rewritten
    }
  }

  /// Whether a line break stands between two texts.
  private static func hasInnerBreak(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.count { !$0.unicodeScalars.allSatisfy(ListText.isSpace) } > 1
  }

  private mutating func day(_ text: String) {
    switch LooseDay(text) {
    case .day(let day): set(day.description)
    case .month(let first, let last): finding = .monthOnly(first: first, last: last)
    case .other: set(FigureText.halfWidth(text))
    }
  }
}
