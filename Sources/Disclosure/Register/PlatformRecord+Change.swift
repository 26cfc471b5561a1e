extension PlatformRecord {
  /// The last day up to that of its view on which the record changed: a fact became known, or time
  /// passed over a last day.
  ///
  /// Without a new fact only time changes a record, so the days that its own holdings, windows,
  /// bans and measures name are all that need a look.
  package func lastChange(upTo day: Day, in dossier: Dossier) -> Day {
    let lastFact = events.map(\.visible).max() ?? day
    let ofBans = bans.flatMap(\.turningDays)
    let turns = turningDays(in: dossier).union(ofBans).filter { lastFact < $0 && $0 <= day }
    guard !turns.isEmpty else { return lastFact }
    var fold = PlatformFold(PlatformPast(dossier: dossier, events: events, bans: bans))
    for event in events { _ = fold.apply(event) }
    return turns.sorted(by: >).first { fold.record(asOf: $0) != fold.record(asOf: $0.previous) }
      ?? lastFact
  }

  /// The days on which the mere passing of time may change the record.
  private func turningDays(in dossier: Dossier) -> Set<Day> {
    var days: Set<Day> = []
    for title in titles {
      for measure in dossier.programme(title.programme)?.measures ?? [] {
        days.formUnion([measure.effective.value, measure.expires?.next].compactMap(\.self))
      }
      for candidacy in title.candidacies {
        days.formUnion(candidacy.windows.flatMap(\.turningDays))
        guard let holding = candidacy.holding else { continue }
        days.insert(holding.validFrom)
        if let last = holding.validTo { days.formUnion([last.next, .firstDay(ofYear: last.year)]) }
        if let ban = holding.end?.ban { days.insert(ban.last.next) }
      }
    }
    return days
  }
}
