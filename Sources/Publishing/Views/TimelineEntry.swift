import Disclosure
import Rendering

/// One fact of a platform's history as its page tells it (经过).
struct TimelineEntry: Sendable {
  let day: DayText
  let programme: String
  let told: PublicEvent
  let window: DaySpan?
  let batch: String?
  let notice: LinkedText?

  init(_ event: RegisterEvent, _ linker: Linker) {
    day = event.effect.shown
    programme = linker.edition.programmeTitle(event.programme)
    told = PublicEvent(event, in: linker.edition.dossier)
    window = event.window.map { DaySpan($0.first, $0.last) }
    batch = event.batch?.string
    notice = event.notice.flatMap(linker.notice)
  }
}

extension View where Root == TimelineEntry {
  static var timelineEntry: View {
    View(
      "timeline entry",
      [
        .record("day", "日期", .day) { $0.day },
        .text("programme", "认定事项") { $0.programme },
        .text("word", "事项") { $0.told.kind },
        .optionalRecord("window", "公示期", .span) { $0.window },
        .optionalText("batch", "批次") { $0.batch },
        .optionalText("field", "变更的字段") { $0.told.field },
        .optionalText("old", "原值；不公开的没有") { $0.told.old },
        .optionalText("new", "新值；不公开的没有") { $0.told.new },
        .optionalText("reason", "原因或事由") { $0.told.reason },
        .optionalRecord("notice", "公告", .link) { $0.notice },
      ]
    )
  }
}
