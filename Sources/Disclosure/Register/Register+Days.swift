extension Register {
  /// The days on which what the register says may change. Every day on which it does change is
  /// among them; some among them may change nothing.
  package func candidateDays() -> Set<Day> {
    var days = Set(dossier.programmes.flatMap(\.measures).flatMap(\.turningDays))
    days.formUnion(dossier.attachedRows.compactMap(dossier.visibleDay))
    let ofPlatforms = mapPasts { pasts in
      var days: Set<Day> = []
      for platform in pasts {
        for event in past(of: platform).events { days.formUnion(dossier.candidateDays(of: event)) }
      }
      return [days]
    }
    for found in ofPlatforms { days.formUnion(found) }
    return days
  }
}

extension Dossier {
  /// The days on which what the register says may change by an event, now or as time passes.
  func candidateDays(of event: RegisterEvent) -> [Day] {
    switch event.fact {
    case .publicised:
      return [event.visible] + event.occasion.windows.flatMap(\.turningDays)
    case .awarded: return [event.visible] + validityDays(of: event)
    case .changed(let change):
      guard let day = Day(iso: change.new) else { return [event.visible] }
      let lastDays = [day] + validityRules(of: event).map { $0.lastDay(from: day) }
      return [event.visible, day] + Self.turningDays(lastDays)
    case .ended(_, let ground, _, _):
      let measure = event.occasion.measure
      guard let years = measure?.ground(named: ground)?.banYears else { return [event.visible] }
      return [event.visible, event.effect.adding(years: years).next]
    case .restored: return [event.visible]
    }
  }

  /// The days on which an award may begin, enter its last year, and be over, by what the list and
  /// the notice store and by every measure of the programme.
  private func validityDays(of event: RegisterEvent) -> [Day] {
    let row = row(of: event)
    let rules = validityRules(of: event)
    let stored = row?.validFrom ?? event.occasion.validFrom
    let firstDays =
      stored.map { [$0] } ?? [event.effect] + rules.map { $0.firstDay(awarded: event.effect) }
    let lastDays =
      [row?.validTo, event.occasion.validTo].compactMap(\.self)
      + rules.flatMap { rule in firstDays.map(rule.lastDay) }
    return firstDays + Self.turningDays(lastDays)
  }

  private func validityRules(of event: RegisterEvent) -> [ValidityRule] {
    programme(event.programme)?.measures.compactMap(\.validity.value) ?? []
  }

  /// The first day of the last year and the day after, for each last day.
  private static func turningDays(_ lastDays: [Day]) -> [Day] {
    lastDays.flatMap { [$0.next, .firstDay(ofYear: $0.year)] }
  }
}
