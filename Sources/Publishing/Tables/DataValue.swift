import Disclosure
import Rendering

/// A value of a published table (值): what every format writes in its own way.
enum DataValue: Hashable, Sendable {
  /// Not given, or not applicable; the column's declaration says which.
  case empty
  case text(String)
  case integer(Int)
  case flag(Bool)
  case day(Day)
  case list([String])

  /// The text, or nothing.
  static func given(_ text: String?) -> DataValue { text.map(DataValue.text) ?? .empty }
  static func given(_ day: Day?) -> DataValue { day.map(DataValue.day) ?? .empty }
  static func given(_ number: Int?) -> DataValue { number.map(DataValue.integer) ?? .empty }

  /// The text where it has a character: lists of records write what is not given as nothing.
  static func filled(_ text: String) -> DataValue { text.isEmpty ? .empty : .text(text) }

  /// What joins the values of a list in formats without lists.
  static let separator = "、"

  /// The value in formats that have texts only; what is empty is the empty text.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .day(let day): day.description
    case .list(let values):
      values.count > 1 ? values.joined(separator: Self.separator) : values.first ?? ""
    }
  }
}

extension JSONWriter {
  /// A value of a table as a field: lists as arrays, `null` for what is empty.
  mutating func field(_ key: JSONKey, _ value: DataValue) {
    switch value {
    case .empty: null(key)
    case .text(let text): field(key, text)
    case .integer(let number): field(key, number)
    case .flag(let flag): field(key, flag)
    case .day(let day): field(key, day.description)
    case .list(let values): field(key, values)
    }
  }
}
