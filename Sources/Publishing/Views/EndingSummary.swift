import Disclosure
import Rendering

/// The end of a title as pages show it.
struct EndingSummary: Sendable {
  let platform: LinkedText
  /// Who ran the platform on the day of the end.
  let `operator`: String
  let programme: LinkedText
  let word: String
  let day: DayText
  let ground: String?
  let article: String?
  let facts: String?
  let ban: String
  let banFirst: DayText?
  let banLast: DayText?
  /// The code of whom the ban binds, where that is not who ran the platform on the day of the end.
  let barred: String?
  /// For who runs the platform now; nil where the ban does not bind it.
  let mayApplyFrom: DayText?
  let notice: LinkedText?
  /// The award that it ended.
  let award: LinkedText?

  init(
    _ ending: Ending,
    of title: TitleRecord,
    _ record: PlatformRecord,
    _ linker: Linker
  ) {
    let edition = linker.edition
    platform = LinkedText(record.name, linker.link(SitePath.platform(record.id)))
    let runner = record.runner(on: ending.day)
    `operator` = runner.name
    programme = LinkedText(
      edition.programmeTitle(title.programme),
      linker.link(SitePath.programme(title.programme))
    )
    word = ending.kind.rawValue
    day = ending.day.shown
    ground = ending.groundName.isEmpty ? nil : ending.groundName
    article = ending.ground?.article
    facts = ending.facts.isEmpty ? nil : ending.facts
    ban = Self.banSentence(ending, linker)
    banFirst = ending.ban?.first.shown
    banLast = ending.ban?.last.shown
    barred = ending.ban?.subject.flatMap { $0 == runner.code ? nil : $0.string }
    mayApplyFrom = ending.ban.flatMap { ban in
      if ending == title.holding?.end { return title.mayApplyFrom?.shown }
      return ban.subject != nil && ban.subject == record.creditCode ? ban.mayApplyFrom.shown : nil
    }
    notice = ending.notice.flatMap(linker.notice)
    award = title.candidacies.compactMap(\.holding).first { $0.end == ending }?.notice
      .flatMap(linker.notice)
  }

  static func sentence(_ ban: Ban, _ linker: Linker) -> String {
    linker.words.sentence(.banSpan, ["first": ban.first.chinese, "last": ban.last.chinese])
  }

  /// What the law says of applying again: never a ban that the measure does not write.
  private static func banSentence(_ ending: Ending, _ linker: Linker) -> String {
    if let ban = ending.ban { return sentence(ban, linker) }
    switch ending.kind {
    case .revoked, .cancelled: return linker.word(.banNotWritten)
    case .lapsed, .waived, .deregistered, .terminated, .restored: return linker.word(.banNone)
    }
  }
}

extension View where Root == EndingSummary {
  static var ending: View {
    View(
      "ending",
      [
        .record("platform", "平台", .link) { $0.platform },
        .text("operator", "当日的运营单位") { $0.operator },
        .record("programme", "认定事项", .link) { $0.programme },
        .text("word", "撤销、取消等，按办法的用词") { $0.word },
        .record("day", "日期", .day) { $0.day },
        .optionalText("ground", "情形") { $0.ground },
        .optionalText("article", "条款") { $0.article },
        .optionalText("facts", "事由") { $0.facts },
        .text("ban", "禁报期的说明") { $0.ban },
        .optionalRecord("ban_first", "禁报期起", .day) { $0.banFirst },
        .optionalRecord("ban_last", "禁报期止", .day) { $0.banLast },
        .optionalText("barred", "禁报的单位的信用代码，不是当日的运营单位时才有") { $0.barred },
        .optionalRecord("may_apply_from", "最早可申报日；禁报的是现运营单位才有", .day) { $0.mayApplyFrom },
        .optionalRecord("notice", "公告", .link) { $0.notice },
        .optionalRecord("award", "被撤销、取消或终止的认定的公告", .link) { $0.award },
      ]
    )
  }
}
