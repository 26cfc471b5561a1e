/// What is made of the changes that stand, for what is published, and of the changes with those that
/// rest on drafts, for drafts.
struct JudgedByChanges<Value> {
  private let standing: Value
  private let foreseen: Value

  init(_ dossier: Dossier, _ make: (Dossier, [ChangeRow]) -> Value) {
    standing = make(dossier, dossier.standingChanges)
    foreseen = make(dossier, dossier.foreseenChanges)
  }

  func value(forDraft isDraft: Bool) -> Value { isDraft ? foreseen : standing }
}

extension JudgedByChanges: Sendable where Value: Sendable {}
