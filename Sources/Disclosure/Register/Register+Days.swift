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
    for event in events {
      days.insert(event.visible)
      switch event.fact {
      case .publicised(_, let window): days.insert(window.last.next)
      case .awarded(let place, let validFrom, let validTo):
        days.formUnion(validityDays(of: event, place, validFrom: validFrom, validTo: validTo))
      case .changed(let change):
        guard let day = Day(iso: change.new) else { continue }
        days.formUnion([day, day.next, .firstDay(ofYear: day.year)])
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
    var firstDays = [row.validFrom ?? validFrom ?? event.effect]
    var lastDays = [row.validTo, validTo].compactMap(\.self)
    for measure in dossier.programme(event.programme)?.measures ?? [] {
      guard let rule = measure.validity.value else { continue }
      let first = row.validFrom ?? validFrom ?? rule.firstDay(awarded: event.effect)
      firstDays.append(first)
      lastDays.append(contentsOf: firstDays.map(rule.lastDay))
    }
    return firstDays + lastDays.flatMap { [$0.next, .firstDay(ofYear: $0.year)] }
  }
}
