import Disclosure
import Rendering

extension Output {
  /// `/notices/`: every notice by year and kind, in pages.
  static let notices = Output(name: "notices", pages: [NoticesPage.kind.template]) {
    edition,
    site in
    let list = NoticeList(edition)
    return Pagination.stretches(of: list.lines.count, by: NoticeList.pageSize).map {
      number,
      stretch in
      NoticesPage.kind.file(
        SitePath.page(number, of: SitePath.notices),
        site,
        NoticesPage.head(number, site)
      ) { NoticesPage(list, number, stretch, $0) }
    }
  }
}

/// All notices in the order of their list (公告列表): by year, the newest first, then by kind, each
/// kind's newest first.
private struct NoticeList: Sendable {
  /// How many notices a page holds.
  static let pageSize = 200

  struct Line: Sendable {
    let year: Int
    let kind: NoticeKind
    let state: NoticeState
  }

  let lines: [Line]

  init(_ edition: Edition) {
    let kinds = Dictionary(uniqueKeysWithValues: zip(NoticeKind.allCases, 0...))
    let lines = edition.state.notices.compactMap { state in
      edition.dossier.notice(state.id).map {
        Line(year: $0.published.day.year, kind: $0.kind, state: state)
      }
    }
    // A stable sort: a kind keeps the order of the edition.
    self.lines = lines.sorted { a, b in
      a.year == b.year ? kinds[a.kind, default: 0] < kinds[b.kind, default: 0] : a.year > b.year
    }
  }

  /// Each year, the newest first, with the place of its first notice and how many there are.
  var years: [(year: Int, first: Int, count: Int)] {
    var years: [(year: Int, first: Int, count: Int)] = []
    for (place, line) in lines.enumerated() {
      if years.last?.year == line.year {
        years[years.count - 1].count += 1
      } else {
        years.append((line.year, place, 1))
      }
    }
    return years
  }
}

private struct NoticesPage: Sendable {
  let jumps: [Jump]
  let years: [Year]
  let pagination: Pagination

  /// The way to the first notices of a year.
  struct Jump: Sendable {
    let year: Int
    let url: String
  }

  struct Year: Sendable {
    let year: Int
    /// On all pages.
    let count: Int
    /// Whether its first notices stand on the page before.
    let isContinued: Bool
    var kinds: [Kind]
  }

  struct Kind: Sendable {
    let label: String
    var notices: [NoticeSummary]
  }

  init(_ list: NoticeList, _ number: Int, _ stretch: Range<Int>, _ linker: Linker) {
    let all = list.years
    jumps = all.map { year, first, _ in
      let page = SitePath.page(first / NoticeList.pageSize + 1, of: SitePath.notices)
      let place = "#\(Self.anchor(year))"
      return Jump(year: year, url: page == linker.page ? place : linker.link(page) + place)
    }
    years = all.compactMap { year, first, count in
      let lines = list.lines[(first..<first + count).clamped(to: stretch)]
      guard !lines.isEmpty else { return nil }
      return Year(
        year: year,
        count: count,
        isContinued: first < stretch.lowerBound,
        kinds: NoticeKind.allCases.compactMap { Self.kind($0, of: lines, linker) }
      )
    }
    pagination = Pagination(
      number,
      total: list.lines.count,
      by: NoticeList.pageSize,
      of: SitePath.notices,
      linker
    )
  }

  private static func kind(
    _ kind: NoticeKind,
    of lines: ArraySlice<NoticeList.Line>,
    _ linker: Linker
  ) -> Kind? {
    let notices = lines.filter { $0.kind == kind }.compactMap { NoticeSummary($0.state, linker) }
    return notices.isEmpty ? nil : Kind(label: kind.rawValue, notices: notices)
  }

  fileprivate static func anchor(_ year: Int) -> String { "y\(year)" }

  static func head(_ number: Int, _ site: Site) -> PageHead {
    let title = site.words[.titleNotices]
    return PageHead(
      title: number == 1
        ? title : site.words.sentence(.furtherPage, ["title": title, "number": "\(number)"]),
      description: site.words[.aboutNotices],
      section: .notices
    )
  }

  static let kind = PageKind<NoticesPage>(
    "notices",
    [
      .list("jumps", "各年份，新的在前", .jump) { $0.body.jumps },
      .list("years", "本页的年份，新的在前", .year) { $0.body.years },
      .record("pagination", "分页", .pagination) { $0.body.pagination },
    ]
  )
}

extension View where Root == NoticesPage.Jump {
  fileprivate static var jump: View {
    View(
      "year of notices",
      [.number("year", "年份") { $0.year }, .text("url", "这一年第一件公告处的链接") { $0.url }]
    )
  }
}

extension View where Root == NoticesPage.Year {
  fileprivate static var year: View {
    View(
      "notices of a year",
      [
        .number("year", "年份") { $0.year },
        .text("anchor", "这一年在页内的位置") { NoticesPage.anchor($0.year) },
        .number("count", "公告数，含在其他页的") { $0.count },
        .flag("is_continued", "前面的公告是否在上一页") { $0.isContinued },
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
