/// What a measure asks of a column (条件).
package struct Condition: Hashable, Sendable {
  package let column: String
  package let demand: Demand
  package let unit: String?
  package let relaxed: Relaxation?
  /// The rows that it is asked of (适用); nil for all.
  package let applies: Applicability?
  /// How the division in a credit code begins where the condition holds (代码区划): only a hint,
  /// since codes keep their division when a firm moves.
  package let divisions: [String]
  package let article: String?

  package enum Demand: Hashable, Sendable {
    /// At least a number (不低于): “以上” and “不低于” include the number itself
    /// (民法典第一千二百五十九条).
    case atLeast(Double)
    /// One of some words (须为).
    case words([String])
    /// A day in the same month as that of another column (同月).
    case sameMonth(as: String)
  }

  /// A lower threshold for some kinds of unit (放宽).
  package struct Relaxation: Hashable, Sendable {
    package let natures: [String]
    package let atLeast: Double
    /// What such a unit must fulfil besides (适用).
    package let applies: Applicability?

    package init(natures: [String], atLeast: Double, applies: Applicability? = nil) {
      self.natures = natures
      self.atLeast = atLeast
      self.applies = applies
    }
  }

  package init(
    column: String,
    demand: Demand,
    unit: String?,
    relaxed: Relaxation?,
    applies: Applicability?,
    divisions: [String] = [],
    article: String?
  ) {
    self.column = column
    self.demand = demand
    self.unit = unit
    self.relaxed = relaxed
    self.applies = applies
    self.divisions = divisions
    self.article = article
  }

  package init(
    column: String,
    atLeast: Double,
    unit: String?,
    relaxed: Relaxation?,
    article: String?
  ) {
    self.init(
      column: column,
      demand: .atLeast(atLeast),
      unit: unit,
      relaxed: relaxed,
      applies: nil,
      article: article
    )
  }
}

/// Of which rows something is asked (适用): of those with a word in a column, in a category, or
/// both.
package struct Applicability: Hashable, Sendable {
  package let word: Word?
  package let categories: [String]

  package struct Word: Hashable, Sendable {
    package let column: String
    package let words: [String]

    package init(column: String, words: [String]) {
      self.column = column
      self.words = words
    }
  }

  package init(word: Word?, categories: [String]) {
    self.word = word
    self.categories = categories
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

/// How long a field of a list may be (字数).
package struct LengthLimit: Hashable, Sendable {
  package let field: String
  package let characters: Int
  package let article: String?

  package init(field: String, characters: Int, article: String?) {
    self.field = field
    self.characters = characters
    self.article = article
  }
}
