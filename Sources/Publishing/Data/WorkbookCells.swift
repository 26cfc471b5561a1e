import Disclosure
import Workbooks

extension SheetCell {
  /// What a cell that is too long for Excel ends with; the whole text is in the CSV.
  static let cutMark = "……（超过一格的上限，全文见同名 CSV）"

  /// A value of a table; `cut` counts the texts that were longer than a cell may be.
  init(_ value: DataValue, cut: inout Int) {
    switch value {
    case .empty: self = .empty
    case .text(let text): self = Self.text(text, cut: &cut)
    // A spreadsheet keeps fifteen digits of a number.
    case .integer(let number):
      self = number.magnitude < 1_000_000_000_000_000 ? .integer(number) : .text(String(number))
    case .flag(let flag): self = .text(flag ? "是" : "否")
    // Excel's calendar before March 1900 has a day too many.
    case .day(let day) where day.year == 1900: self = .text(day.description)
    case .day(let day): self = .day(year: day.year, month: day.month, day: day.dayOfMonth)
    case .list(let values):
      self =
        values.isEmpty
        ? .empty : Self.text(values.joined(separator: DataValue.separator), cut: &cut)
    }
  }

  /// A text, whatever its length: never cut without a word.
  static func text(_ text: String, cut: inout Int) -> SheetCell {
    // No text has more UTF-16 units than bytes, which cost nothing to count.
    guard text.utf8.count > WorkbookWriter.textLimit,
      text.utf16.count > WorkbookWriter.textLimit
    else { return text.isEmpty ? .empty : .text(text) }
    cut += 1
    let room = WorkbookWriter.textLimit - cutMark.utf16.count
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      if length > room { break }
      kept.append(scalar)
    }
    return .text(String(kept) + cutMark)
  }
}

extension SheetColumn {
  /// A column of a table under the heading that the public reads.
  init(_ column: DataColumn) {
    let format: Format =
      switch column.kind {
      case .day: .day
      case .integer: .integer
      case .text, .code, .flag, .moment, .link, .list: .text
      }
    // The button of the filter stands over the heading.
    let width = max(Self.width(column.label) + 4, Self.width(column.example) + 2, 10)
    self.init(column.label, width: Double(min(width, 48)), format)
  }

  /// How many digits are as wide as a text.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }
}
