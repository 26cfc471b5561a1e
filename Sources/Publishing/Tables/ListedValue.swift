import Disclosure

/// A value of a public column of the list that a title rests on (名单公开的值).
struct ListedValue: Sendable {
  let column: String
  let type: ColumnType
  let unit: String?
  /// Nil where the list does not say.
  let text: String?

  /// The columns that every list may have, where they are given, then those that the programme declares
  /// public, given or not. What data tells under keys of its own is left out.
  static func all(of title: TitleRecord, in dossier: Dossier) -> [ListedValue] {
    let facts = title.facts.value
    var values: [ListedValue] = []
    for (name, text) in [
      (ChangeField.nature, facts.nature), (ChangeField.recommender, facts.recommender),
      (ChangeField.grade, facts.grade), (ChangeField.hotline, facts.hotline),
      (ChangeField.website, facts.website), (ChangeField.introduction, facts.introduction),
    ] where !text.isEmpty {
      values.append(ListedValue(column: name, type: .text, unit: nil, text: text))
    }
    for (place, column) in (dossier.programme(title.programme)?.columns ?? []).enumerated()
    where column.isPublic {
      let text = facts.figures[place]?.text
      values.append(
        ListedValue(column: column.name, type: column.type, unit: column.unit, text: text)
      )
    }
    return values
  }
}
