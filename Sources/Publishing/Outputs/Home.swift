import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/`: what is open now, the latest notices, counts, what ends next.
  static let home = Output(name: "home", pages: [HomePage.kind.template]) { edition, site in
    let head = PageHead(
      title: site.words[.sectionHome],
      description: edition.content.site.name + "：" + site.words[.aboutHome],
      section: .home,
      linkedData: .site
    )
    return [HomePage.kind.file(SitePath.home, site, head) { HomePage(edition, $0) }]
  }
}

private struct HomePage: Sendable {
  /// The kinds in the order in which readers look for them.
  private static let order: [NoticeKind] = [
    .publicity, .award, .revocation, .change, .correction, .call, .notice,
  ]
  /// The latest notices of each kind that the page names.
  static let latestOfAKind = 4

  let open: [PublicityEntry]
  let upcoming: [PublicityEntry]
  let calls: [NoticeSummary]
  let kinds: [Kind]
  let counts: [Count]
  let platformCount: Int
  let ending: [EndingAhead]
  let facets: [FacetGroup]

  struct Count: Sendable {
    let label: String
    let code: String
    let count: Int
  }

  /// The latest notices of one kind.
  struct Kind: Sendable {
    let label: String
    let url: String
    let total: Int
    let notices: [NoticeSummary]
  }

  init(_ edition: Edition, _ linker: Linker) {
    let states = edition.state.notices
    open = PublicityEntry.all(.open, linker)
    upcoming = PublicityEntry.all(.upcoming, linker)
    calls = states.filter { $0.periods.contains(.open) }.compactMap { NoticeSummary($0, linker) }
    kinds = Self.kinds(edition, linker)
    platformCount = edition.state.register.records.count
    counts = Self.counts(edition)
    ending = EndingAhead.next(in: edition, linker)
    facets = linker.site.facets.groups(linker).filter { !$0.values.isEmpty }
  }

  /// How many titles have each standing, as lists name it: an award that has not begun is not 未认定.
  private static func counts(_ edition: Edition) -> [Count] {
    let standings = Dictionary(grouping: edition.titles, by: \.title.standing)
    // Those without an award are last, so that the numbers add up to all titles.
    let order = Standing.allCases.filter { $0 != .none } + [.none]
    return order.flatMap { standing in
      let titles = standings[standing] ?? []
      let begun = titles.filter { $0.title.standingLabel == standing.label }
      let others = titles.filter { $0.title.standingLabel != standing.label }
      return [others, begun].compactMap { titles in
        titles.first.map {
          Count(label: $0.title.standingLabel, code: standing.rawValue, count: titles.count)
        }
      }
    }
  }

  private static func kinds(_ edition: Edition, _ linker: Linker) -> [Kind] {
    let byKind = Dictionary(grouping: edition.state.notices) { edition.dossier.notice($0.id)?.kind }
    return order.compactMap { kind in
      guard let states = byKind[kind] else { return nil }
      return Kind(
        label: kind.rawValue,
        url: linker.link(kind.section.path),
        total: states.count,
        notices: states.prefix(latestOfAKind).compactMap { NoticeSummary($0, linker) }
      )
    }
  }

  static let kind = PageKind<HomePage>(
    "home",
    [
      .list("open", "正在公示", .publicityEntry) { $0.body.open },
      .list("upcoming", "即将公示", .publicityEntry) { $0.body.upcoming },
      .list("calls", "正在申报", .noticeSummary) { $0.body.calls },
      .list("kinds", "各类公告中最新的几件", .kind) { $0.body.kinds },
      .list("counts", "各状态的称号数", .count) { $0.body.counts },
      .number("platform_count", "平台总数") { $0.body.platformCount },
      .list("ending", "接下来到期的称号和办法，近的在前", .endingAhead) { $0.body.ending },
      .list("facets", "分类浏览", .facetGroup) { $0.body.facets },
    ]
  )
}

extension View where Root == HomePage.Count {
  fileprivate static var count: View {
    View(
      "count",
      [
        .text("label", "状态") { $0.label },
        .text("code", "状态代码") { $0.code },
        .number("count", "数量") { $0.count },
      ]
    )
  }
}

extension View where Root == HomePage.Kind {
  fileprivate static var kind: View {
    View(
      "latest of a kind",
      [
        .text("label", "类型") { $0.label },
        .text("url", "看这一类的链接") { $0.url },
        .number("total", "这一类共几件") { $0.total },
        .list("notices", "公告，最新的在前", .noticeSummary) { $0.notices },
      ]
    )
  }
}
