import Disclosure
import Rendering

/// One award of a title as its platform's page shows it (认定记录).
struct HoldingRow: Sendable {
  let batch: String
  let awarded: DayText
  let first: DayText
  let last: DayText?
  let isComputed: Bool
  let isHistory: Bool
  /// Ended before it had begun.
  let neverBegins: Bool
  let endWord: String?
  let ended: DayText?
  let ban: DaySpan?
  /// The code of whom the ban binds, where that is not the present operator.
  let barred: String?
  let notice: NoticeLine?

  init(
    _ batch: BatchKey,
    _ holding: Holding,
    _ programme: Programme?,
    _ record: PlatformRecord,
    _ linker: Linker
  ) {
    self.batch = batch.batch.string
    awarded = holding.awarded.shown
    first = holding.validFrom.shown
    last = holding.validTo?.shown
    isComputed = holding.validToIsComputed
    isHistory = programme?.isHistory(holding.awarded) ?? false
    neverBegins = holding.neverBegins
    endWord = holding.end?.kind.rawValue
    ended = holding.end?.day.shown
    ban = holding.end?.ban.map { DaySpan($0.first, $0.last) }
    let subject = holding.end?.ban?.subject
    barred = subject.flatMap { $0 == record.creditCode ? nil : $0.string }
    notice = holding.notice.flatMap { NoticeLine($0, linker) }
  }
}

/// A first and a last day, both included.
struct DaySpan: Sendable {
  let first: DayText
  let last: DayText

  init(_ first: Day, _ last: Day) {
    self.first = first.shown
    self.last = last.shown
  }
}

extension View where Root == HoldingRow {
  static var holding: View {
    View(
      "holding",
      [
        .text("batch", "批次") { $0.batch },
        .record("awarded", "认定日期", .day) { $0.awarded },
        .record("first", "有效期起", .day) { $0.first },
        .optionalRecord("last", "有效期止", .day) { $0.last },
        .flag("is_computed", "有效期止是否推算") { $0.isComputed },
        .flag("is_history", "是否历史数据") { $0.isHistory },
        .flag("never_begins", "是否还没有生效就终止了") { $0.neverBegins },
        .optionalText("end_word", "撤销、取消、自愿放弃等；没有提前终止的没有") { $0.endWord },
        .optionalRecord("ended", "提前终止的日期", .day) { $0.ended },
        .optionalRecord("ban", "提前终止带来的禁报期", .span) { $0.ban },
        .optionalText("barred", "禁报的单位的信用代码，不是现运营单位时才有") { $0.barred },
        .optionalRecord("notice", "认定公告", .noticeLine) { $0.notice },
      ]
    )
  }
}

extension View where Root == DaySpan {
  static var span: View {
    View(
      "span",
      [
        .record("first", "第一天", .day) { $0.first },
        .record("last", "最后一天", .day) { $0.last },
      ]
    )
  }
}
