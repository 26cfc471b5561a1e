/// The type of a declared column (类型).
package enum ColumnType: String, CaseIterable, Hashable, Sendable {
  case text = "文"
  case decimal = "数"
  case integer = "整数"
  case day = "日"
  case flag = "是否"
  case percentage = "百分数"
}

/// A column that a programme adds to its lists (列), public or private by declaration.
package struct Column: Hashable, Sendable {
  package let name: String
  package let type: ColumnType
  package let unit: String?
  package let isPublic: Bool

  package init(name: String, type: ColumnType, unit: String?, isPublic: Bool) {
    self.name = name
    self.type = type
    self.unit = unit
    self.isPublic = isPublic
  }
}

/// A cell of a declared column, as written and as a number where it is one.
package struct Figure: Hashable, Sendable {
  package let text: String
  package let number: Double?

  package init(text: String, number: Double?) {
    self.text = text
    self.number = number
  }
}

/// A threshold over a column (条件): “以上” and “不低于” include the number itself
/// (民法典第一千二百五十九条).
package struct Condition: Hashable, Sendable {
  package let column: String
  package let atLeast: Double
  package let unit: String?
  package let relaxed: Relaxation?
  package let article: String?

  /// A lower threshold for some kinds of unit (放宽).
  package struct Relaxation: Hashable, Sendable {
    package let natures: [String]
    package let atLeast: Double

    package init(natures: [String], atLeast: Double) {
      self.natures = natures
      self.atLeast = atLeast
    }
  }

  package init(
    column: String,
    atLeast: Double,
    unit: String?,
    relaxed: Relaxation?,
    article: String?
  ) {
    self.column = column
    self.atLeast = atLeast
    self.unit = unit
    self.relaxed = relaxed
    self.article = article
  }

  /// The threshold for a kind of unit.
  package func threshold(forNature nature: String) -> Double {
    guard let relaxed, relaxed.natures.contains(nature) else { return atLeast }
    return relaxed.atLeast
  }
}

/// What one function asks for (功能条件): any route suffices, within a route all must hold.
package struct FunctionCondition: Hashable, Sendable {
  package let function: String
  package let routes: [[Condition]]
  package let article: String?

  package init(function: String, routes: [[Condition]], article: String?) {
    self.function = function
    self.routes = routes
    self.article = article
  }
}
