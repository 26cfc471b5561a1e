import Disclosure
import Ingest

/// The last day on which what a page says of its subject changed (最近变动): by the day known, and by
/// the passing of time. Never after the edition day.
struct LastChanges: Sendable {
  private(set) var platforms: [PlatformID: Day] = [:]
  private(set) var notices: [NoticeID: Day] = [:]
  private(set) var programmes: [ProgrammeID: Day] = [:]

  init(_ edition: Edition, _ takedowns: Takedowns) {
    let day = edition.day
    let names = edition.dossier.programmes.map { ($0.id, Self.days(ofNaming: $0, upTo: day)) }
    let naming = Dictionary(names) { first, _ in first }
    let lists = ListChanges(edition)
    for state in edition.state.notices {
      guard let notice = edition.dossier.notice(state.id) else { continue }
      let own = Self.days(of: notice, state, in: edition)
      let taken = takedowns.notices[notice.id, default: []].map { min($0.day, day) }
      notices[notice.id] = (own + lists.days(of: notice, in: edition) + taken).latest(upTo: day)
      for id in Set(notice.lists.map(\.key.programme)) {
        programmes[id] = (own + [programmes[id]].compactMap(\.self)).latest(upTo: day)
      }
    }
    for programme in edition.dossier.programmes {
      let own = programme.measures.flatMap {
        [$0.effective.value, $0.expires?.next].compactMap(\.self)
      }
      let found = [programmes[programme.id]].compactMap(\.self)
      programmes[programme.id] =
        (own + (naming[programme.id] ?? []) + found).latest(upTo: day)
    }
    for record in edition.state.register.records {
      let own = record.lastChange(upTo: day, in: edition.dossier)
      let rows = edition.state.attachedRows[record.id, default: []]
      let taken = takedowns.platforms[record.id, default: []].map { min($0.day, day) }
      let days =
        [own] + taken + rows.compactMap(edition.dossier.visibleDay)
        + record.titles.flatMap { naming[$0.programme] ?? [] }
      platforms[record.id] = days.latest(upTo: day)
    }
  }

  /// The days on which the authority took another name, or the programme was folded into another.
  private static func days(ofNaming programme: Programme, upTo day: Day) -> [Day] {
    let turns = programme.authorities.flatMap { [$0.first, $0.last?.next].compactMap(\.self) }
    let renamed = turns.filter {
      programme.authorityName(on: $0) != programme.authorityName(on: $0.previous)
    }
    return (renamed + [programme.merger?.day].compactMap(\.self)).filter { $0 <= day }
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

extension [Day] {
  /// The latest of those that have come.
  fileprivate func latest(upTo day: Day) -> Day? { filter { $0 <= day }.max() }
}
