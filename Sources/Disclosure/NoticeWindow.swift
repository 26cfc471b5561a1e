/// Why the window of a notice cannot be told.
package enum WindowProblem: Error, Hashable, Sendable {
  case uncovered(UncoveredYear)
  /// The measure says no length, and the notice gives less than two of first, last and length.
  case undetermined
  case endsBeforeItBegins
}

extension Dossier {
  /// The window of a publicity notice as printed, or computed where it prints one end and the
  /// length, by the calendar of the notice; nil where that cannot be told.
  package func window(of notice: Notice) -> PublicityWindow? { try? readWindow(of: notice) }

  /// As `window(of:)`, with the reason where it cannot be told.
  package func readWindow(of notice: Notice) throws(WindowProblem) -> PublicityWindow {
    guard let statement = notice.window else { throw .undetermined }
    let publicity = publicityRule(of: notice)
    let unit = statement.unit ?? publicity?.unit ?? .workingDay
    let rule = statement.rule ?? publicity?.rule ?? .startCounted
    let length = statement.length ?? publicity?.length.value
    let (first, last) = try ends(
      of: statement,
      length: length,
      unit: unit,
      rule: rule,
      calendar: calendar(of: notice)
    )
    guard let window = PublicityWindow(first: first, last: last, unit: unit, rule: rule) else {
      throw .endsBeforeItBegins
    }
    return window
  }

  /// The publicity rule in force for the lists of a notice on the day it was published.
  package func publicityRule(of notice: Notice) -> PublicityRule? {
    measure(governing: notice)?.publicity
  }

  /// The calendar by which the days of a notice are counted: that of its programme's area, as it
  /// was known on the day of publication.
  package func calendar(of notice: Notice) -> WorkingCalendar {
    calendar.local(to: programme(governing: notice)?.area).known(on: notice.published.day)
  }

  /// The measure that governs a notice: that of the programme of its first list, else the first
  /// measure among its bases.
  package func measure(governing notice: Notice) -> Measure? {
    if let programme = listProgramme(of: notice) {
      return programme.governingMeasure(on: notice.published.day)
    }
    return basisMeasure(of: notice)?.measure
  }

  /// The measures that govern a notice, one for each programme of its lists in their order; that of
  /// its bases where it has no list.
  func measures(governing notice: Notice) -> [Measure] {
    var programmes: [Programme] = []
    for list in notice.lists {
      guard let programme = programme(list.key.programme),
        !programmes.contains(where: { $0.id == programme.id })
      else { continue }
      programmes.append(programme)
    }
    guard !programmes.isEmpty else { return measure(governing: notice).map { [$0] } ?? [] }
    return programmes.compactMap { $0.governingMeasure(on: notice.published.day) }
  }

  /// The programme that a notice belongs to: that of its first list, else that of the first
  /// measure among its bases.
  package func programme(governing notice: Notice) -> Programme? {
    listProgramme(of: notice) ?? basisMeasure(of: notice)?.programme
  }

  private func listProgramme(of notice: Notice) -> Programme? {
    notice.lists.first.flatMap { programme($0.key.programme) }
  }

  private func basisMeasure(of notice: Notice) -> (programme: Programme, measure: Measure)? {
    for case .reference(let id, _) in notice.bases {
      if let found = measure(id) { return found }
    }
    return nil
  }

  private func ends(
    of statement: WindowStatement,
    length: Int?,
    unit: PeriodUnit,
    rule: CountingRule,
    calendar: WorkingCalendar
  ) throws(WindowProblem) -> (first: Day, last: Day) {
    let counted = rule == .startCounted ? 1 : 0
    switch (statement.first, statement.last, length) {
    case (let first?, let last?, _):
      return (first, last)
    case (let first?, nil, let length?):
      guard unit == .workingDay else { return (first, first.adding(days: length - counted)) }
      do { return (first, try calendar.lastDay(from: first, count: length, rule: rule)) } catch {
        throw .uncovered(error)
      }
    case (nil, let last?, let length?):
      guard unit == .workingDay else { return (last.adding(days: counted - length), last) }
      do { return (try calendar.firstDay(to: last, count: length, rule: rule), last) } catch {
        throw .uncovered(error)
      }
    case (nil, nil, _), (_, nil, nil), (nil, _, nil):
      throw .undetermined
    }
  }
}
