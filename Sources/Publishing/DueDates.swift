package import Disclosure

/// What falls due under a programme (到期事项): by a rule every year, or in days that were set once.
package struct DueDate: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A report that a measure in force asks for each year (报送).
    case report
    /// A period of a call for applications (申报期).
    case callPeriod
    /// The window of a publicity notice (公示期).
    case publicity
    /// A measure's last day in force (失效).
    case measureEnd
  }

  /// When it is due. What comes back every year has no next day here: it would change by itself.
  package enum Days: Hashable, Sendable {
    /// By a day of every year; `first` and `last` are the measure's own, where it states them.
    case yearly(month: Int, day: Int, first: Day?, last: Day?)
    case once(first: Day, last: Day)
  }

  package let programme: ProgrammeID
  package let kind: Kind
  /// The report's or the period's name; the title of the notice or of the measure.
  package let title: String
  package let days: Days
  package let article: String?
  /// The notice that says so, of which a page stands in the site.
  package let notice: NoticeID?
  /// The measure that says so.
  package let measure: MeasureID?
}

extension DueDate {
  /// What falls due under each programme: yearly rules by their day, then the rest, the newest
  /// first.
  package static func all(in edition: Edition) -> [ProgrammeID: [DueDate]] {
    var dated: [ProgrammeID: [DueDate]] = [:]
    let programmes = NoticeProgrammes(edition)
    for state in edition.state.notices where state.isStanding {
      guard let notice = edition.dossier.notice(state.id),
        let programme = programmes[notice.id]
      else { continue }
      dated[programme, default: []] += periods(of: notice, state, under: programme)
    }
    var all: [ProgrammeID: [DueDate]] = [:]
    for programme in edition.dossier.programmes {
      let ends = programme.measures.compactMap { end(of: $0, under: programme.id) }
      all[programme.id] =
        yearly(programme, in: edition)
        + (ends + (dated[programme.id] ?? [])).sorted { $0.isShownBefore($1) }
    }
    return all
  }

  /// The reports of the measures that have not ended, unless the programme was folded into another.
  private static func yearly(_ programme: Programme, in edition: Edition) -> [DueDate] {
    guard !edition.state.mergers.contains(programme.id) else { return [] }
    return programme.measures.filter { edition.state.measures[$0.id] != .ended }
      .flatMap { measure in
        measure.reports.map { report in
          DueDate(
            programme: programme.id,
            kind: .report,
            title: report.name,
            days: .yearly(
              month: report.month,
              day: report.day,
              first: measure.effective.value,
              last: measure.expires
            ),
            article: report.article,
            notice: nil,
            measure: measure.id
          )
        }
      }
      .sorted { $0.isShownBefore($1) }
  }

  private static func end(of measure: Measure, under programme: ProgrammeID) -> DueDate? {
    measure.expires.map { last in
      DueDate(
        programme: programme,
        kind: .measureEnd,
        title: measure.title,
        days: .once(first: last, last: last),
        article: nil,
        notice: nil,
        measure: measure.id
      )
    }
  }

  private static func periods(
    of notice: Notice,
    _ state: NoticeState,
    under programme: ProgrammeID
  ) -> [DueDate] {
    let once = { (kind: Kind, title: String, first: Day, last: Day) in
      DueDate(
        programme: programme,
        kind: kind,
        title: title,
        days: .once(first: first, last: last),
        article: nil,
        notice: notice.id,
        measure: nil
      )
    }
    let calls = notice.callPeriods.map { once(.callPeriod, $0.name, $0.first, $0.last) }
    let window = state.window.map {
      once(.publicity, notice.title, $0.window.first, $0.window.last)
    }
    return calls + [window].compactMap(\.self)
  }

  /// Yearly rules come first, by their day; then the newest, and of one day by title.
  private func isShownBefore(_ other: DueDate) -> Bool {
    switch (days, other.days) {
    case (.yearly(let month, let day, _, _), .yearly(let otherMonth, let otherDay, _, _)):
      (month, day, title) < (otherMonth, otherDay, other.title)
    case (.once(let first, let last), .once(let otherFirst, let otherLast)):
      (otherLast, otherFirst, title) < (last, first, other.title)
    case (.yearly, .once): true
    case (.once, .yearly): false
    }
  }
}

extension NoticeState {
  /// Whether no later notice withdrew or replaced it.
  var isStanding: Bool { withdrawnBy.isEmpty && replacedBy.isEmpty }
}
