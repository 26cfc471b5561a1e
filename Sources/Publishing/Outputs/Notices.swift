import Disclosure
import Rendering

extension Output {
  /// `/notices/`: every notice by year and kind.
  static let notices = Output(name: "notices", pages: [NoticesPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: site.words[.titleNotices],
      description: site.words[.aboutNotices],
      section: .notices
    )
    return [NoticesPage.kind.file(SitePath.notices, site, head) { NoticesPage(edition, $0) }]
  }
}

private struct NoticesPage: Sendable {
  let years: [Year]

  struct Year: Sendable {
    let year: Int
    let kinds: [Kind]

    var count: Int { kinds.reduce(0) { $0 + $1.notices.count } }
  }

  struct Kind: Sendable {
    let label: String
    let notices: [NoticeSummary]
  }

  init(_ edition: Edition, _ linker: Linker) {
    let byYear = Dictionary(grouping: edition.state.notices) { state in
      edition.dossier.notice(state.id)?.published.day.year ?? 0
    }
    years = byYear.keys.sorted(by: >).map { year in
      Year(year: year, kinds: Self.kinds(byYear[year] ?? [], linker))
    }
  }

  private static func kinds(_ states: [NoticeState], _ linker: Linker) -> [Kind] {
    let summaries = states.compactMap { NoticeSummary($0, linker) }
    return NoticeKind.allCases.compactMap { kind in
      let notices = summaries.filter { $0.kind == kind.rawValue }
      return notices.isEmpty ? nil : Kind(label: kind.rawValue, notices: notices)
    }
  }

  static let kind = PageKind<NoticesPage>(
    "notices",
    [.list("years", "年份", .year) { $0.body.years }]
  )
}

extension View where Root == NoticesPage.Year {
  fileprivate static var year: View {
    View(
      "notices of a year",
      [
        .number("year", "年份") { $0.year },
        .number("count", "公告数") { $0.count },
        .list("kinds", "各类公告", .kind) { $0.kinds },
      ]
    )
  }
}

extension View where Root == NoticesPage.Kind {
  fileprivate static var kind: View {
    View(
      "notices of a kind",
      [
        .text("label", "类型") { $0.label },
        .list("notices", "公告，最新的在前", .noticeSummary) { $0.notices },
      ]
    )
  }
}
