import Disclosure
import Rendering

extension Output {
  /// `/programmes/`: the titles that this site keeps, each with its measures.
  static let programmes = Output(
    name: "programmes",
    pages: [ProgrammesPage.kind.template, ProgrammePage.kind.template]
  ) { edition, site in
    let list = PageHead(
      title: "认定事项和管理办法",
      description: "各认定事项及其管理办法：条件、程序、公示、有效期和情形。",
      section: .programmes
    )
    let pages = edition.dossier.programmes.map { programme in
      let head = PageHead(
        title: programme.title,
        description: "\(programme.title)的管理办法、认定条件、公示和有效期。",
        section: .programmes,
        trail: [(Section.programmes.rawValue, SitePath.programmes)]
      )
      return ProgrammePage.kind.file(SitePath.programme(programme.id), site, head) {
        ProgrammePage(programme, $0)
      }
    }
    return [ProgrammesPage.kind.file(SitePath.programmes, site, list) { ProgrammesPage($0) }]
      + pages
  }
}

private struct ProgrammesPage: Sendable {
  let programmes: [Entry]

  struct Entry: Sendable {
    let title: String
    let url: String
    let level: String
    let authority: String
    let count: Int
    let valid: Int
  }

  init(_ linker: Linker) {
    let edition = linker.edition
    let titles = Dictionary(grouping: edition.titles, by: \.title.programme)
    programmes = edition.dossier.programmes.map { programme in
      let mine = titles[programme.id] ?? []
      return Entry(
        title: programme.title,
        url: linker.link(SitePath.programme(programme.id)),
        level: programme.level.rawValue,
        authority: edition.state.authorities[programme.id] ?? "",
        count: mine.count,
        valid: mine.filter(\.title.standing.isValid).count
      )
    }
  }

  static let kind = PageKind<ProgrammesPage>(
    "programmes",
    [.list("programmes", "认定事项", .entry) { $0.body.programmes }]
  )
}

extension View where Root == ProgrammesPage.Entry {
  fileprivate static var entry: View {
    View(
      "programme entry",
      [
        .text("title", "名称") { $0.title },
        .text("url", "链接") { $0.url },
        .text("level", "层级") { $0.level },
        .text("authority", "认定机关") { $0.authority },
        .number("count", "称号数") { $0.count },
        .number("valid", "有效的称号数") { $0.valid },
      ]
    )
  }
}

private struct ProgrammePage: Sendable {
  let programme: Programme
  let facts: [LabelledText]
  let measures: [MeasureSection]
  let notices: [NoticeSummary]

  init(_ programme: Programme, _ linker: Linker) {
    let edition = linker.edition
    self.programme = programme
    let authority = edition.state.authorities[programme.id]
    facts =
      [
        LabelledText("认定机关", ifGiven: authority),
        LabelledText("层级", programme.level.rawValue),
        LabelledText("地域", programme.area),
        LabelledText("认定对象", programme.subject.rawValue),
        LabelledText("曾用名称", ifGiven: programme.formerTitles.joined(separator: "、")),
        LabelledText(
          "曾用机关名称",
          ifGiven: programme.authorities.map(\.name).filter { $0 != authority }.joined(
            separator: "、"
          )
        ),
        programme.recommendsTo.map { reference in
          LabelledText(
            "择优推荐申报",
            edition.programmeTitle(reference.id),
            linker.link(SitePath.programme(reference.id))
          )
        },
        LabelledText("命名", ifGiven: programme.naming?.sentence),
        LabelledText("服务功能上限", ifGiven: programme.functionLimit?.sentence),
        LabelledText("数据起始", ifGiven: programme.takeover.map { "\($0.chinese)起登记；此前为历史数据" }),
      ].compactMap(\.self) + Self.tables(programme, linker)
    measures = programme.measures.reversed().map { MeasureSection($0, linker) }
    notices = edition.state.notices.filter { state in
      edition.dossier.notice(state.id)?.lists.contains { $0.key.programme == programme.id } ?? false
    }.compactMap { NoticeSummary($0, linker) }
  }

  /// The attached tables of which something is public, each with its file.
  private static func tables(_ programme: Programme, _ linker: Linker) -> [LabelledText] {
    programme.tables.compactMap { AttachedTableColumns($0, of: programme.id) }.map { table in
      LabelledText("附表", "\(table.table.title)（CSV）", linker.link(table.path))
    }
  }

  static let kind = PageKind<ProgrammePage>(
    "programme",
    [
      .text("title", "认定事项") { $0.body.programme.title },
      .list("facts", "各项信息", .fact) { $0.body.facts },
      .list("measures", "管理办法，新的在前", .measure) { $0.body.measures },
      .list("notices", "有关公告，最新的在前", .noticeSummary) { $0.body.notices },
    ]
  )
}
