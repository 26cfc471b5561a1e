/// A step on the way to a title as a measure orders it (程序), before the list is made public: what
/// follows — publicity, award, validity — has rules of its own.
package struct ProcedureStep: Hashable, Sendable {
  package let name: String
  /// Who takes it (主体).
  package let actor: String?
  package let note: String?
  package let article: String?

  package init(name: String, actor: String?, note: String?, article: String?) {
    self.name = name
    self.actor = actor
    self.note = note
    self.article = article
  }
}
