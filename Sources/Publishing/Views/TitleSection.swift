import Disclosure
import Rendering

/// One title of a platform as its page shows it (称号).
struct TitleSection: Sendable {
  let programme: LinkedText
  let level: String
  let authority: String
  let standing: Standing
  let standingLabel: String
  let pending: Pending?
  let sentence: String
  let facts: [LabelledText]
  let holdings: [HoldingRow]
  let ending: EndingSummary?
  let banIsRunning: Bool
  let merger: LinkedText?

  struct HoldingRow: Sendable {
    let batch: String
    let awarded: DayText
    let first: DayText
    let last: DayText?
    let isComputed: Bool
    let isHistory: Bool
    let end: String?
    let notice: LinkedText?
  }

  init(_ title: TitleRecord, _ record: PlatformRecord, _ linker: Linker) {
    let edition = linker.edition
    let source = edition.dossier.programme(title.programme)
    programme = LinkedText(
      edition.programmeTitle(title.programme),
      linker.link(SitePath.programme(title.programme))
    )
    level = source?.level.rawValue ?? ""
    authority = edition.state.authorities[title.programme] ?? ""
    standing = title.standing
    standingLabel = title.standingLabel
    pending = title.pending
    sentence = Self.sentence(title)
    facts = Self.facts(title, source, linker)
    holdings = title.holdings.map { entry in
      Self.row(entry.batch, entry.holding, source, linker)
    }
    ending = title.holding?.end.map { EndingSummary($0, of: title, record, linker) }
    banIsRunning = title.banIsRunning
    merger = source?.merger.flatMap { merger in
      guard edition.state.mergers.contains(title.programme) else { return nil }
      return LinkedText(
        edition.programmeTitle(merger.into),
        linker.link(SitePath.programme(merger.into))
      )
    }
  }

  /// The standing in one line.
  private static func sentence(_ title: TitleRecord) -> String {
    let holding = title.holding
    let validTo = holding?.validTo.map { "至\($0.chinese)" } ?? "，有效期止未载明"
    switch title.standing {
    case .valid, .validFinalYear:
      return "有效，有效期\(holding.map { "自\($0.validFrom.chinese)" } ?? "")\(validTo)。"
    case .expired:
      return holding?.validTo.map { "已到期，有效期止于\($0.chinese)。" } ?? "已到期。"
    case .lapsed, .revoked, .cancelled, .ended:
      return "\(title.standingLabel)，自\(holding?.end?.day.chinese ?? "")起不再有效。"
    case .none:
      if let holding { return "已认定，自\(holding.validFrom.chinese)起有效。" }
      switch title.pending {
      case .inPublicity: return "正在公示，尚未认定。"
      case .awaitingAward: return "公示期已满，尚未认定。"
      case .refused: return "公示后不予认定。"
      case nil: return "未认定。"
      }
    }
  }

  private static func facts(
    _ title: TitleRecord,
    _ programme: Programme?,
    _ linker: Linker
  ) -> [LabelledText] {
    let listed = title.carrying.facts
    let district = listed.districtName.isEmpty ? nil : linker.district(of: listed)
    var facts = [
      district.map { LabelledText("区县", $0.text, $0.url) },
      LabelledText("推荐单位", ifGiven: listed.recommender),
      LabelledText("类别", ifGiven: listed.category),
      LabelledText("等级", ifGiven: listed.grade),
      LabelledText("服务功能", ifGiven: listed.functions.joined(separator: "、")),
      LabelledText("可再次申报", ifGiven: title.mayApplyFrom.map { "自\($0.chinese)起" }),
    ].compactMap(\.self)
    for (column, figure) in zip(programme?.columns ?? [], listed.figures) {
      guard column.isPublic, let figure else { continue }
      facts.append(LabelledText(column.name, figure.shown(in: column.unit)))
    }
    return facts
  }

  private static func row(
    _ batch: BatchKey,
    _ holding: Holding,
    _ programme: Programme?,
    _ linker: Linker
  ) -> HoldingRow {
    HoldingRow(
      batch: batch.batch.string,
      awarded: holding.awarded.shown,
      first: holding.validFrom.shown,
      last: holding.validTo?.shown,
      isComputed: holding.validToIsComputed,
      isHistory: programme?.isHistory(holding.awarded) ?? false,
      end: holding.end.map { "\($0.day.chinese)\($0.kind.rawValue)" },
      notice: holding.notice.flatMap(linker.notice)
    )
  }
}

extension View where Root == TitleSection {
  static var titleSection: View {
    View(
      "title section",
      [
        .record("programme", "认定事项", .link) { $0.programme },
        .text("level", "层级") { $0.level },
        .text("authority", "认定机关的现名") { $0.authority },
        .text("standing", "状态代码") { $0.standing.rawValue },
        .text("standing_label", "状态") { $0.standingLabel },
        .optionalText("pending_label", "待定事项") { $0.pending?.label },
        .text("sentence", "一句话说明状态") { $0.sentence },
        .list("facts", "各项信息", .fact) { $0.facts },
        .list("holdings", "历次认定", .holding) { $0.holdings },
        .optionalRecord("ending", "撤销、取消或终止", .ending) { $0.ending },
        .flag("ban_is_running", "是否在禁报期内") { $0.banIsRunning },
        .optionalRecord("merger", "并入的认定事项", .link) { $0.merger },
      ]
    )
  }
}

extension View where Root == TitleSection.HoldingRow {
  fileprivate static var holding: View {
    View(
      "holding",
      [
        .text("batch", "批次") { $0.batch },
        .record("awarded", "认定日期", .day) { $0.awarded },
        .record("first", "有效期起", .day) { $0.first },
        .optionalRecord("last", "有效期止", .day) { $0.last },
        .flag("is_computed", "有效期止是否推算") { $0.isComputed },
        .flag("is_history", "是否历史数据") { $0.isHistory },
        .optionalText("end", "何日撤销、取消或终止") { $0.end },
        .optionalRecord("notice", "认定公告", .link) { $0.notice },
      ]
    )
  }
}
