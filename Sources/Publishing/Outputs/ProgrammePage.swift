import Disclosure
import Rendering

/// The page of one programme: its measure in plain words, its path, what to hand in, what falls due.
struct ProgrammePage: Sendable {
  private let programme: Programme
  private let authority: String?
  private let lead: MeasureSection?
  private let others: [MeasureSection]
  private let path: ProgrammePath?
  private let call: Call?
  private let forms: [FormEntry]
  private let yearly: [DueRow]
  private let dueYears: [DueYear]
  private let recommendsTo: LinkedText?
  private let tables: [LinkedText]
  private let comparisonURL: String?
  private let notices: [NoticeSummary]

  fileprivate struct Call: Sendable {
    let notice: NoticeSummary
    let materials: [String]
  }

  fileprivate struct FormEntry: Sendable {
    let form: BlankForm
    let url: String
  }

  init(_ programme: Programme, _ shared: ProgrammeIndex, _ linker: Linker) {
    let edition = linker.edition
    let governing = programme.governingMeasure(on: edition.day)
    let authority = edition.state.authorities[programme.id]
    let due = shared.dueDates[programme.id] ?? []
    self.programme = programme
    self.authority = authority
    lead = governing.map { MeasureSection($0, edition) }
    others = programme.measures.reversed().filter { $0.id != governing?.id }
      .map { MeasureSection($0, edition) }
    path = governing.flatMap { ProgrammePath($0, authority: authority, linker.words) }
    call = shared.newestCall(programme.id, edition).flatMap { state, notice in
      NoticeSummary(state, linker).map { Call(notice: $0, materials: notice.materials) }
    }
    forms = programme.forms.map {
      FormEntry(form: $0, url: linker.link(SitePath.form($0.id, of: programme.id)))
    }
    yearly = due.compactMap { DueRow(yearly: $0) }
    dueYears = DueYear.all(due, linker)
    recommendsTo = programme.recommendsTo.map { reference in
      LinkedText(
        edition.programmeTitle(reference.id),
        linker.link(SitePath.programme(reference.id))
      )
    }
    // Only tables of which something is public have a file.
    tables = programme.tables.compactMap { AttachedTableColumns($0, of: programme.id) }.map {
      LinkedText($0.table.title, linker.link($0.path))
    }
    let isCompared = shared.comparisons.contains { table in
      table.columns.contains { $0.programme.id == programme.id }
    }
    comparisonURL = isCompared ? linker.link(SitePath.programmes) : nil
    notices = (shared.notices[programme.id] ?? []).compactMap { NoticeSummary($0, linker) }
  }

  static let kind = PageKind<ProgrammePage>(
    "programme",
    [
      .text("title", "认定事项") { $0.body.programme.title },
      .text("level", "层级") { $0.body.programme.level.rawValue },
      .text("area", "地域") { $0.body.programme.area },
      .text("subject", "认定对象") { $0.body.programme.subject.rawValue },
      .optionalText("authority", "认定机关") { $0.body.authority },
      .texts("former_titles", "曾用名称") { $0.body.programme.formerTitles },
      .texts("former_authorities", "曾用机关名称") { $0.body.formerAuthorities },
      .optionalRecord("takeover", "从哪一天起登记；此前是历史数据", .day) {
        $0.body.programme.takeover?.shown
      },
      .optionalRecord("recommends_to", "择优推荐申报的上一级认定事项", .link) { $0.body.recommendsTo },
      .list("tables", "附表的下载文件", .link) { $0.body.tables },
      .optionalRecord("naming", "命名的规定", .namingRule) { $0.body.programme.naming },
      .optionalRecord("function_limit", "功能上限", .functionLimit) {
        $0.body.programme.functionLimit
      },
      .optionalRecord("measure", "现行的办法；都已失效的，最后失效的一个", .measure) { $0.body.lead },
      .list("other_measures", "其他办法，新的在前", .measure) { $0.body.others },
      .list("path", "从申报到认定的各步", .pathStep) { $0.body.path?.steps ?? [] },
      .html("path_picture", "各步的图") { $0.body.path?.picture ?? .empty },
      .optionalRecord("call", "最新的申报通知", .call) { $0.body.call },
      .list("forms", "空白表单", .formEntry) { $0.body.forms },
      .list("yearly", "每年到期的事项，按月日", .dueRow) { $0.body.yearly },
      .list("due_years", "有具体日期的事项，新的年份在前", .dueYear) { $0.body.dueYears },
      .optionalText("comparison_url", "条件对照的链接；没有可对照的没有") { $0.body.comparisonURL },
      .list("notices", "有关公告，最新的在前", .noticeSummary) { $0.body.notices },
    ]
  )

  private var formerAuthorities: [String] {
    programme.authorities.map(\.name).filter { $0 != authority }
  }
}

extension View where Root == ProgrammePath.Step {
  fileprivate static var pathStep: View {
    View(
      "path step",
      [
        .text("phase", "application、publicity、award、validity 或 reapplication") {
          $0.phase.rawValue
        },
        .text("title", "步骤") { $0.title },
        .optionalText("actor", "谁来做") { $0.actor },
        .optionalText("note", "说明") { $0.note },
        .optionalText("article", "条款") { $0.article },
      ]
    )
  }
}

extension View where Root == ProgrammePage.Call {
  fileprivate static var call: View {
    View(
      "call",
      [
        .record("notice", "申报通知", .noticeSummary) { $0.notice },
        .texts("materials", "通知要求的材料") { $0.materials },
      ]
    )
  }
}

extension View where Root == ProgrammePage.FormEntry {
  fileprivate static var formEntry: View {
    View(
      "form entry",
      [
        .text("title", "表单名称") { $0.form.title },
        .text("url", "链接") { $0.url },
        .optionalText("article", "出处") { $0.form.article },
      ]
    )
  }
}
