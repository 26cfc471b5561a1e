import Disclosure
import Rendering

extension Output {
  /// `/statistics/`: figures of all titles, each as a picture and a table.
  static let statistics = Output(name: "statistics", pages: [StatisticsPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: site.words[.sectionStatistics],
      description: site.words[.aboutStatistics],
      section: .statistics
    )
    return [
      StatisticsPage.kind.file(SitePath.statistics, site, head) { StatisticsPage(edition, $0) }
    ]
  }
}

private struct StatisticsPage: Sendable {
  let platformCount: Int
  let titleCount: Int
  let validCount: Int
  let charts: [ChartSection]
  let dataURL: String

  init(_ edition: Edition, _ linker: Linker) {
    platformCount = edition.state.register.records.count
    titleCount = edition.titles.count
    validCount = edition.titles.count(where: \.title.standing.isValid)
    charts = StatisticsTables(TitleStatistics(edition), linker).all
      .map { ChartSection($0, linker.words) }
    dataURL = linker.link(SitePath.data)
  }

  static let kind = PageKind<StatisticsPage>(
    "statistics",
    [
      .number("platform_count", "平台总数") { $0.body.platformCount },
      .number("title_count", "称号总数") { $0.body.titleCount },
      .number("valid_count", "有效的称号数") { $0.body.validCount },
      .list("charts", "各图表", .chart) { $0.body.charts },
      .text("data_url", "数据下载页链接") { $0.body.dataURL },
    ]
  )
}
