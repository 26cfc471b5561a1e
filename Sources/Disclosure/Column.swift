/// The type of a declared column (类型).
package enum ColumnType: String, CaseIterable, Hashable, Sendable {
  case text = "文"
  case decimal = "数"
  case integer = "整数"
  case day = "日"
  case flag = "是否"
  case percentage = "百分数"

  /// Whether its cells are numbers, which a threshold can be set for.
  package var isNumeric: Bool {
    switch self {
    case .decimal, .integer, .percentage: true
    case .text, .day, .flag: false
    }
  }
}

/// A column that a programme adds to its lists (列), public or private by declaration.
package struct Column: Hashable, Sendable {
  package let name: String
  package let type: ColumnType
  package let unit: String?
  package let isPublic: Bool
  /// The only words that its cells may hold (取值); empty where any may stand.
  package let values: [String]
  /// Words that only some operators may choose (限用).
  package let reservations: [Reservation]
  /// The rows whose cell must be filled (必填).
  package let requirement: Requirement?
  /// Whether a cell may be an estimate, `150（预计）` (可预计).
  package let allowsEstimate: Bool
  /// The name of its row where the conditions of several programmes are compared (对照); its own
  /// name where nothing is written.
  package let comparedAs: String

  package init(
    name: String,
    type: ColumnType,
    unit: String?,
    isPublic: Bool,
    values: [String] = [],
    reservations: [Reservation] = [],
    requirement: Requirement? = nil,
    allowsEstimate: Bool = false,
    comparedAs: String? = nil
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.isPublic = isPublic
    self.values = values
    self.reservations = reservations
    self.requirement = requirement
    self.allowsEstimate = allowsEstimate
    self.comparedAs = comparedAs ?? name
  }

  /// A word that is reserved to operators whose name holds another.
  package struct Reservation: Hashable, Sendable {
    package let value: String
    package let operatorHolds: String
    package let article: String?

    package init(value: String, operatorHolds: String, article: String?) {
      self.value = value
      self.operatorHolds = operatorHolds
      self.article = article
    }
  }

  /// That a cell must be filled, in every row or in some.
  package struct Requirement: Hashable, Sendable {
    package let applies: Applicability?
    package let article: String?

    package init(applies: Applicability?, article: String?) {
      self.applies = applies
      self.article = article
    }
  }
}

/// A cell of a declared column, as written and as a number where it is one.
package struct Figure: Hashable, Sendable {
  package let text: String
  /// Not a number where there is none: an optional would weigh half as much again.
  private let value: Double
  /// The column of the cell in the text of its list, from 1; 0 where it has none.
  package let textColumn: UInt32

  package init(text: String, number: Double?, textColumn: UInt32 = 0) {
    self.text = text
    value = number ?? .nan
    self.textColumn = textColumn
  }

  package var number: Double? { value.isNaN ? nil : value }

  /// A figure as a list keeps it and a change names it: `150`, `150（预计）`, `2024-09-12`.
  package init(normalised text: String) {
    let isEstimate = text.hasSuffix(Self.estimateMark)
    self.init(
      text: text,
      number: Double(isEstimate ? String(text.dropLast(Self.estimateMark.count)) : text)
    )
  }

  /// The same figure is the same in whatever cell it stands.
  package static func == (a: Figure, b: Figure) -> Bool {
    a.text == b.text && a.number == b.number
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(number)
  }

  /// What follows the number of an estimate (预计数).
  package static let estimateMark = "（预计）"

  /// Whether the number is an estimate.
  package var isEstimate: Bool { text.hasSuffix(Self.estimateMark) }

  /// The figure with its unit, as a page shows it: `150万元（预计）`.
  package func shown(in unit: String?) -> String {
    guard let unit, isEstimate else { return text + (unit ?? "") }
    return text.dropLast(Self.estimateMark.count) + unit + Self.estimateMark
  }
}
