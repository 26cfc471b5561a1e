package import Disclosure

/// A period against a day: before it, in it, after it.
package enum PeriodState: Hashable, Sendable {
  case upcoming
  case open
  case closed

  init(first: Day, last: Day, on day: Day) {
    self = day < first ? .upcoming : day <= last ? .open : .closed
  }
}

/// What a day adds to a published notice: where its window stands, what later notices did to it.
package struct NoticeState: Hashable, Sendable {
  package let id: NoticeID
  package let window: WindowState?
  /// By the order of the notice's periods.
  package let periods: [PeriodState]
  package let correctedBy: [NoticeID]
  package let withdrawnBy: [NoticeID]
  package let replacedBy: [NoticeID]
  package let continuedBy: [NoticeID]

  /// The window of a publicity notice on a day.
  package struct WindowState: Hashable, Sendable {
    package let window: PublicityWindow
    package let state: PeriodState
    /// Whether it was over before its last day (撤回).
    package let isWithdrawn: Bool
    /// While it is open: whether the day itself does not count (不计入).
    package let isDayOff: Bool
    /// While it is open: the number of the day in its unit, on a day off that of the last one that
    /// counted.
    package let dayNumber: Int?
    /// While it is open: the days of its unit after this day.
    package let daysLeft: Int?
    /// While it is open: the calendar days after this day.
    package let calendarDaysLeft: Int?
    /// Its whole length; where the calendar does not reach, the one that the notice states, else nil.
    package let length: Int?
  }
}

extension NoticeState {
  /// The state of every notice that a day may show, newest first.
  static func all(in dossier: Dossier, on day: Day) -> [NoticeState] {
    let notices = dossier.notices
    // Places are sorted: a notice is a large value to move.
    let visible = notices.indices
      .filter { !notices[$0].isDraft && notices[$0].published.day <= day }
      .sorted { a, b in
        let (first, second) = (notices[a].published, notices[b].published)
        return first == second ? notices[a].id < notices[b].id : first > second
      }
    var later = LaterNotices()
    for place in visible.reversed() { later.add(notices[place]) }
    return visible.map { place in
      let notice = notices[place]
      return NoticeState(
        id: notice.id,
        window: windowState(
          of: notice,
          withdrawn: later.withdrawn[notice.id]?.compactMap {
            dossier.notice($0)?.published.day
          }.min(),
          in: dossier,
          on: day
        ),
        periods: notice.callPeriods.map {
          PeriodState(first: $0.first, last: $0.last, on: day)
        },
        correctedBy: later.corrected[notice.id] ?? [],
        withdrawnBy: later.withdrawn[notice.id] ?? [],
        replacedBy: later.replaced[notice.id] ?? [],
        continuedBy: later.continued[notice.id] ?? []
      )
    }
  }

  /// A window whose notice was withdrawn is over.
  private static func windowState(
    of notice: Notice,
    withdrawn: Day?,
    in dossier: Dossier,
    on day: Day
  ) -> WindowState? {
    guard notice.kind == .publicity, let window = dossier.window(of: notice) else { return nil }
    let calendar = dossier.calendar(of: notice)
    let days = try? window.days(in: calendar)
    // Natural days need no calendar, and what is printed stands.
    let stated = (try? window.length(in: calendar)) ?? notice.window?.length
    let state =
      withdrawn != nil ? .closed : PeriodState(first: window.first, last: window.last, on: day)
    let isOpen = state == .open
    return WindowState(
      window: window,
      state: state,
      isWithdrawn: withdrawn.map { $0 <= window.last } ?? false,
      isDayOff: isOpen && days?.contains { $0.day == day && $0.number == nil } ?? false,
      dayNumber: isOpen ? days?.last { $0.day <= day && $0.number != nil }?.number ?? 0 : nil,
      daysLeft: isOpen ? days?.filter { $0.day > day && $0.number != nil }.count : nil,
      calendarDaysLeft: isOpen ? window.last.days(since: day) : nil,
      length: days == nil ? stated : days?.compactMap(\.number).last
    )
  }
}

/// What later notices say of earlier ones.
private struct LaterNotices {
  var corrected: [NoticeID: [NoticeID]] = [:]
  var withdrawn: [NoticeID: [NoticeID]] = [:]
  var replaced: [NoticeID: [NoticeID]] = [:]
  var continued: [NoticeID: [NoticeID]] = [:]

  mutating func add(_ notice: Notice) {
    for reference in notice.corrects { corrected[reference.id, default: []].append(notice.id) }
    for reference in notice.withdraws { withdrawn[reference.id, default: []].append(notice.id) }
    for reference in notice.replaces { replaced[reference.id, default: []].append(notice.id) }
    if let first = notice.continues { continued[first.id, default: []].append(notice.id) }
  }
}
