import Disclosure
import Rendering

extension Output {
  /// `/revocations/`: every title that ended before its time, with ground, article and ban.
  static let revocations = Output(name: "revocations", pages: [RevocationsPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: site.words[.titleRevocations],
      description: site.words[.aboutRevocations],
      section: .revocations
    )
    return [
      RevocationsPage.kind.file(SitePath.revocations, site, head) { RevocationsPage(edition, $0) }
    ]
  }
}

private struct RevocationsPage: Sendable {
  let programmes: [Group]

  /// The ends of titles of one programme.
  struct Group: Sendable {
    let programme: LinkedText
    let years: [Year]
  }

  struct Year: Sendable {
    let year: Int
    let endings: [EndingSummary]
  }

  init(_ edition: Edition, _ linker: Linker) {
    let titles = Dictionary(grouping: edition.titles, by: \.title.programme)
    programmes = edition.dossier.programmes.compactMap { programme in
      let years = Self.years(titles[programme.id] ?? [], linker)
      guard !years.isEmpty else { return nil }
      return Group(
        programme: LinkedText(programme.title, linker.link(SitePath.programme(programme.id))),
        years: years
      )
    }
  }

  /// The ends of some titles by year, the newest first.
  private static func years(_ titles: [Edition.TitlePlace], _ linker: Linker) -> [Year] {
    var found: [(day: Day, summary: EndingSummary)] = []
    for place in titles {
      var endings: [Ending] = []
      for entry in place.title.holdings {
        guard let ending = entry.holding.end, !endings.contains(ending) else { continue }
        endings.append(ending)
        found.append((ending.day, EndingSummary(ending, of: place.title, place.record, linker)))
      }
    }
    let byYear = Dictionary(grouping: found, by: \.day.year)
    return byYear.keys.sorted(by: >).map { year in
      let endings = (byYear[year] ?? []).enumerated().sorted { a, b in
        a.element.day == b.element.day ? a.offset < b.offset : a.element.day > b.element.day
      }
      return Year(year: year, endings: endings.map(\.element.summary))
    }
  }

  static let kind = PageKind<RevocationsPage>(
    "revocations",
    [.list("programmes", "认定事项", .group) { $0.body.programmes }]
  )
}

extension View where Root == RevocationsPage.Year {
  fileprivate static var year: View {
    View(
      "endings of a year",
      [
        .number("year", "年份") { $0.year },
        .list("endings", "撤销、取消和终止，最新的在前", .ending) { $0.endings },
      ]
    )
  }
}

extension View where Root == RevocationsPage.Group {
  fileprivate static var group: View {
    View(
      "endings of a programme",
      [
        .record("programme", "认定事项", .link) { $0.programme },
        .list("years", "年份，新的在前", .year) { $0.years },
      ]
    )
  }
}
