import Disclosure
import Rendering

/// One title of a platform as its page shows it (称号).
struct TitleSection: Sendable {
  let programme: LinkedText
  /// The names that the title bore before.
  let formerTitles: [String]
  let level: String
  /// The name that the authority bore when it awarded the title, else its present one.
  let authority: String
  /// Its present name where that is another.
  let authorityNow: String?
  let standing: Standing
  let standingLabel: String
  let pending: Pending?
  /// The award that the standing rests on.
  let holding: HoldingRow?
  /// The next award that has not begun yet, where it is not that of the standing.
  let coming: HoldingRow?
  let proposal: ProposalSummary?
  let ending: EndingSummary?
  let banIsRunning: Bool
  /// The ban that runs, where another holding than that of the standing brought it.
  let otherBan: String?
  /// The page of the platform of the same code that brought it, where it is another one.
  let otherBanURL: String?
  let reapplication: Reapplication?
  let merger: Merger?
  let listed: ListedSection
  let holdings: [HoldingRow]

  /// From when one may apply again, by the measure or after a ban of another holding (再次申报).
  struct Reapplication: Sendable {
    /// Where the measure counts by years (期满当年).
    let year: Int?
    let day: DayText
    let article: String?
    /// The title of the measure that has the article.
    let measure: String?
  }

  /// What the programme became (并入).
  struct Merger: Sendable {
    let day: DayText
    let into: LinkedText
  }

  init(_ title: TitleRecord, _ record: PlatformRecord, _ linker: Linker) {
    let edition = linker.edition
    let source = edition.dossier.programme(title.programme)
    programme = linker.programme(title.programme)
    formerTitles = source?.formerTitles ?? []
    level = source?.level.rawValue ?? ""
    let now = edition.state.authorities[title.programme] ?? ""
    authority = title.holding.flatMap { source?.authorityName(on: $0.awarded) } ?? now
    authorityNow = authority == now ? nil : now
    standing = title.standing
    standingLabel = title.standingLabel
    pending = title.pending
    holding = title.holding.map { HoldingRow(title.carrying.batch, $0, source, record, linker) }
    coming = title.holdings
      .filter { $0.holding != title.holding && $0.holding.isToCome(on: edition.day) }
      .min { $0.holding.validFrom < $1.holding.validFrom }
      .map { HoldingRow($0.batch, $0.holding, source, record, linker) }
    proposal = ProposalSummary(title, of: record.id, linker)
    ending = title.holding?.end.map { EndingSummary($0, of: title, record, linker) }
    let isOwnBan = title.ban == title.holding?.end?.ban
    banIsRunning = title.banIsRunning && isOwnBan
    otherBan =
      title.banIsRunning && !isOwnBan ? title.ban.map { EndingSummary.sentence($0, linker) } : nil
    otherBanURL =
      title.banIsRunning ? title.banPlatform.map { linker.link(SitePath.platform($0)) } : nil
    reapplication = Self.reapplication(title)
    merger = source?.merger.flatMap { merger in
      guard edition.state.mergers.contains(title.programme) else { return nil }
      return Merger(day: merger.day.shown, into: linker.programme(merger.into))
    }
    listed = ListedSection(title.carrying, source, linker)
    holdings = title.holdings.map { HoldingRow($0.batch, $0.holding, source, record, linker) }
  }

  /// A platform's titles, those that matter most first: valid, about to be, applied for, over;
  /// of these the higher level first.
  static func all(_ record: PlatformRecord, _ linker: Linker) -> [TitleRecord] {
    let dossier = linker.edition.dossier
    return record.titles.sorted { a, b in
      let (mine, theirs) = (rank(a), rank(b))
      if mine != theirs { return mine < theirs }
      let (level, other) = (
        rank(dossier.programme(a.programme)), rank(dossier.programme(b.programme))
      )
      return level == other ? a.programme < b.programme : level < other
    }
  }

  private static func rank(_ title: TitleRecord) -> Int {
    if title.standing.isValid { return 0 }
    if title.standing == .none, title.holding != nil { return 1 }
    return title.pending == .inPublicity || title.pending == .awaitingAward ? 2 : 3
  }

  private static func rank(_ programme: Programme?) -> Int {
    programme.flatMap { Level.allCases.firstIndex(of: $0.level) } ?? 0
  }

  private static func reapplication(_ title: TitleRecord) -> Reapplication? {
    guard title.holding?.end?.ban == nil, let day = title.mayApplyFrom else { return nil }
    let rule = title.reapplication?.reapplication
    return Reapplication(
      year: rule?.start == .finalYear ? day.year : nil,
      day: day.shown,
      article: rule?.article,
      measure: title.reapplication?.title
    )
  }
}

extension Linker {
  /// A programme's name, linked to its page.
  fileprivate func programme(_ id: ProgrammeID) -> LinkedText {
    LinkedText(edition.programmeTitle(id), link(SitePath.programme(id)))
  }
}

extension View where Root == TitleSection {
  static var titleSection: View {
    View(
      "title section",
      [
        .record("programme", "认定事项", .link) { $0.programme },
        .texts("former_titles", "认定事项的曾用名称") { $0.formerTitles },
        .text("level", "层级") { $0.level },
        .text("authority", "认定机关，用认定时的名称") { $0.authority },
        .optionalText("authority_now", "认定机关的现名，与认定时不同才有") { $0.authorityNow },
        .text("standing", "状态代码") { $0.standing.rawValue },
        .text("standing_label", "状态") { $0.standingLabel },
        .optionalText("pending_label", "待定事项") { $0.pending?.label },
        .optionalRecord("holding", "状态所依据的认定；没有认定过的没有", .holding) { $0.holding },
        .optionalRecord("coming", "状态所依据的认定之外，还没有生效的下一次认定", .holding) { $0.coming },
        .optionalRecord("proposal", "尚无认定的最近一次申报", .proposal) { $0.proposal },
        .optionalRecord("ending", "撤销、取消或终止", .ending) { $0.ending },
        .flag("ban_is_running", "是否在禁报期内") { $0.banIsRunning },
        .optionalText("other_ban", "别的认定被撤销带来的、还没有期满的禁报期，可以是同一单位另一平台的") { $0.otherBan },
        .optionalText("other_ban_url", "带来 other_ban 的另一平台的页面，是本平台带来的没有") { $0.otherBanURL },
        .optionalRecord("reapplication", "何时可再次申报；有禁报期的见 ending", .reapplication) {
          $0.reapplication
        },
        .optionalRecord("merger", "认定事项并入别的事项", .merger) { $0.merger },
        .record("listed", "名单所载的各项", .listedSection) { $0.listed },
        .list("holdings", "历次认定", .holding) { $0.holdings },
      ]
    )
  }
}

extension View where Root == TitleSection.Reapplication {
  fileprivate static var reapplication: View {
    View(
      "reapplication",
      [
        .optionalNumber("year", "从哪一年起；办法按年说的才有") { $0.year },
        .record("day", "从哪一天起", .day) { $0.day },
        .optionalText("article", "条款") { $0.article },
        .optionalText("measure", "条款所在的办法") { $0.measure },
      ]
    )
  }
}

extension View where Root == TitleSection.Merger {
  fileprivate static var merger: View {
    View(
      "merger",
      [
        .record("day", "并入的日期", .day) { $0.day },
        .record("into", "并入的认定事项", .link) { $0.into },
      ]
    )
  }
}
