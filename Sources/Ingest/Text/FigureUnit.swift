/// The unit that somebody wrote behind a number or in a header (计量单位), against the declared one.
enum FigureUnit {
  enum Comparison: Equatable {
    case same
    /// Another unit of the same kind; how many of the declared one it is.
    case scaled(Double)
    case other
  }

  static func compare(_ written: String, with declared: String) -> Comparison {
    let written = plain(written)
    let declared = plain(declared)
    if written == declared { return .same }
    guard let from = yuan[written], let to = yuan[declared] else { return .other }
    return from == to ? .same : .scaled(from / to)
  }

  /// The number and the unit of `150万元`; nil where the text is not a number and a unit.
  static func split(_ text: String) -> (number: Double, unit: String)? {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { "0123456789.,-".unicodeScalars.contains($0) }
    let unit = String(scalars[digits.endIndex...].drop { $0 == " " })
    guard !unit.isEmpty, let number = FigureText.number(String(digits)) else { return nil }
    return (number, unit)
  }

  /// A number as one would type it.
  static func typed(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func plain(_ unit: String) -> String {
    let unit = FigureText.halfWidth(unit)
    return synonyms[unit] ?? unit
  }

  private static let synonyms = [
    "万": "万元", "亿": "亿元", "㎡": "平方米", "m²": "平方米", "m2": "平方米", "平米": "平方米",
  ]

  private static let yuan: [String: Double] = [
    "元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "千万元": 10_000_000,
    "亿元": 100_000_000,
  ]
}
