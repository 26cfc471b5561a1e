import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/changes/`: what each edition says otherwise than the one before, as data and in words.
  static let changes = Output(
    name: "changes",
    pages: [ChangesPage.kind.template, ChangesMonthPage.kind.template]
  ) { edition, site in
    [ChangesPage.file(site), PlannedFile(SitePath.dataFeed) { ChangesFeed.file(site) }]
  }

  /// The files of `/changes/` whose number follows from the history, with their index; made when
  /// one of them is asked for.
  static func changesFiles(_ edition: Edition, _ site: Site) -> [PlannedFile] {
    let history = edition.history.value
    let index = APIDocument(ChangesIndex(edition), at: SitePath.changesIndex, in: edition)
    return [index.file(ChangesIndex.shape)]
      + history.months.map { ChangesMonthPage.file($0, site) }
      + history.days.map { DeltaDocument(edition: edition, day: $0).file }
      + Checkpoint.all(in: edition).map { $0.file(edition) }
  }
}

/// `/changes/index.html`: the months in which the data changed.
private struct ChangesPage: Sendable {
  let years: [Year]
  let checkpoints: [LinkedText]
  let tableURL: String
  let indexURL: String
  let feedURL: String
  let dataURL: String

  struct Year: Sendable {
    let year: Int
    /// The newest first.
    let months: [MonthSummary]
  }

  init(_ linker: Linker) {
    let months = linker.edition.history.value.months
    let byYear = Dictionary(grouping: months, by: \.month.year)
    years = byYear.keys.sorted(by: >).map { year in
      Year(year: year, months: (byYear[year] ?? []).reversed().map { MonthSummary($0, linker) })
    }
    checkpoints = Checkpoint.all(in: linker.edition).reversed().map {
      LinkedText($0.day.chinese, linker.link(SitePath.checkpoint($0.day)))
    }
    tableURL = linker.link(SitePath.data(DataTable.changes.name, CSVWriter.Dialect.plain.suffix))
    indexURL = linker.link(SitePath.changesIndex)
    feedURL = linker.link(SitePath.dataFeed)
    dataURL = linker.link(SitePath.data)
  }

  static func file(_ site: Site) -> PlannedFile {
    let head = PageHead(
      title: site.words[.titleChanges],
      description: site.words[.aboutChanges],
      section: .data,
      trail: [(site.words[.sectionData], SitePath.data)]
    )
    return kind.file(SitePath.changes, site, head) { ChangesPage($0) }
  }

  static let kind = PageKind<ChangesPage>(
    "changes",
    [
      .list("years", "年份，新的在前", .year) { $0.body.years },
      .list("checkpoints", "每年年底的整表，新的在前", .link) { $0.body.checkpoints },
      .text("table_url", "全部变化的 CSV 的链接") { $0.body.tableURL },
      .text("index_url", "各版增量的目录（JSON）的链接") { $0.body.indexURL },
      .text("feed_url", "数据变化订阅的链接") { $0.body.feedURL },
      .text("data_url", "数据下载页的链接") { $0.body.dataURL },
    ]
  )
}

/// `/changes/2026-03.html`: what changed in a month, day by day, the newest first.
private struct ChangesMonthPage: Sendable {
  let days: [DaySummary]
  let earlier: LinkedText?
  let later: LinkedText?

  init(_ month: History.MonthOfChange, _ linker: Linker) {
    days = month.days.reversed().map { DaySummary($0, linker) }
    let months = linker.edition.history.value.months.map(\.month)
    let link = { (month: Month) in
      LinkedText(month.chinese, linker.link(SitePath.changes(in: month)))
    }
    earlier = months.last { $0 < month.month }.map(link)
    later = months.first { month.month < $0 }.map(link)
  }

  static func file(_ month: History.MonthOfChange, _ site: Site) -> PlannedFile {
    let name: KeyValuePairs = ["month": month.month.chinese]
    let head = PageHead(
      title: site.words.sentence(.titleChangesOfMonth, name),
      description: site.words.sentence(.aboutChangesOfMonth, name),
      section: .data,
      trail: [
        (site.words[.sectionData], SitePath.data), (site.words[.titleChanges], SitePath.changes),
      ]
    )
    return kind.file(SitePath.changes(in: month.month), site, head) {
      ChangesMonthPage(month, $0)
    }
  }

  static let kind = PageKind<ChangesMonthPage>(
    "changes-month",
    [
      .list("days", "有变化的各日，新的在前", .dayOfChange) { $0.body.days },
      .optionalRecord("earlier", "上一个有变化的月份", .link) { $0.body.earlier },
      .optionalRecord("later", "下一个有变化的月份", .link) { $0.body.later },
    ]
  )
}

extension View where Root == ChangesPage.Year {
  fileprivate static var year: View {
    View(
      "changes of a year",
      [
        .number("year", "年份") { $0.year },
        .list("months", "有变化的月份，新的在前", .monthOfChange) { $0.months },
      ]
    )
  }
}
