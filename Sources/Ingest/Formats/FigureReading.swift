import Diagnostics
import Disclosure

/// The text of a cell as a figure of its column: days as `2024-09-12`, numbers without separators,
/// units and `%`, so that a list and a later change of it can be compared.
struct FigureReading {
  let figure: Figure
  /// Whether the unit was written behind the number.
  var hasUnit = false

  enum Flaw: Error, Equatable {
    case form(String)
    case unit(String, converted: Double?)
    /// Not among the values of the column; which of them is near.
    case value(nearest: String?)
  }

  static func read(_ text: String, in column: Column) -> Result<FigureReading, Flaw> {
    switch column.type {
    case .text:
      guard column.values.isEmpty || column.values.contains(text) else {
        return .failure(.value(nearest: nearestName(to: text, among: column.values)))
      }
      return .success(FigureReading(figure: Figure(text: text, number: nil)))
    case .day:
      guard case .day(let day) = DayText(text) else {
        return .failure(.form(Self.advice(onDay: text, in: column)))
      }
      return .success(FigureReading(figure: Figure(text: day.description, number: nil)))
    case .flag:
      guard text == "是" || text == "否" else {
        return .failure(.form("这一列只写“是”或者“否”"))
      }
      return .success(FigureReading(figure: Figure(text: text, number: nil)))
    case .decimal, .integer, .percentage:
      return number(FigureText.halfWidth(text), in: column)
    }
  }

  /// How to write a day; what a private column says is not told.
  private static func advice(onDay text: String, in column: Column) -> String {
    guard case .serial(let day) = DayText(text) else {
      return "请写成 2024-09-12、2024/9/12 或者 2024年9月12日，并核对这一天是否存在"
    }
    let guess = column.isPublic ? "，可能是 \(day)" : ""
    return "这是 Excel 的日期序号\(guess)，请把这一列设为文本格式，再写成 2024-09-12"
  }

  private static func number(_ text: String, in column: Column) -> Result<FigureReading, Flaw> {
    var plain = text
    let isEstimate = stripEstimate(&plain)
    guard !isEstimate || column.allowsEstimate else {
      return .failure(.form("这一列不能用预计数，请写实际的数"))
    }
    if column.type == .percentage, plain.hasSuffix("%") { plain.removeLast() }
    var hasUnit = false
    if FigureText.number(plain) == nil, let unit = column.unit,
      let written = FigureUnit.split(plain)
    {
      switch FigureUnit.compare(written.unit, with: unit) {
      case .same: hasUnit = true
      case .scaled(let scale):
        return .failure(.unit(written.unit, converted: written.number * scale))
      case .other: return .failure(.unit(written.unit, converted: nil))
      }
      plain = FigureUnit.typed(written.number)
    }
    guard let number = FigureText.number(plain) else {
      let example =
        column.type == .percentage ? "92 或者 92%" : column.type == .integer ? "120" : "150.5"
      return .failure(.form("请只写数，例如 \(example)，单位不写在格里"))
    }
    guard column.type != .integer || number == number.rounded() else {
      return .failure(.form("这一列是整数"))
    }
    plain.removeAll { $0 == "," }
    if isEstimate { plain += Figure.estimateMark }
    return .success(
      FigureReading(figure: Figure(text: plain, number: number), hasUnit: hasUnit)
    )
  }

  /// Takes `（预计）` or `预计` off a number; whether there was one.
  private static func stripEstimate(_ text: inout String) -> Bool {
    for mark in ["(预计)", "(预计数)", "预计数", "预计"] {
      if text.hasSuffix(mark) {
        text.removeLast(mark.count)
        return true
      }
      if text.hasPrefix(mark) {
        text.removeFirst(mark.count)
        return true
      }
    }
    return false
  }
}
