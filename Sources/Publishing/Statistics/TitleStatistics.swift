package import Disclosure

/// What the titles of an edition come to (统计): counted once, by programme.
///
/// The unit is the title, as in every list: one platform under one programme. Windows are told
/// apart by their length against the measure's instead of by programme.
package struct TitleStatistics: Sendable {
  /// The programmes that have titles, in their order: the series of all but `windows`.
  package let programmes: [ProgrammeID]
  /// Every award by its year; a title that was awarded again counts again.
  package private(set) var awards: Tally<Int>
  package private(set) var standings: Tally<StandingCase>
  /// Valid titles by the code of the district as it is now.
  package private(set) var districts: Tally<String>
  /// Valid titles by function; one with several counts under each.
  package private(set) var functions: Tally<String>
  /// Decisions that ended a title before its time and still stand.
  package private(set) var endings: Tally<EndingCase>
  package private(set) var windows: Tally<WindowCase>
  /// Valid titles by the quarter of their last day.
  package private(set) var expiries: Tally<Quarter>
  package private(set) var remainder = Remainder()

  /// What the tables leave out or count with a remark, so that their figures add up.
  package struct Remainder: Hashable, Sendable {
    /// Awards of before the programme kept its records here (历史数据); counted.
    package internal(set) var historicAwards = 0
    package internal(set) var withoutDistrict = 0
    package internal(set) var withoutFunctions = 0
    package internal(set) var withoutLastDay = 0
    /// Last days by the measure's rule (推算); counted.
    package internal(set) var computedLastDays = 0
    package internal(set) var restored = 0
    package internal(set) var windowsUnknown = 0
  }

  package init(_ edition: Edition) {
    let used = Set(edition.titles.map(\.title.programme))
    let programmes = edition.dossier.programmes.map(\.id).filter(used.contains)
    self.programmes = programmes
    awards = Tally(series: programmes.count)
    standings = Tally(series: programmes.count)
    districts = Tally(series: programmes.count)
    functions = Tally(series: programmes.count)
    endings = Tally(series: programmes.count)
    windows = Tally(series: WindowComparison.allCases.count)
    expiries = Tally(series: programmes.count)
    let series = Dictionary(uniqueKeysWithValues: programmes.enumerated().map { ($1, $0) })
    for place in edition.titles {
      guard let index = series[place.title.programme] else { continue }
      standings.add(StandingCase(place.title), in: index)
      countAwards(of: place.title, index, edition.dossier)
      countEndings(of: place, index, edition.dossier)
      if place.title.standing.isValid { countValid(place.title, index, edition) }
    }
    countWindows(edition)
  }
}

extension TitleStatistics {
  private mutating func countAwards(of title: TitleRecord, _ index: Int, _ dossier: Dossier) {
    let programme = dossier.programme(title.programme)
    for (_, holding) in title.holdings {
      awards.add(holding.awarded.year, in: index)
      if programme?.isHistory(holding.awarded) ?? false { remainder.historicAwards += 1 }
    }
  }

  /// A decision that ended several awards of a title is one.
  private mutating func countEndings(
    of place: Edition.TitlePlace,
    _ index: Int,
    _ dossier: Dossier
  ) {
    let programme = dossier.programme(place.title.programme)
    var told: Set<Ending> = []
    for ending in place.title.holdings.compactMap(\.holding.end) where told.insert(ending).inserted
    {
      endings.add(EndingCase(ending, under: programme), in: index)
    }
    remainder.restored += place.record.events.count { event in
      guard case .restored = event.fact else { return false }
      return event.programme == place.title.programme
    }
  }

  private mutating func countValid(_ title: TitleRecord, _ index: Int, _ edition: Edition) {
    let facts = title.facts
    if let code = title.carrying.districtCode {
      districts.add(edition.state.successors[code] ?? code, in: index)
    } else {
      remainder.withoutDistrict += 1
    }
    for function in Set(facts.value.functions) { functions.add(function, in: index) }
    if facts.value.functions.isEmpty { remainder.withoutFunctions += 1 }
    guard let holding = title.holding, let last = holding.validTo else {
      remainder.withoutLastDay += 1
      return
    }
    expiries.add(Quarter(of: last), in: index)
    if holding.validToIsComputed { remainder.computedLastDays += 1 }
  }

  private mutating func countWindows(_ edition: Edition) {
    for state in edition.state.notices {
      guard let notice = edition.dossier.notice(state.id), notice.kind == .publicity else {
        continue
      }
      // A window that was withdrawn did not run its days.
      if state.window?.isWithdrawn == true { continue }
      guard let window = state.window, let length = window.length else {
        remainder.windowsUnknown += 1
        continue
      }
      let comparison = WindowComparison(window.window, of: notice, in: edition.dossier)
      windows.add(WindowCase(length: length, unit: window.window.unit), in: comparison.index)
    }
  }
}
