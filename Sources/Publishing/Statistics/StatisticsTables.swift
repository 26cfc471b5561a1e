import Disclosure
import Ingest
import Rendering

/// The figures of an edition as tables in the theme's words.
struct StatisticsTables: Sendable {
  private let statistics: TitleStatistics
  private let linker: Linker
  /// The series of all tables but that of windows.
  private let programmes: [CountTable.Series]

  init(_ statistics: TitleStatistics, _ linker: Linker) {
    self.statistics = statistics
    self.linker = linker
    programmes = Self.programmes(of: statistics, linker)
  }

  /// By the order of the page.
  var all: [CountTable] {
    [awards, standings, districts, functions, endings, windows, expiries].map(\.splitBySeries)
  }

  private var words: Words { linker.words }

  private var awards: CountTable {
    let counts = statistics.awards
    let years = Self.unbroken(counts.keys, limit: 50) { $0 + 1 }
    return CountTable(
      code: "awards",
      title: words[.chartAwards],
      rowHeading: words[.chartYears],
      series: programmes,
      rows: years.map { year in
        CountTable.Row(label: words.sentence(.chartYear, ["year": "\(year)"]), counts: counts[year])
      },
      drawnEnd: .last,
      notes: notes([(.chartHistoric, statistics.remainder.historicAwards)])
    )
  }

  private var standings: CountTable {
    let counts = statistics.standings
    let order = Standing.allCases.filter { $0 != .none } + [.none]
    let cases = counts.keys.sorted { a, b in
      let (mine, theirs) = (order.firstIndex(of: a.standing), order.firstIndex(of: b.standing))
      if let mine, let theirs, mine != theirs { return mine < theirs }
      return a.label < b.label
    }
    return CountTable(
      code: "standings",
      title: words[.chartStandings],
      rowHeading: words[.chartStandingsRows],
      series: programmes,
      rows: cases.map { CountTable.Row(label: $0.label, counts: counts[$0]) }
    )
  }

  private var functions: CountTable {
    let counts = statistics.functions
    let facets = Dictionary(linker.site.facets.functions.map { ($0.label, $0) }) { first, _ in
      first
    }
    let names = ranked(counts, by: linker.edition.content.vocabularies.functions.map(\.name))
    return CountTable(
      code: "functions",
      title: words[.chartFunctions],
      rowHeading: words[.chartFunctionsRows],
      series: programmes,
      rows: names.map { name in
        CountTable.Row(
          label: name,
          url: facets[name].map { linker.link($0.path) },
          counts: counts[name]
        )
      },
      addsUp: false,
      notes: notes([(.chartWithoutFunctions, statistics.remainder.withoutFunctions)])
    )
  }

  private var endings: CountTable {
    let counts = statistics.endings
    return CountTable(
      code: "endings",
      title: words[.chartEndings],
      rowHeading: words[.chartEndingsRows],
      series: programmes,
      rows: ranked(counts, by: counts.keys.sorted()).map { ending in
        CountTable.Row(
          label: ending.ground.isEmpty
            ? ending.kind.rawValue
            : words.sentence(
              .chartGround,
              ["word": ending.kind.rawValue, "ground": ending.ground]
            ),
          article: ending.article.map {
            words.sentence(.chartArticle, ["measure": $0.measure, "article": $0.article])
          },
          counts: counts[ending]
        )
      },
      notes: notes([(.chartRestored, statistics.remainder.restored)])
    )
  }

  private var windows: CountTable {
    let counts = statistics.windows
    return CountTable(
      code: "windows",
      title: words[.chartWindows],
      rowHeading: words[.chartWindowsRows],
      series: WindowComparison.allCases.enumerated().map { part, comparison in
        let label = words[comparison.word]
        return CountTable.Series(label: label, part: part, key: label)
      },
      rows: counts.keys.sorted().map { window in
        CountTable.Row(
          label: words.sentence(
            .chartLength,
            ["count": String(window.length), "unit": window.unit.label]
          ),
          counts: counts[window]
        )
      },
      notes: notes([(.chartWindowsUnknown, statistics.remainder.windowsUnknown)])
    )
  }

  private var expiries: CountTable {
    let counts = statistics.expiries
    let quarters = Self.unbroken(counts.keys, limit: 40, \.next)
    return CountTable(
      code: "expiries",
      title: words[.chartExpiries],
      rowHeading: words[.chartExpiriesRows],
      series: programmes,
      rows: quarters.map { quarter in
        CountTable.Row(
          label: words.sentence(
            .chartQuarter,
            ["year": String(quarter.year), "quarter": String(quarter.quarter)]
          ),
          counts: counts[quarter]
        )
      },
      notes: notes([
        (.chartComputed, statistics.remainder.computedLastDays),
        (.chartWithoutLastDay, statistics.remainder.withoutLastDay),
      ])
    )
  }
}

extension StatisticsTables {
  /// The programmes, each with its part of the bars: where there are more than can be told apart,
  /// those with fewer titles share the last.
  private static func programmes(
    of statistics: TitleStatistics,
    _ linker: Linker
  ) -> [CountTable.Series] {
    let titles = statistics.standings.totals
    let all = Array(statistics.programmes.indices)
    let ranked = all.sorted { titles[$0] == titles[$1] ? $0 < $1 : titles[$0] > titles[$1] }
    let own =
      all.count > BarChart.seriesLimit ? ranked.prefix(BarChart.seriesLimit - 1).sorted() : all
    return zip(all, statistics.programmes).map { index, programme in
      let label = linker.edition.programmeTitle(programme)
      guard let part = own.firstIndex(of: index) else {
        return CountTable.Series(label: label, part: own.count, key: linker.word(.chartOtherSeries))
      }
      return CountTable.Series(label: label, part: part, key: label)
    }
  }

  private var districts: CountTable {
    let counts = statistics.districts
    let vocabulary = linker.edition.dossier.districts
    let areas = Set(counts.keys.compactMap { vocabulary[$0]?.area })
    return CountTable(
      code: "districts",
      title: words[.chartDistricts],
      rowHeading: words[.chartDistrictsRows],
      series: programmes,
      rows: ranked(counts, by: vocabulary.all.map(\.code)).map { code in
        CountTable.Row(
          label: vocabulary[code].map { areas.count > 1 ? $0.nameWithArea : $0.name } ?? code,
          url: SitePath.district(code).map(linker.link),
          counts: counts[code]
        )
      },
      notes: notes([(.chartWithoutDistrict, statistics.remainder.withoutDistrict)])
    )
  }

  /// What was counted, the most first; in an order given where as much, then as it sorts.
  private func ranked<Key: Comparable>(_ counts: Tally<Key>, by order: [Key]) -> [Key] {
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    let ranks = counts.keys.map { key in
      (key, total: counts.total(of: key), place: places[key] ?? order.count)
    }
    return ranks.sorted { a, b in
      if a.total != b.total { return a.total > b.total }
      return a.place == b.place ? a.0 < b.0 : a.place < b.place
    }.map(\.0)
  }

  /// The sentences of what there is any of.
  private func notes(_ remarks: [(word: Word, count: Int)]) -> [String] {
    remarks.filter { $0.count > 0 }.map {
      words.sentence($0.word, ["count": String($0.count)])
    }
  }

  /// Some times in order with those between them; without, where that would be too many.
  private static func unbroken<Time: Comparable>(
    _ times: [Time],
    limit: Int,
    _ next: (Time) -> Time
  ) -> [Time] {
    guard let first = times.min(), let last = times.max() else { return [] }
    var all = [first]
    while let latest = all.last, latest < last {
      guard all.count < limit else { return times.sorted() }
      all.append(next(latest))
    }
    return all
  }
}

extension District {
  /// The name with that of its city or province, unless it begins with that.
  fileprivate var nameWithArea: String {
    name.hasPrefix(area.dropLast()) ? name : area + name
  }
}

extension WindowComparison {
  fileprivate var word: Word {
    switch self {
    case .equal: .chartEqual
    case .longer: .chartLonger
    case .shorter: .chartShorter
    case .silent: .chartSilent
    }
  }
}
