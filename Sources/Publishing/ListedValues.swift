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

  init(_ edition: Edition) {
    for place in edition.titles {
      for candidacy in place.title.candidacies { add(candidacy) }
      for case .changed(let change) in place.record.events.lazy.map(\.fact) {
        add(change, of: place.title, in: edition)
      }
    }
    addSuccessors(edition)
  }

  private mutating func add(_ candidacy: Candidacy) {
    if let code = candidacy.districtCode { districts.insert(code) }
    if let year = candidacy.batch.year { years.insert(year) }
    functions.formUnion(candidacy.facts.value.functions)
  }

  /// What a change replaced was listed until then.
  private mutating func add(
    _ change: RegisterEvent.Change,
    of title: TitleRecord,
    in edition: Edition
  ) {
    switch change.field {
    case ChangeField.functions:
      functions.formUnion(ListedFacts.functions(change.old))
    case ChangeField.district:
      let area = edition.dossier.programme(title.programme)?.area
      for district in edition.dossier.districts.all
      where district.name == change.old && district.area == area {
        if district.first.map({ $0 <= edition.day }) ?? true { districts.insert(district.code) }
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
