import Disclosure

/// A fact of the register as the public may read it: of a private column only that it changed.
struct PublicEvent: Sendable {
  /// The word of the record (事项).
  let kind: String
  let field: String?
  let old: String?
  let new: String?
  let reason: String?

  /// The word of an award among the facts.
  private static let award = "认定"

  /// Every word that `kind` may be.
  static let kinds =
    [NoticeKind.publicity.rawValue, award] + ChangeRow.Kind.allCases.map(\.rawValue)
    + EndingRow.Kind.allCases.map(\.rawValue)

  init(_ event: RegisterEvent, in dossier: Dossier) {
    var field: String?
    var old: String?
    var new: String?
    var reason = ""
    switch event.fact {
    case .publicised: kind = NoticeKind.publicity.rawValue
    case .awarded: kind = Self.award
    case .changed(let change):
      kind = change.kind.rawValue
      reason = change.reason
      let columns = dossier.programme(event.programme)?.columns ?? []
      if !change.field.isEmpty { field = change.field }
      if field != nil, !columns.contains(where: { $0.name == change.field && !$0.isPublic }) {
        // Blank to blank is no change: its values were taken down.
        let isErased = change.old.isEmpty && change.new.isEmpty
        (old, new) = isErased ? (Erasure.mark, Erasure.mark) : (change.old, change.new)
      }
    case .ended(let word, let ground, let facts, _):
      kind = word.rawValue
      reason = [ground, facts].filter { !$0.isEmpty }.joined(separator: "：")
    case .restored(let facts):
      kind = EndingRow.Kind.restored.rawValue
      reason = facts
    }
    self.field = field
    self.old = old.flatMap { $0.isEmpty ? nil : $0 }
    self.new = new.flatMap { $0.isEmpty ? nil : $0 }
    self.reason = reason.isEmpty ? nil : reason
  }
}
