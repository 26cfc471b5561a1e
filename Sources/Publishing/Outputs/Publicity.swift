import Disclosure
import Rendering

extension Output {
  /// `/publicity/`: windows open now with the days left, then past windows.
  static let publicity = Output(name: "publicity", pages: [PublicityPage.kind.template]) {
    edition,
    site in
    let head = PageHead(
      title: "公示",
      description: "正在公示和以往公示的拟认定名单，公示期和异议方式。",
      section: .publicity
    )
    return [
      PublicityPage.kind.file(SitePath.publicity, site, head) { PublicityPage(edition, $0) }
    ]
  }
}

private struct PublicityPage: Sendable {
  let open: [Entry]
  let upcoming: [Entry]
  let past: [Entry]

  struct Entry: Sendable {
    let notice: NoticeSummary
    let objection: [LabelledText]
    let listed: Int
  }

  init(_ edition: Edition, _ linker: Linker) {
    let entries = { (state: PeriodState) in
      edition.state.notices.filter { $0.window?.state == state }
        .compactMap { Self.entry($0, edition, linker) }
    }
    open = entries(.open)
    upcoming = entries(.upcoming)
    past = entries(.closed)
  }

  private static func entry(
    _ state: NoticeState,
    _ edition: Edition,
    _ linker: Linker
  ) -> Entry? {
    guard let summary = NoticeSummary(state, linker), let notice = edition.dossier.notice(state.id)
    else { return nil }
    return Entry(
      notice: summary,
      objection: notice.objectionFacts,
      listed: notice.lists.compactMap { edition.dossier.batch($0.key)?.rows.count }
        .reduce(0, +)
    )
  }

  static let kind = PageKind<PublicityPage>(
    "publicity",
    [
      .list("open", "正在公示", .publicityEntry) { $0.body.open },
      .list("upcoming", "即将公示", .publicityEntry) { $0.body.upcoming },
      .list("past", "已结束的公示", .publicityEntry) { $0.body.past },
    ]
  )
}

extension Notice {
  /// How to object, as label and value.
  var objectionFacts: [LabelledText] {
    guard let objection else { return [] }
    return [
      LabelledText("受理部门", ifGiven: objection.department),
      LabelledText("电话", ifGiven: objection.telephone, objection.telephone.map { "tel:\($0)" }),
      LabelledText(
        "监督电话",
        ifGiven: objection.supervision,
        objection.supervision.map { "tel:\($0)" }
      ),
      LabelledText("电子邮箱", ifGiven: objection.mail, objection.mail.map { "mailto:\($0)" }),
      LabelledText("地址", ifGiven: objection.address),
    ].compactMap(\.self)
  }
}

extension View where Root == PublicityPage.Entry {
  fileprivate static var publicityEntry: View {
    View(
      "publicity entry",
      [
        .record("notice", "公告", .noticeSummary) { $0.notice },
        .list("objection", "异议方式", .fact) { $0.objection },
        .number("listed", "名单家数") { $0.listed },
      ]
    )
  }
}
