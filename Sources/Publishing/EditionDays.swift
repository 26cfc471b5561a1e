package import Disclosure

/// The days on which the site changes (版次日).
package struct EditionDays: Sendable {
  private let register: Register
  /// Every day on which the site may change, in order.
  private let candidates: [Day]
  /// The days on which something was taken down (撤下): the pages say so, whatever they said before.
  private let takedowns: [Day]

  /// `register` knows nothing any more of what was taken down.
  package init(_ register: Register, takedowns: [Day] = []) {
    self.register = register
    candidates = Self.candidates(register).sorted()
    self.takedowns = takedowns
  }

  /// The state of a day, and the edition day: the latest day up to it on which anything that the
  /// site says changed.
  package func edition(asOf day: Day) -> (day: Day, state: DayState) {
    let state = DayState(register, on: day)
    let known = lastChange(of: state, upTo: day)
    let takenDown = takedowns.filter { $0 <= day }.max()
    return ([known, takenDown].compactMap(\.self).max() ?? day, state)
  }

  /// Nil before all that is known.
  private func lastChange(of state: DayState, upTo day: Day) -> Day? {
    for candidate in candidates.reversed() where candidate <= day {
      if !state.isState(of: register, on: candidate.previous) { return candidate }
    }
    return candidates.first { $0 <= day }
  }

  /// The first day after `day` on which anything that the site says changes, and what; nil where
  /// nothing more is scheduled, or once `isWanted` says that nobody waits for it any more. `state` is
  /// that of `day`, where it is known.
  package func next(
    after day: Day,
    from state: DayState? = nil,
    while isWanted: () -> Bool = { true }
  ) -> (day: Day, changes: [StateChange])? {
    let state = state ?? DayState(register, on: day)
    for candidate in (candidates + takedowns).sorted() where candidate > day {
      guard isWanted() else { return nil }
      // What is taken down on a day to come is gone already; only what the pages say of it is new.
      let isTakedown = takedowns.contains(candidate)
      guard isTakedown || !state.isState(of: register, on: candidate) else { continue }
      let changed = DayState(register, on: candidate)
      let taken = isTakedown ? [StateChange(.takenDown, "撤下内容")] : []
      return (candidate, changed.changes(since: state, in: register.dossier) + taken)
    }
    return nil
  }

  private static func candidates(_ register: Register) -> Set<Day> {
    var days = register.candidateDays()
    let dossier = register.dossier
    for notice in dossier.notices where !notice.isDraft {
      days.insert(notice.published.day)
      for period in notice.callPeriods { days.formUnion([period.first, period.last.next]) }
      guard let window = dossier.window(of: notice) else { continue }
      var day = window.first
      while day <= window.last.next {
        days.insert(day)
        day = day.next
      }
    }
    for programme in dossier.programmes {
      for name in programme.authorities {
        days.formUnion([name.first, name.last?.next].compactMap(\.self))
      }
      if let merger = programme.merger { days.insert(merger.day) }
    }
    days.formUnion(dossier.districts.all.compactMap { $0.last?.next })
    return days
  }
}
