import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/`: what is open now, the latest notices, counts.
  static let home = Output(name: "home", pages: [HomePage.kind.template]) { edition, site in
    let head = PageHead(
      title: Section.home.rawValue,
      description: "\(edition.content.site.name)：公示、认定和撤销的名单与公告，平台查询，数据下载。",
      section: .home
    )
    return [HomePage.kind.file(SitePath.home, site, head) { HomePage(edition, $0) }]
  }
}

private struct HomePage: Sendable {
  let open: [NoticeSummary]
  let calls: [NoticeSummary]
  let latest: [NoticeSummary]
  let counts: [Count]
  let platformCount: Int

  struct Count: Sendable {
    let label: String
    let code: String
    let count: Int
  }

  init(_ edition: Edition, _ linker: Linker) {
    let states = edition.state.notices
    open = states.filter { $0.window?.state == .open }.compactMap { NoticeSummary($0, linker) }
    calls = states.filter { $0.periods.contains(.open) }.compactMap { NoticeSummary($0, linker) }
    latest = states.prefix(10).compactMap { NoticeSummary($0, linker) }
    platformCount = edition.state.register.records.count
    let standings = Dictionary(grouping: edition.titles, by: \.title.standing)
    counts = Standing.allCases.compactMap { standing in
      guard standing != .none, let titles = standings[standing] else { return nil }
      return Count(label: standing.label, code: standing.rawValue, count: titles.count)
    }
  }

  static let kind = PageKind<HomePage>(
    "home",
    [
      .list("open", "正在公示", .noticeSummary) { $0.body.open },
      .list("calls", "正在申报", .noticeSummary) { $0.body.calls },
      .list("latest", "最新公告", .noticeSummary) { $0.body.latest },
      .list("counts", "各状态的称号数", .count) { $0.body.counts },
      .number("platform_count", "平台总数") { $0.body.platformCount },
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
