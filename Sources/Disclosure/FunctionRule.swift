/// A category (类别) and how many functions it asks for.
package struct Category: Hashable, Sendable {
  package let name: String
  package let atLeast: Int?
  package let article: String?

  package init(name: String, atLeast: Int?, article: String? = nil) {
    self.name = name
    self.atLeast = atLeast
    self.article = article
  }
}

/// The functions a measure knows, and how many a platform must have (功能).
package struct FunctionRule: Hashable, Sendable {
  package let names: [String]
  package let atLeast: Int?
  /// Whether a platform must fulfil the conditions of every function it lists (都须满足), or only
  /// of as many as are asked for.
  package let eachMustHold: Bool
  package let article: String?

  package init(
    names: [String],
    atLeast: Int?,
    eachMustHold: Bool = false,
    article: String?
  ) {
    self.names = names
    self.atLeast = atLeast
    self.eachMustHold = eachMustHold
    self.article = article
  }
}
