import Disclosure
import Rendering

extension Output {
  /// `/notices/`: every notice by year and kind, in pages.
  static let notices = Output(name: "notices", pages: [NoticesPage.kind.template]) {
    edition,
    site in
    let list = ListedNotice.list(edition)
    return list.files { number, path, stretch in
      let head = PageHead(
        title: site.words.title(.titleNotices, page: number),
        description: site.words[.aboutNotices],
        section: .notices
      )
      return NoticesPage.kind.file(path, site, head) { NoticesPage(list, number, stretch, $0) }
    }
  }
}

/// A notice in the list of all.
private struct ListedNotice: Sendable {
  let year: Int
  let kind: NoticeKind
  let state: NoticeState

  /// By year, the newest first, then by kind, each kind's newest first.
  static func list(_ edition: Edition) -> LongList<ListedNotice> {
    let kinds = Dictionary(uniqueKeysWithValues: zip(NoticeKind.allCases, 0...))
    let lines = edition.state.notices.compactMap { state in
      edition.dossier.notice(state.id).map {
        ListedNotice(year: $0.published.day.year, kind: $0.kind, state: state)
      }
    }
    // A stable sort: a kind keeps the order of the edition.
    let sorted = lines.sorted { a, b in
      a.year == b.year ? kinds[a.kind, default: 0] < kinds[b.kind, default: 0] : a.year > b.year
    }
    return LongList(path: SitePath.notices, lines: sorted)
  }
}

private struct NoticesPage: Sendable {
  let jumps: [Jump]
  let years: [Year]
  let pagination: Pagination

  struct Year: Sendable {
    let year: Int
    /// On all pages.
    let count: Int
    /// Whether its first notices stand on the page before.
    let isContinued: Bool
    let kinds: [Kind]

    var anchor: String { "y\(year)" }
  }

  struct Kind: Sendable {
    let label: String
    let notices: [NoticeSummary]
  }

  init(
    _ list: LongList<ListedNotice>,
    _ number: Int,
    _ stretch: Range<Int>,
    _ linker: Linker
  ) {
    let all = list.stretches(by: \.year).map { whole in
      let here = whole.clamped(to: stretch)
      let year = Year(
        year: list.lines[whole.lowerBound].year,
        count: whole.count,
        isContinued: whole.lowerBound < stretch.lowerBound,
        kinds: list.stretches(in: here, by: \.kind).compactMap {
          Self.kind(list.lines[$0], linker)
        }
      )
      return (
        year: year, jump: list.jump("\(year.year)年", to: year.anchor, at: whole.lowerBound, linker)
      )
    }
    jumps = all.map(\.jump)
    years = all.map(\.year).filter { !$0.kinds.isEmpty }
    pagination = list.pagination(number, linker)
  }

  /// Of notices of one kind; nil where none is shown.
  private static func kind(_ lines: ArraySlice<ListedNotice>, _ linker: Linker) -> Kind? {
    let notices = lines.compactMap { NoticeSummary($0.state, linker) }
    guard let kind = lines.first?.kind, !notices.isEmpty else { return nil }
    return Kind(label: kind.rawValue, notices: notices)
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

extension View where Root == NoticesPage.Year {
  fileprivate static var year: View {
    View(
      "notices of a year",
      [
        .number("year", "年份") { $0.year },
        .text("anchor", "这一年在页内的位置") { $0.anchor },
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
