/// The events of one platform, from which its record of any day follows (平台沿革).
package struct PlatformPast: Sendable {
  let dossier: Dossier
  /// In the order in which they take effect.
  let events: ArraySlice<RegisterEvent>
  /// The bans on codes that it had on some day; most have none.
  let bans: [CodeBans]

  init(
    dossier: Dossier,
    events: ArraySlice<RegisterEvent>,
    bans: [CodeBans] = []
  ) {
    self.dossier = dossier
    self.events = events
    self.bans = bans
  }

  package var id: PlatformID? { events.first?.platform }

  /// The platform as a day knew it; nil before it has entered a list.
  package func record(asOf day: Day) -> PlatformRecord? {
    var fold = PlatformFold(self)
    for event in events where event.visible <= day { _ = fold.apply(event) }
    return fold.record(asOf: day)
  }

  /// Whether any title of it was ended.
  var hasEnding: Bool {
    events.contains { event in if case .ended = event.fact { true } else { false } }
  }

  /// When another operator first took it over after a day; nil where none did.
  func transfer(after day: Day) -> Day? {
    events.lazy.filter { $0.transfersOperator && day < $0.effect }.map(\.effect).min()
  }

  /// The platform as two days knew it; nil for a day before it has entered a list.
  package func records(
    asOf first: Day?,
    and second: Day
  ) -> (first: PlatformRecord?, second: PlatformRecord?) {
    var found: [PlatformRecord?] = []
    records(on: [first, second].compactMap(\.self)) { _, record in found.append(record) }
    return (found.count > 1 ? found[0] : nil, found.last ?? nil)
  }

  /// The days up to `last` on which the record may change, in order. Every day on which it does
  /// change is among them.
  package func candidateDays(upTo last: Day) -> [Day] {
    guard let first = events.lazy.map(\.visible).min(), first <= last else { return [] }
    var days: Set<Day> = []
    var programmes: [ProgrammeID] = []
    for event in events {
      days.formUnion(dossier.candidateDays(of: event))
      if !programmes.contains(event.programme) { programmes.append(event.programme) }
    }
    days.formUnion(bans.flatMap(\.turningDays))
    for programme in programmes {
      days.formUnion(dossier.programme(programme)?.measures.flatMap(\.turningDays) ?? [])
    }
    return days.filter { first <= $0 && $0 <= last }.sorted()
  }

  /// Hands over the records of some days, which come in order. Where facts became known in the order
  /// in which they took effect, as nearly always, one fold serves all days.
  package func records(on days: [Day], _ body: (Day, PlatformRecord?) -> Void) {
    let isInOrder = zip(events, events.dropFirst()).allSatisfy { $0.visible <= $1.visible }
    guard isInOrder else {
      for day in days { body(day, record(asOf: day)) }
      return
    }
    var fold = PlatformFold(self)
    var next = events.startIndex
    for day in days {
      while next < events.endIndex, events[next].visible <= day {
        _ = fold.apply(events[next])
        next += 1
      }
      body(day, fold.record(asOf: day))
    }
  }
}

extension Measure {
  /// The days on which it comes into force, and is out of it.
  var turningDays: [Day] { [effective.value, expires?.next].compactMap(\.self) }
}
