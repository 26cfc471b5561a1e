import Disclosure
import Ingest

/// The last days on which the register changed what notices show: the rows of their lists, and the
/// facts that rest on them.
struct ListChanges {
  private var facts: [NoticeID: Day] = [:]
  /// By list: an award, a refusal, a withdrawn application.
  private var decisions: [BatchKey: Day] = [:]
  /// By list: a correction that struck a row out of it or put one in, an end or its restoration, a
  /// takedown.
  private var strikes: [BatchKey: Day] = [:]
  /// By list: what was found wrong in its rows.
  private var corrections: [BatchKey: [Correction]] = [:]

  private struct Correction {
    let change: RegisterEvent.Change
    let record: PlatformRecord
    let visible: Day
  }

  init(_ edition: Edition, _ takedowns: Takedowns) {
    for record in edition.state.register.records {
      add(record)
      guard let taken = takedowns.platforms[record.id]?.map(\.day).max() else { continue }
      let day = min(taken, edition.day)
      for candidacy in record.titles.flatMap(\.candidacies) {
        raise(&strikes[candidacy.batch], to: day)
      }
      for notice in record.events.compactMap(\.notice) { raise(&facts[notice], to: day) }
    }
  }

  func days(of notice: Notice, in edition: Edition) -> [Day] {
    var days = [facts[notice.id]].compactMap(\.self)
    days += notice.lists.compactMap { strikes[$0.key] }
    days += notice.lists.flatMap { corrections(told: notice, in: $0.key, edition) }
    if notice.kind == .publicity { days += notice.lists.compactMap { decisions[$0.key] } }
    for id in edition.notices(sharingAListWith: notice) {
      guard let other = edition.dossier.notice(id) else { continue }
      days.append(other.published.day)
      days += (edition.state(of: id)?.withdrawnBy ?? []).compactMap {
        edition.dossier.notice($0)?.published.day
      }
      guard notice.kind == .publicity, let window = edition.state(of: id)?.window?.window else {
        continue
      }
      days += [window.first, window.last.next]
    }
    return days
  }

  /// When it became known what the rows of a notice's list tell as corrected.
  private func corrections(
    told notice: Notice,
    in key: BatchKey,
    _ edition: Edition
  ) -> [Day] {
    guard let found = corrections[key], let batch = edition.dossier.batch(key) else { return [] }
    let rows = edition.rows(of: batch, listedBy: notice)
    return found.compactMap { correction in
      let record = correction.record
      let row = rows.first { $0.id == record.id }
      let told = row?.changes(in: key, of: record, by: notice.published.day) ?? []
      return told.contains(correction.change) ? correction.visible : nil
    }
  }

  private mutating func add(_ record: PlatformRecord) {
    for index in record.events.indices {
      let event = record.events[index]
      if let notice = event.notice { raise(&facts[notice], to: event.visible) }
      switch event.fact {
      case .publicised: break
      case .awarded:
        for key in lists(of: event, record) { raise(&decisions[key], to: event.visible) }
      case .changed(let change): add(change, event, record)
      case .ended:
        for key in lists(of: event, record, where: { $0.end?.day == event.effect }) {
          raise(&strikes[key], to: event.visible)
        }
      case .restored:
        for key in lists(of: event, record, where: { $0.end == nil }) {
          raise(&strikes[key], to: event.visible)
        }
        for undone in record.events[..<index] where undone.programme == event.programme {
          guard case .ended = undone.fact, let notice = undone.notice else { continue }
          raise(&facts[notice], to: event.visible)
        }
      }
    }
  }

  private mutating func add(
    _ change: RegisterEvent.Change,
    _ event: RegisterEvent,
    _ record: PlatformRecord
  ) {
    switch change.kind {
    case .refused, .applicationWithdrawn:
      for key in lists(of: event, record) { raise(&decisions[key], to: event.visible) }
    case .objectionAccepted, .objectionDismissed: break
    case .renamed, .transferred, .updated, .regraded, .corrected:
      if change.field == ChangeField.listed {
        for key in lists(of: event, record) { raise(&strikes[key], to: event.visible) }
      }
      // The rows of its lists tell what was corrected.
      if change.kind == .corrected, ListedRow.columns.contains(change.field) {
        let keys =
          change.isOfIdentity
          ? record.titles.flatMap(\.candidacies).map(\.batch) : lists(of: event, record)
        let correction = Correction(change: change, record: record, visible: event.visible)
        for key in keys { corrections[key, default: []].append(correction) }
      }
      guard [ChangeField.name, ChangeField.operator].contains(change.field) else { return }
      // A notice tells of a platform under its present name.
      for other in record.events {
        guard let notice = other.notice else { continue }
        switch other.fact {
        case .publicised, .awarded: continue
        case .changed, .ended, .restored: raise(&facts[notice], to: event.visible)
        }
      }
    }
  }

  /// The list that a fact speaks of; all of the title where it names none.
  private func lists(of event: RegisterEvent, _ record: PlatformRecord) -> [BatchKey] {
    let keys = record.titles.first { $0.programme == event.programme }?.candidacies.map(\.batch)
    return (keys ?? []).filter { event.batch == nil || $0.batch == event.batch }
  }

  /// Those of its lists by which the title was awarded, with what became of that.
  private func lists(
    of event: RegisterEvent,
    _ record: PlatformRecord,
    where isMeant: (Holding) -> Bool
  ) -> [BatchKey] {
    let keys = lists(of: event, record)
    let candidacies = record.titles.first { $0.programme == event.programme }?.candidacies ?? []
    return candidacies.filter { candidacy in
      keys.contains(candidacy.batch) && candidacy.holding.map(isMeant) ?? false
    }.map(\.batch)
  }

  private func raise(_ known: inout Day?, to day: Day) { known = max(known ?? day, day) }
}
