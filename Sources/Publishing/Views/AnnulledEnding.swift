import Disclosure
import Rendering

/// An end that a notice decided and that was undone from its start (恢复).
struct AnnulledEnding: Sendable {
  let platform: LinkedText
  let word: String
  let day: DayText
  let restored: DayText
  let notice: LinkedText?

  /// Nil where the fact is no end, or its end stands.
  init?(_ fact: Edition.FactOfNotice, _ linker: Linker) {
    guard case .ended(let kind, _, _, _) = fact.event.fact,
      let undoing = fact.record.restoration(of: fact.event, in: linker.edition.dossier)
    else { return nil }
    platform = LinkedText(fact.record.name, linker.platform(fact.record.id))
    word = kind.rawValue
    day = fact.event.effect.shown
    restored = undoing.effect.shown
    notice = undoing.notice.flatMap(linker.notice)
  }

  /// The notices of the decisions that the restorations among some facts undo, each once.
  static func decisions(
    undoneBy facts: [Edition.FactOfNotice],
    _ linker: Linker
  ) -> [LabelledText] {
    var known: Set<NoticeID> = []
    return facts.flatMap { fact -> [RegisterEvent] in
      guard case .restored = fact.event.fact else { return [] }
      return fact.record.events.filter {
        fact.record.restoration(of: $0, in: linker.edition.dossier) === fact.event
      }
    }
    .compactMap(\.notice).filter { known.insert($0).inserted }.compactMap { id in
      linker.notice(id).map { LabelledText(linker.word(.relationRestores), $0.text, $0.url) }
    }
  }
}

extension View where Root == AnnulledEnding {
  static var annulledEnding: View {
    View(
      "annulled ending",
      [
        .record("platform", "平台", .link) { $0.platform },
        .text("word", "撤销、取消等，按办法的用词") { $0.word },
        .record("day", "作出决定的日期", .day) { $0.day },
        .record("restored", "恢复的日期", .day) { $0.restored },
        .optionalRecord("notice", "恢复的公告", .link) { $0.notice },
      ]
    )
  }
}
