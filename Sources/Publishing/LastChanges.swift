import Disclosure
import Ingest

/// The last day on which what a page says of its subject changed (最近变动): by the day known, and by
/// the passing of time. Never after the edition day.
struct LastChanges: Sendable {
  private(set) var platforms: [PlatformID: Day] = [:]
  private(set) var notices: [NoticeID: Day] = [:]
  private(set) var programmes: [ProgrammeID: Day] = [:]

  init(_ edition: Edition, _ takedowns: Takedowns) {
    let names = edition.dossier.programmes.map { ($0.id, Self.days(ofNaming: $0)) }
    let naming = Dictionary(names) { first, _ in first }
    addNotices(edition, takedowns)
    for programme in edition.dossier.programmes {
      let own = programme.measures.flatMap {
        [$0.effective.value, $0.expires?.next].compactMap(\.self)
      }
      let notices = [programmes[programme.id]].compactMap(\.self)
      programmes[programme.id] =
        (own + (naming[programme.id] ?? []) + notices).latest(upTo: edition.day)
    }
    for record in edition.state.register.records {
      let own = record.lastChange(upTo: edition.day, in: edition.dossier)
      let rows = edition.state.attachedRows[record.id, default: []]
      let taken = takedowns.days(of: record, upTo: edition.day)
      let withheld = Self.withheld(record, in: edition)
      let days =
        [own] + taken + withheld + Self.undone(record, in: edition)
        + rows.compactMap(edition.dossier.visibleDay)
        + record.titles.flatMap { naming[$0.programme] ?? [] }
      platforms[record.id] = days.latest(upTo: edition.day)
    }
  }

  /// When a record brought a notice to its programme, which names none itself.
  private static func joining(_ notice: Notice, in edition: Edition) -> [Day] {
    guard edition.dossier.programme(governing: notice) == nil,
      (notice.corrects + notice.withdraws + notice.replaces).isEmpty
    else { return [] }
    return [edition.facts(restingOn: notice.id).map(\.event.visible).min()].compactMap(\.self)
  }

  /// When awards left a platform that awaits its own for a later one (暂缓), and were withdrawn.
  private static func withheld(_ record: PlatformRecord, in edition: Edition) -> [Day] {
    let lists = record.titles.filter { $0.pending == .awaitingAward }.flatMap(\.candidacies)
    let notices = lists.flatMap { edition.notices(naming: $0.batch) }
      .compactMap(edition.dossier.notice)
      .filter { $0.award?.withheld.contains(record.id) ?? false }
    let withdrawals = notices.flatMap { edition.state(of: $0.id)?.withdrawnBy ?? [] }
      .compactMap(edition.dossier.notice)
    return (notices + withdrawals).map(\.published.day)
  }

  /// When the notices that a platform's page names were withdrawn or replaced.
  private static func undone(_ record: PlatformRecord, in edition: Edition) -> [Day] {
    record.titles.flatMap(\.notices).compactMap(edition.state(of:))
      .flatMap { $0.withdrawnBy + $0.replacedBy }
      .compactMap { edition.dossier.notice($0)?.published.day }
  }

  /// The notices, and what they change on the pages of their programmes.
  private mutating func addNotices(_ edition: Edition, _ takedowns: Takedowns) {
    let lists = ListChanges(edition, takedowns)
    let belonging = NoticeProgrammes(edition)
    for state in edition.state.notices {
      guard let notice = edition.dossier.notice(state.id) else { continue }
      let own =
        Self.days(of: notice, state, in: edition)
        + takedowns.all(of: notice.id).map { min($0.day, edition.day) }
      let shown = own + Self.countedDays(of: notice, state, in: edition)
      notices[notice.id] = (shown + lists.days(of: notice, in: edition)).latest(upTo: edition.day)
      var mine = Set(notice.lists.map(\.key.programme))
      if let programme = belonging[notice.id] { mine.insert(programme) }
      for id in mine {
        programmes[id] =
          (own + Self.joining(notice, in: edition) + [programmes[id]].compactMap(\.self)).latest(
            upTo: edition.day
          )
      }
    }
  }

  /// The days on which the authority took another name, or the programme was folded into another.
  private static func days(ofNaming programme: Programme) -> [Day] {
    let turns = programme.authorities.flatMap { [$0.first, $0.last?.next].compactMap(\.self) }
    let renamed = turns.filter {
      programme.authorityName(on: $0) != programme.authorityName(on: $0.previous)
    }
    return renamed + [programme.merger?.day].compactMap(\.self)
  }

  /// The days on which what a notice says of itself changes: its periods, and what later notices
  /// did to it.
  private static func days(
    of notice: Notice,
    _ state: NoticeState,
    in edition: Edition
  ) -> [Day] {
    let later = state.correctedBy + state.withdrawnBy + state.replacedBy + state.continuedBy
    var days = [notice.published.day]
    days += later.compactMap { edition.dossier.notice($0)?.published.day }
    days += notice.callPeriods.flatMap { [$0.first, $0.last.next] }
    if let window = state.window?.window { days += [window.first, window.last.next] }
    return days
  }
}

extension LastChanges {
  /// The days of an open window that its own page tells apart: “第3个工作日”, and the first day off.
  private static func countedDays(
    of notice: Notice,
    _ state: NoticeState,
    in edition: Edition
  ) -> [Day] {
    guard let window = state.window, window.state == .open,
      let days = try? window.window.days(in: edition.dossier.calendar(of: notice))
    else { return [] }
    return zip(days, [nil] + days.map(\.number)).filter { $0.number != nil || $1 != nil }
      .map(\.0.day)
  }
}

extension Takedowns {
  /// When something of a platform, or a notice that its page names, was taken down; what is taken
  /// down after the edition day counts for it, since no page says a day to come.
  func days(of record: PlatformRecord, upTo day: Day) -> [Day] {
    guard !isEmpty else { return [] }
    let named = record.titles.flatMap(\.notices).flatMap(all)
    return (platforms[record.id, default: []] + named).map { min($0.day, day) }
  }
}

extension [Day] {
  /// The latest of those that have come.
  fileprivate func latest(upTo day: Day) -> Day? { filter { $0 <= day }.max() }
}
