import Disclosure
import Rendering

/// A notice as one line of a page that speaks of something else (有关公告).
struct NoticeLine: Sendable {
  let title: String
  let url: String
  let kind: String
  let number: String?
  let published: DayText
  let isWithdrawn: Bool

  /// Nil where the notice is not published.
  init?(_ id: NoticeID, _ linker: Linker) {
    let edition = linker.edition
    guard let state = edition.state(of: id), let notice = edition.dossier.notice(id) else {
      return nil
    }
    title = notice.title
    url = linker.link(SitePath.notice(id))
    kind = notice.kind.rawValue
    number = notice.number
    published = notice.published.day.shown
    isWithdrawn = !state.withdrawnBy.isEmpty || !state.replacedBy.isEmpty
  }

  /// The notices that speak of a platform, newest first.
  static func all(on record: PlatformRecord, _ linker: Linker) -> [NoticeLine] {
    let dossier = linker.edition.dossier
    return Set(record.titles.flatMap(\.notices)).compactMap(dossier.notice)
      .sorted { a, b in a.published == b.published ? a.id < b.id : a.published > b.published }
      .compactMap { NoticeLine($0.id, linker) }
  }
}

extension View where Root == NoticeLine {
  static var noticeLine: View {
    View(
      "notice line",
      [
        .text("title", "标题") { $0.title },
        .text("url", "公告页链接") { $0.url },
        .text("kind", "类型") { $0.kind },
        .optionalText("number", "文号") { $0.number },
        .record("published", "发布日期", .day) { $0.published },
        .flag("is_withdrawn", "是否已撤回或被取代") { $0.isWithdrawn },
      ]
    )
  }
}
