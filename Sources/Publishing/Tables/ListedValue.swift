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
    let common = [
      (ChangeField.nature, facts.nature), (ChangeField.recommender, facts.recommender),
      (ChangeField.grade, facts.grade), (ChangeField.hotline, facts.hotline),
      (ChangeField.website, facts.website), (ChangeField.introduction, facts.introduction),
    ]
    let given = common.filter { !$0.1.isEmpty }.map { name, text in
      ListedValue(column: name, type: .text, unit: nil, text: text)
    }
    let columns = dossier.programme(title.programme)?.columns ?? []
    return given
      + columns.enumerated().filter { $0.element.isPublic }.map { place, column in
        ListedValue(
          column: column.name,
          type: column.type,
          unit: column.unit,
          text: facts.figures[place]?.text
        )
      }
  }
}
