import Disclosure
import Rendering

extension Output {
  /// `/revocations/`: every title that ended before its time, with ground, article and ban, in pages.
  static let revocations = Output(name: "revocations", pages: [RevocationsPage.kind.template]) {
    edition,
    site in
    let list = EndingList(edition)
    return Pagination.stretches(of: list.lines.count, by: EndingList.pageSize).map {
      number,
      stretch in
      RevocationsPage.kind.file(
        SitePath.page(number, of: SitePath.revocations),
        site,
        RevocationsPage.head(number, site)
      ) { RevocationsPage(list, number, stretch, $0) }
    }
  }
}

/// All ends of titles before their time in the order of their list (撤销名单): by programme, then the
/// newest first.
private struct EndingList: Sendable {
  /// How many ends a page holds.
  static let pageSize = 200

  struct Line: Sendable {
    let programme: Programme
    let ending: Ending
    let place: Edition.TitlePlace

    var year: Int { ending.day.year }
  }

  let lines: [Line]

  init(_ edition: Edition) {
    let titles = Dictionary(grouping: edition.titles, by: \.title.programme)
    lines = edition.dossier.programmes.flatMap { programme in
      // A stable sort: what ended on one day keeps the order of the titles.
      Self.lines(titles[programme.id] ?? [], programme).sorted { $0.ending.day > $1.ending.day }
    }
  }

  private static func lines(_ titles: [Edition.TitlePlace], _ programme: Programme) -> [Line] {
    var lines: [Line] = []
    for place in titles {
      var endings: [Ending] = []
      for entry in place.title.holdings {
        guard let ending = entry.holding.end, !endings.contains(ending) else { continue }
        endings.append(ending)
        lines.append(Line(programme: programme, ending: ending, place: place))
      }
    }
    return lines
  }

  /// The stretches of lines that have the same of something, in their order.
  func stretches<Key: Equatable>(
    in range: Range<Int>,
    by key: (Line) -> Key
  ) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for place in range {
      if let last = stretches.last, key(lines[last.lowerBound]) == key(lines[place]) {
        stretches[stretches.count - 1] = last.lowerBound..<place + 1
      } else {
        stretches.append(place..<place + 1)
      }
    }
    return stretches
  }
}

private struct RevocationsPage: Sendable {
  /// Where each programme begins; empty where all is on this page.
  let jumps: [Jump]
  let programmes: [Group]
  let pagination: Pagination

  /// The way to the first ends of a programme.
  struct Jump: Sendable {
    let title: String
    let url: String
  }

  /// The ends of titles of one programme that stand on this page.
  struct Group: Sendable {
    let programme: LinkedText
    let anchor: String
    let years: [Year]
  }

  struct Year: Sendable {
    let year: Int
    /// On all pages.
    let count: Int
    /// Whether its first ends stand on the page before.
    let isContinued: Bool
    let endings: [EndingSummary]
  }

  init(_ list: EndingList, _ number: Int, _ stretch: Range<Int>, _ linker: Linker) {
    let all = list.stretches(in: list.lines.indices) { $0.programme.id }
    programmes = all.compactMap { whole in
      let shown = whole.clamped(to: stretch)
      guard !shown.isEmpty else { return nil }
      return Group(list, whole, shown, linker)
    }
    pagination = Pagination(
      number,
      total: list.lines.count,
      by: EndingList.pageSize,
      of: SitePath.revocations,
      linker
    )
    guard pagination.count > 1 else {
      jumps = []
      return
    }
    jumps = all.map { whole in
      let programme = list.lines[whole.lowerBound].programme
      let first = whole.lowerBound / EndingList.pageSize + 1
      let page = SitePath.page(first, of: SitePath.revocations)
      let place = "#\(programme.id)"
      return Jump(
        title: programme.title,
        url: first == number ? place : linker.link(page) + place
      )
    }
  }

  static func head(_ number: Int, _ site: Site) -> PageHead {
    let title = site.words[.titleRevocations]
    return PageHead(
      title: number == 1
        ? title : site.words.sentence(.furtherPage, ["title": title, "number": "\(number)"]),
      description: site.words[.aboutRevocations],
      section: .revocations
    )
  }

  static let kind = PageKind<RevocationsPage>(
    "revocations",
    [
      .list("jumps", "各认定事项；只有一页的没有", .jump) { $0.body.jumps },
      .list("programmes", "本页的认定事项", .group) { $0.body.programmes },
      .record("pagination", "分页", .pagination) { $0.body.pagination },
    ]
  )
}

extension RevocationsPage.Group {
  /// `whole` is all of the programme, `shown` what of it stands on the page.
  fileprivate init(
    _ list: EndingList,
    _ whole: Range<Int>,
    _ shown: Range<Int>,
    _ linker: Linker
  ) {
    let programme = list.lines[whole.lowerBound].programme
    self.programme = LinkedText(
      programme.title,
      linker.link(SitePath.programme(programme.id))
    )
    anchor = programme.id.string
    years = list.stretches(in: whole, by: \.year).compactMap { year in
      let here = year.clamped(to: shown)
      guard !here.isEmpty else { return nil }
      return RevocationsPage.Year(
        year: list.lines[year.lowerBound].year,
        count: year.count,
        isContinued: year.lowerBound < here.lowerBound,
        endings: list.lines[here].map {
          EndingSummary($0.ending, of: $0.place.title, $0.place.record, linker)
        }
      )
    }
  }
}

extension View where Root == RevocationsPage.Jump {
  fileprivate static var jump: View {
    View(
      "programme of endings",
      [.text("title", "认定事项") { $0.title }, .text("url", "第一项处的链接") { $0.url }]
    )
  }
}

extension View where Root == RevocationsPage.Year {
  fileprivate static var year: View {
    View(
      "endings of a year",
      [
        .number("year", "年份") { $0.year },
        .number("count", "项数，含在其他页的") { $0.count },
        .flag("is_continued", "前面的是否在上一页") { $0.isContinued },
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
        .text("anchor", "这一事项在页内的位置") { $0.anchor },
        .list("years", "年份，新的在前", .year) { $0.years },
      ]
    )
  }
}
