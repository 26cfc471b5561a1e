package import Diagnostics

/// One row of a batch's list (名单). A class, since every check and every fold looks at all rows.
package final class ListedPlatform: Sendable {
  package let id: PlatformID
  package let name: String
  package let `operator`: String
  package let creditCode: CreditCode?
  /// What the list says beyond that; rows and what follows from them share it.
  let facts: Shared<ListedFacts>
  package let location: SourceLocation

  package init(
    id: PlatformID,
    name: String,
    operator: String,
    creditCode: CreditCode?,
    facts: ListedFacts,
    location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.operator = `operator`
    self.creditCode = creditCode
    self.facts = Shared(facts)
    self.location = location
  }
}

extension ListedPlatform: Equatable {
  package static func == (a: ListedPlatform, b: ListedPlatform) -> Bool {
    a === b
      || a.id == b.id && a.name == b.name && a.operator == b.operator
        && a.creditCode == b.creditCode && a.facts == b.facts && a.location == b.location
  }
}

extension ListedPlatform {
  package var nature: String { facts.value.nature }
  package var district: String { facts.value.districtName }
  package var recommender: String { facts.value.recommender }
  package var category: String { facts.value.category }
  package var functions: [String] { facts.value.functions }
  package var hotline: String { facts.value.hotline }
  package var website: String { facts.value.website }
  package var introduction: String { facts.value.introduction }
  /// A star or other grade (等级).
  package var grade: String { facts.value.grade }
  package var validFrom: Day? { facts.value.validFrom }
  package var validTo: Day? { facts.value.validTo }
  /// By the place of the programme's columns.
  package var figures: Figures { facts.value.figures }
}

/// One round of recognition (批次): its list, frozen once published.
package struct Batch: Sendable {
  /// The key, as all candidacies of the list hold it.
  let sharedKey: Shared<BatchKey>
  package let rows: [ListedPlatform]
  package let file: RelativePath

  package init(key: BatchKey, rows: [ListedPlatform], file: RelativePath) {
    sharedKey = Shared(key)
    self.rows = rows
    self.file = file
  }

  package var key: BatchKey { sharedKey.value }
}
