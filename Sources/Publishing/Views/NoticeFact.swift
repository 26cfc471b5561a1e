import Disclosure
import Rendering

/// A change that a notice records, other than the end of a title.
struct NoticeFact: Sendable {
  let platform: LinkedText
  let word: String
  let day: DayText
  let field: String
  let old: String
  let new: String
  let reason: String

  init?(_ fact: Edition.FactOfNotice, _ linker: Linker) {
    if case .ended = fact.event.fact { return nil }
    let told = PublicEvent(fact.event, in: linker.edition.dossier)
    platform = LinkedText(fact.record.name, linker.platform(fact.record.id))
    day = fact.event.effect.shown
    word = told.kind
    field = told.field ?? ""
    old = told.old ?? ""
    new = told.new ?? ""
    reason = told.reason ?? ""
  }
}

extension View where Root == NoticeFact {
  static var noticeFact: View {
    View(
      "notice fact",
      [
        .record("platform", "平台", .link) { $0.platform },
        .text("word", "事项") { $0.word },
        .record("day", "日期", .day) { $0.day },
        .text("field", "字段") { $0.field },
        .text("old", "原值") { $0.old },
        .text("new", "新值") { $0.new },
        .text("reason", "原因") { $0.reason },
      ]
    )
  }
}
