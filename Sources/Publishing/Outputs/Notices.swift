import Disclosure
import Rendering

extension Output {
  /// `/notices/`: every notice by kind and year.
  static let notices = Output(name: "notices", pages: [NoticesPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: "全部公告",
      description: "按年份和类型排列的全部公告。",
      section: .notices
    )
    return [NoticesPage.kind.file(SitePath.notices, site, head) { NoticesPage(edition, $0) }]
  }
}

private struct NoticesPage: Sendable {
  let years: [Year]

  struct Year: Sendable {
    let year: Int
    let notices: [NoticeSummary]
  }

  init(_ edition: Edition, _ linker: Linker) {
    let byYear = Dictionary(grouping: edition.state.notices) { state in
      edition.dossier.notice(state.id)?.published.day.year ?? 0
    }
    years = byYear.keys.sorted(by: >).map { year in
      Year(year: year, notices: (byYear[year] ?? []).compactMap { NoticeSummary($0, linker) })
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
        .list("notices", "公告，最新的在前", .noticeSummary) { $0.notices },
      ]
    )
  }
}
