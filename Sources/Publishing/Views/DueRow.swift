import Disclosure
import Rendering

/// What falls due, as the page of a programme shows it (到期事项).
struct DueRow: Sendable {
  let kind: DueDate.Kind
  let title: LinkedText
  let month: Int
  /// The day of every year, where it comes back.
  let dayOfMonth: Int?
  let first: Day?
  let last: Day?
  let state: PeriodState
  let article: String?

  /// Nil for what is due once.
  init?(yearly due: DueDate) {
    guard case .yearly(let month, let day, let first, let last) = due.days else { return nil }
    kind = due.kind
    title = LinkedText(due.title, nil)
    self.month = month
    dayOfMonth = day
    (self.first, self.last) = (first, last)
    state = .open
    article = due.article
  }

  /// Nil for what comes back every year.
  init?(dated due: DueDate, _ linker: Linker) {
    guard case .once(let first, let last) = due.days else { return nil }
    kind = due.kind
    title = LinkedText(due.title, due.notice.flatMap(linker.notice)?.url)
    month = last.month
    dayOfMonth = nil
    (self.first, self.last) = (first, last)
    // The edition day: it moves whenever one of these states changes.
    state = PeriodState(first: first, last: last, on: linker.edition.day)
    article = due.article
  }
}

/// What fell due, or will, in one year.
struct DueYear: Sendable {
  let year: Int
  let rows: [DueRow]

  /// The dated rows by the year of their last day, newest first.
  static func all(_ dates: [DueDate], _ linker: Linker) -> [DueYear] {
    let rows = dates.compactMap { DueRow(dated: $0, linker) }
    let years = Dictionary(grouping: rows) { $0.last?.year ?? 0 }
    return years.keys.sorted(by: >).map { DueYear(year: $0, rows: years[$0] ?? []) }
  }
}

extension DueDate.Kind {
  /// A name for templates to compare with.
  var name: String {
    switch self {
    case .report: "report"
    case .callPeriod: "call"
    case .publicity: "publicity"
    case .measureEnd: "measure_end"
    }
  }
}

extension View where Root == DueRow {
  static var dueRow: View {
    View(
      "due row",
      [
        .text("kind", "report、call、publicity 或 measure_end") { $0.kind.name },
        .record("title", "事项", .link) { $0.title },
        .number("month", "几月到期") { $0.month },
        .optionalNumber("day", "每年几日到期；有具体日期的没有") { $0.dayOfMonth },
        .optionalRecord("first", "第一天；每年到期的，从哪一天起", .day) { $0.first?.shown },
        .optionalRecord("last", "最后一天；每年到期的，到哪一天止", .day) { $0.last?.shown },
        .text("state", "upcoming、open 或 closed") { $0.state.name },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == DueYear {
  static var dueYear: View {
    View(
      "due year",
      [
        .number("year", "年份") { $0.year },
        .list("rows", "事项，新的在前", .dueRow) { $0.rows },
      ]
    )
  }
}
