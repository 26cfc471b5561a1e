extension Register {
  /// The days on which what the register says may change. Every day on which it does change is
  /// among them; some among them may change nothing.
  package func candidateDays() -> Set<Day> {
    var days: Set<Day> = []
    for programme in dossier.programmes {
      for measure in programme.measures {
        if let start = measure.effective.value { days.insert(start) }
        if let last = measure.expires { days.insert(last.next) }
      }
    }
    days.formUnion(dossier.attachedRows.compactMap(dossier.visibleDay))
    for event in events {
      days.insert(event.visible)
      switch event.fact {
      case .publicised(_, let window): days.insert(window.last.next)
      case .awarded(let place, let validFrom, let validTo):
        days.formUnion(validityDays(of: event, place, validFrom: validFrom, validTo: validTo))
      case .changed(let change):
        guard let day = Day(iso: change.new) else { continue }
        let lastDays = [day] + validityRules(of: event).map { $0.lastDay(from: day) }
        days.formUnion([day] + Self.turningDays(lastDays))
      case .ended(_, let ground, _, _):
        let measure = dossier.programme(event.programme)?.governingMeasure(on: event.effect)
        if let years = measure?.ground(named: ground)?.banYears {
          days.insert(event.effect.adding(years: years).next)
        }
      case .restored: break
      }
    }
    return days
  }

  /// The days on which an award may begin, enter its last year, and be over, by what the list and
  /// the notice store and by every measure of the programme.
  private func validityDays(
    of event: RegisterEvent,
    _ place: RowPlace,
    validFrom: Day?,
    validTo: Day?
  ) -> [Day] {
    let row = dossier[place]
    let rules = validityRules(of: event)
    let stored = row.validFrom ?? validFrom
    let firstDays =
      stored.map { [$0] } ?? [event.effect] + rules.map { $0.firstDay(awarded: event.effect) }
    let lastDays =
      [row.validTo, validTo].compactMap(\.self)
      + rules.flatMap { rule in firstDays.map(rule.lastDay) }
    return firstDays + Self.turningDays(lastDays)
  }

  private func validityRules(of event: RegisterEvent) -> [ValidityRule] {
    dossier.programme(event.programme)?.measures.compactMap(\.validity.value) ?? []
  }

  /// The first day of the last year and the day after, for each last day.
  private static func turningDays(_ lastDays: [Day]) -> [Day] {
    lastDays.flatMap { [$0.next, .firstDay(ofYear: $0.year)] }
  }
}
