import Disclosure
import Rendering

/// One fact of a platform's history as its page tells it (经过).
struct TimelineEntry: Sendable {
  let day: DayText
  let programme: String
  let word: String
  let text: String
  let notice: LinkedText?

  init(_ event: RegisterEvent, _ linker: Linker) {
    let told = PublicEvent(event, in: linker.edition.dossier)
    day = event.effect.shown
    programme = linker.edition.programmeTitle(event.programme)
    word = told.kind
    notice = event.notice.flatMap(linker.notice)
    if case .publicised(_, let window) = event.fact {
      text = "公示期\(window.first.chinese)至\(window.last.chinese)"
    } else if case .awarded = event.fact {
      text = event.batch.map { "批次\($0)" } ?? ""
    } else {
      text = [Self.change(told), told.reason].compactMap(\.self).joined(separator: "；")
    }
  }

  private static func change(_ told: PublicEvent) -> String? {
    guard let old = told.old, let new = told.new else { return told.field }
    return "\(told.field ?? "")由“\(old)”改为“\(new)”"
  }
}

extension View where Root == TimelineEntry {
  static var timelineEntry: View {
    View(
      "timeline entry",
      [
        .record("day", "日期", .day) { $0.day },
        .text("programme", "认定事项") { $0.programme },
        .text("word", "事项") { $0.word },
        .text("text", "内容") { $0.text },
        .optionalRecord("notice", "公告", .link) { $0.notice },
      ]
    )
  }
}
