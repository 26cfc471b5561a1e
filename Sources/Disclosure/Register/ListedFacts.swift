/// What a list says of a platform beyond its name and operator, with later changes applied.
package struct ListedFacts: Hashable, Sendable {
  package var nature: String
  package var districtName: String
  package var recommender: String
  package var category: String
  package var functions: [String]
  package var hotline: String
  package var introduction: String
  package var figures: Figures
  /// What few lists say lies elsewhere; nil where all of it is empty.
  private var further: Shared<Further>?

  private struct Further: Hashable, Sendable {
    var website = ""
    var grade = ""
    var validFrom: Day?
    var validTo: Day?
  }

  /// What a list does not say is empty.
  package init(
    nature: String = "",
    districtName: String = "",
    recommender: String = "",
    category: String = "",
    functions: [String] = [],
    hotline: String = "",
    website: String = "",
    introduction: String = "",
    grade: String = "",
    validFrom: Day? = nil,
    validTo: Day? = nil,
    figures: Figures = []
  ) {
    self.nature = nature
    self.districtName = districtName
    self.recommender = recommender
    self.category = category
    self.functions = functions
    self.hotline = hotline
    self.introduction = introduction
    self.figures = figures
    let rest = Further(website: website, grade: grade, validFrom: validFrom, validTo: validTo)
    further = rest == Further() ? nil : Shared(rest)
  }

  package var website: String { further?.value.website ?? "" }
  /// A star or other grade (等级).
  package var grade: String { further?.value.grade ?? "" }
  package var validFrom: Day? { further?.value.validFrom }
  package var validTo: Day? { further?.value.validTo }

  private mutating func set<Value>(_ member: WritableKeyPath<Further, Value>, to value: Value) {
    var rest = further?.value ?? Further()
    rest[keyPath: member] = value
    further = rest == Further() ? nil : Shared(rest)
  }
}

extension ListedFacts {
  /// The value of a field as a change names it; nil for a field that a list does not have.
  package func value(of field: String, columns: [Column]) -> String? {
    switch field {
    case ChangeField.nature: nature
    case ChangeField.district: districtName
    case ChangeField.recommender: recommender
    case ChangeField.category: category
    case ChangeField.functions: functions.joined(separator: "、")
    case ChangeField.hotline: hotline
    case ChangeField.website: website
    case ChangeField.introduction: introduction
    case ChangeField.grade: grade
    case ChangeField.validFrom: validFrom?.description ?? ""
    case ChangeField.validTo: validTo?.description ?? ""
    default: columns.firstIndex { $0.name == field }.map { figures[$0]?.text ?? "" }
    }
  }

  /// The names of functions that a change writes in one value.
  package static func functions(_ value: String) -> [String] {
    value.split(separator: "、").map(String.init)
  }

  /// Sets a field that a change names; what is not a field of lists is passed over.
  mutating func set(
    _ field: String,
    to value: String,
    columns: [Column]
  ) {
    switch field {
    case ChangeField.nature: nature = value
    case ChangeField.district: districtName = value
    case ChangeField.recommender: recommender = value
    case ChangeField.category: category = value
    case ChangeField.functions: functions = Self.functions(value)
    case ChangeField.hotline: hotline = value
    case ChangeField.website: set(\.website, to: value)
    case ChangeField.introduction: introduction = value
    case ChangeField.grade: set(\.grade, to: value)
    case ChangeField.validFrom: set(\.validFrom, to: Day(iso: value))
    case ChangeField.validTo: set(\.validTo, to: Day(iso: value))
    default:
      guard let index = columns.firstIndex(where: { $0.name == field }) else { return }
      figures[index] = Figure(normalised: value)
    }
  }
}
