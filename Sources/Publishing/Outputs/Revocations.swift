import Disclosure
import Rendering

extension Output {
  /// `/revocations/`: every title that ended before its time, with ground, article and ban.
  static let revocations = Output(name: "revocations", pages: [RevocationsPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: "撤销、取消与终止",
      description: "被撤销、取消、自动撤销和终止的称号，情形、条款和禁报期。",
      section: .revocations
    )
    return [
      RevocationsPage.kind.file(SitePath.revocations, site, head) { RevocationsPage(edition, $0) }
    ]
  }
}

private struct RevocationsPage: Sendable {
  let years: [Year]

  struct Year: Sendable {
    let year: Int
    let endings: [EndingSummary]
  }

  init(_ edition: Edition, _ linker: Linker) {
    var found: [(day: Day, summary: EndingSummary)] = []
    for place in edition.titles {
      var endings: [Ending] = []
      for entry in place.title.holdings {
        guard let ending = entry.holding.end, !endings.contains(ending) else { continue }
        endings.append(ending)
        found.append((ending.day, EndingSummary(ending, of: place.title, place.record, linker)))
      }
    }
    let byYear = Dictionary(grouping: found, by: \.day.year)
    years = byYear.keys.sorted(by: >).map { year in
      let endings = (byYear[year] ?? []).enumerated().sorted { a, b in
        a.element.day == b.element.day ? a.offset < b.offset : a.element.day > b.element.day
      }
      return Year(year: year, endings: endings.map(\.element.summary))
    }
  }

  static let kind = PageKind<RevocationsPage>(
    "revocations",
    [.list("years", "年份", .year) { $0.body.years }]
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
