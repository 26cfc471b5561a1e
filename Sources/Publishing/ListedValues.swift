import Disclosure

/// The values that have a list of titles each (分类的取值): those that titles have, and those that
/// they had. A re-award, a change or a correction takes a title to another list; the address of the
/// one that it left stays.
struct ListedValues: Sendable {
  /// Codes of districts, and of what these became.
  private(set) var districts: Set<String> = []
  /// The names of functions.
  private(set) var functions: Set<String> = []
  private(set) var years: Set<Int> = []

  /// The names that platforms had and have no more, corrected ones included.
  private(set) var formerNames: Set<String> = []

  /// `takenDown` are platforms as they were before something of them was taken down: their lists
  /// stay, too.
  init(_ edition: Edition, takenDown: [PlatformRecord]) {
    let ofEdition = edition.titles.map { ($0.record, $0.title) }
    let before = takenDown.flatMap { record in record.titles.map { (record, $0) } }
    for (record, title) in ofEdition + before {
      for candidacy in title.candidacies { add(candidacy) }
      for event in record.events {
        guard case .changed(let change) = event.fact else { continue }
        if change.field == ChangeField.name { formerNames.insert(change.old) }
        guard event.programme == title.programme else { continue }
        add(change, of: record, edition.dossier.programme(title.programme), in: edition)
      }
    }
    addSuccessors(edition)
  }

  private mutating func add(_ candidacy: Candidacy) {
    if let code = candidacy.districtCode { districts.insert(code) }
    if let year = candidacy.batch.year { years.insert(year) }
    functions.formUnion(candidacy.facts.value.functions)
  }

  /// What a change replaced was listed until then; a district under the code of one of the days on
  /// which something was entered.
  private mutating func add(
    _ change: RegisterEvent.Change,
    of record: PlatformRecord,
    _ programme: Programme?,
    in edition: Edition
  ) {
    switch change.field {
    case ChangeField.functions: functions.formUnion(ListedFacts.functions(change.old))
    case ChangeField.district:
      guard let area = programme?.area else { return }
      let vocabulary = edition.dossier.districts
      for day in Set(record.events.map(\.effect)) {
        let district = vocabulary.district(named: change.old, area: area, on: day)
        if let code = district?.code { districts.insert(code) }
      }
    default: break
    }
  }

  /// Where a district became another that has become a third since, the second was listed, too.
  private mutating func addSuccessors(_ edition: Edition) {
    let vocabulary = edition.dossier.districts
    for code in districts {
      var district = vocabulary[code]
      while let last = district?.last, last < edition.day, let next = district?.successor {
        guard districts.insert(next).inserted else { break }
        district = vocabulary[next]
      }
    }
  }
}
