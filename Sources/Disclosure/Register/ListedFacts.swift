/// What a list says of a platform beyond its name and operator, with later changes applied.
package struct ListedFacts: Hashable, Sendable {
  package var nature: String
  package var districtName: String
  package var recommender: String
  package var category: String
  package var functions: [String]
  package var hotline: String
  package var website: String
  package var introduction: String
  package var grade: String
  package var validFrom: Day?
  package var validTo: Day?
  package var figures: Figures
}

extension ListedFacts {
  /// The value of a field as a change names it; nil for a field that a list does not have.
  func value(of field: String, columns: [Column]) -> String? {
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
    case ChangeField.functions: functions = value.split(separator: "、").map(String.init)
    case ChangeField.hotline: hotline = value
    case ChangeField.website: website = value
    case ChangeField.introduction: introduction = value
    case ChangeField.grade: grade = value
    case ChangeField.validFrom: validFrom = Day(iso: value)
    case ChangeField.validTo: validTo = Day(iso: value)
    default:
      guard let index = columns.firstIndex(where: { $0.name == field }) else { return }
      figures[index] = Figure(normalised: value)
    }
  }
}
