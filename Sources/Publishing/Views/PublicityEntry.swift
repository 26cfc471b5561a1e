import Disclosure
import Rendering

/// A publicity notice with what a reader of its list needs (公示): where to object, what became of
/// the names, and the awards that followed.
struct PublicityEntry: Sendable {
  let notice: NoticeSummary
  let objection: [LabelledText]
  let requirement: String?
  let listed: Int
  let outcomes: [OutcomeCount]
  let awards: [LinkedText]

  init?(_ state: NoticeState, _ linker: Linker) {
    let edition = linker.edition
    guard let summary = NoticeSummary(state, linker), let notice = edition.dossier.notice(state.id)
    else { return nil }
    self.notice = summary
    objection = notice.objectionFacts(linker)
    requirement = notice.objection?.requirement
    // The page of a notice that was taken down has no list.
    let isTakenDown = linker.site.takedowns.notices[notice.id] != nil
    let lists = isTakenDown ? [] : notice.lists
    listed = lists.compactMap { edition.dossier.batch($0.key)?.rows.count }.reduce(0, +)
    outcomes = OutcomeCount.all(of: lists, linker)
    awards = edition.notices(sharingAListWith: notice).compactMap { id in
      edition.dossier.notice(id)?.kind == .award ? linker.notice(id) : nil
    }
  }

  /// The publicity notices whose windows are in a state, the newest first.
  static func all(_ state: PeriodState, _ linker: Linker) -> [PublicityEntry] {
    linker.edition.state.notices.filter { $0.window?.state == state }
      .compactMap { PublicityEntry($0, linker) }
  }
}

extension Notice {
  /// How to object, as label and value; the telephone first.
  func objectionFacts(_ linker: Linker) -> [LabelledText] {
    guard let objection else { return [] }
    return [
      linker.fact(.telephone, objection.telephone, objection.telephone.map { "tel:\($0)" }),
      linker.fact(.department, objection.department),
      linker.fact(.address, objection.address),
      linker.fact(.mail, objection.mail, objection.mail.map { "mailto:\($0)" }),
      linker.fact(
        .supervisionTelephone,
        objection.supervision,
        objection.supervision.map { "tel:\($0)" }
      ),
    ].compactMap(\.self)
  }
}

extension View where Root == PublicityEntry {
  static var publicityEntry: View {
    View(
      "publicity entry",
      [
        .record("notice", "公告", .noticeSummary) { $0.notice },
        .list("objection", "异议方式", .fact) { $0.objection },
        .optionalText("requirement", "异议的要求；公告没有写的没有") { $0.requirement },
        .number("listed", "名单家数") { $0.listed },
        .list("outcomes", "名单上各家的结果", .outcomeCount) { $0.outcomes },
        .list("awards", "同一名单的认定公告", .link) { $0.awards },
      ]
    )
  }
}
