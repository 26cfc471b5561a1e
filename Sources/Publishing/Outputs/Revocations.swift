import Disclosure
import Rendering

extension Output {
  /// `/revocations/`: every title that ended before its time, with ground, article and ban, in pages.
  static let revocations = Output(name: "revocations", pages: [RevocationsPage.kind.template]) {
    edition,
    site in
    let list = EndedTitle.list(edition)
    return list.files { number, path, stretch in
      let head = PageHead(
        title: site.words.title(.titleRevocations, page: number),
        description: site.words[.aboutRevocations],
        section: .revocations
      )
      return RevocationsPage.kind.file(path, site, head) {
        RevocationsPage(list, number, stretch, $0)
      }
    }
  }
}

/// The end of a title before its time (提前终止) in the list of all.
private struct EndedTitle: Sendable {
  let programme: Programme
  let ending: Ending
  let place: Edition.TitlePlace

  /// By programme, then the newest first.
  static func list(_ edition: Edition) -> LongList<EndedTitle> {
    let titles = Dictionary(grouping: edition.titles, by: \.title.programme)
    let lines = edition.dossier.programmes.flatMap { programme in
      // A stable sort: what ended on one day keeps the order of the titles.
      Self.lines(titles[programme.id] ?? [], programme).sorted { $0.ending.day > $1.ending.day }
    }
    return LongList(path: SitePath.revocations, lines: lines)
  }

  private static func lines(
    _ titles: [Edition.TitlePlace],
    _ programme: Programme
  ) -> [EndedTitle] {
    var lines: [EndedTitle] = []
    for place in titles {
      var endings: [Ending] = []
      for entry in place.title.holdings {
        guard let ending = entry.holding.end, !endings.contains(ending) else { continue }
        endings.append(ending)
        lines.append(EndedTitle(programme: programme, ending: ending, place: place))
      }
    }
    return lines
  }
}

private struct RevocationsPage: Sendable {
  /// Where each programme begins; empty where all is on this page.
  let jumps: [Jump]
  let programmes: [Group]
  let pagination: Pagination

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

  init(
    _ list: LongList<EndedTitle>,
    _ number: Int,
    _ stretch: Range<Int>,
    _ linker: Linker
  ) {
    let all = list.stretches { $0.programme.id }.map { whole in
      (programme: list.lines[whole.lowerBound].programme, whole: whole)
    }
    programmes = all.compactMap { programme, whole in
      let years = Self.years(list, whole, on: stretch, linker)
      guard !years.isEmpty else { return nil }
      return Group(
        programme: LinkedText(programme.title, linker.link(SitePath.programme(programme.id))),
        anchor: programme.id.string,
        years: years
      )
    }
    let pagination = list.pagination(number, linker)
    self.pagination = pagination
    jumps =
      pagination.count == 1
      ? []
      : all.map { list.jump($0.title, to: $0.id.string, at: $1.lowerBound, linker) }
  }

  /// The years of a programme of which something stands on a page.
  private static func years(
    _ list: LongList<EndedTitle>,
    _ programme: Range<Int>,
    on stretch: Range<Int>,
    _ linker: Linker
  ) -> [Year] {
    list.stretches(in: programme, by: \.ending.day.year).compactMap { whole in
      let here = whole.clamped(to: stretch)
      guard !here.isEmpty else { return nil }
      return Year(
        year: list.lines[whole.lowerBound].ending.day.year,
        count: whole.count,
        isContinued: whole.lowerBound < stretch.lowerBound,
        endings: list.lines[here].map {
          EndingSummary($0.ending, of: $0.place.title, $0.place.record, linker)
        }
      )
    }
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
