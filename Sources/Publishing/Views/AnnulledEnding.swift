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
      let undoing = fact.record.restoration(of: fact.event)
    else { return nil }
    platform = LinkedText(fact.record.name, linker.platform(fact.record.id))
    word = kind.rawValue
    day = fact.event.effect.shown
    restored = undoing.effect.shown
    notice = undoing.notice.flatMap(linker.notice)
  }

  /// The notice of the decision that a restoration undoes; nil for any other fact.
  static func decision(
    undoneBy fact: Edition.FactOfNotice,
    _ linker: Linker
  ) -> LabelledText? {
    guard
      let decision = fact.record.events.last(where: {
        $0.isEnd && fact.record.restoration(of: $0) === fact.event
      }), let notice = decision.notice.flatMap(linker.notice)
    else { return nil }
    return LabelledText(linker.word(.relationRestores), notice.text, notice.url)
  }
}

extension PlatformRecord {
  /// The first fact after an end that undoes it: a restoration undoes the latest end of the title, of
  /// the batch where it names one.
  fileprivate func restoration(of end: RegisterEvent) -> RegisterEvent? {
    guard end.isEnd, let place = events.firstIndex(where: { $0 === end }) else { return nil }
    for event in events[(place + 1)...] where event.programme == end.programme {
      let isOfOther = event.batch != nil && end.batch != nil && event.batch != end.batch
      if isOfOther { continue }
      if event.isEnd { return nil }
      if case .restored = event.fact { return event }
    }
    return nil
  }
}

extension RegisterEvent {
  fileprivate var isEnd: Bool { if case .ended = fact { true } else { false } }
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
