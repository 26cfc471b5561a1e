import Disclosure
import Rendering

/// Where the newest proposal of a title stands that no award followed (拟认定).
struct ProposalSummary: Sendable {
  enum State: String, Sendable {
    case inPublicity = "in_publicity"
    case awaitingAward = "awaiting_award"
    case refused
    /// 撤回申报.
    case withdrawn
    /// A correction says that it never stood in the list.
    case struck
  }

  let state: State
  let batch: String
  let window: DaySpan?
  let notice: LinkedText?
  let hasOpenObjection: Bool
  /// The award that left it for a later one (暂缓), while it awaits that.
  let withheld: LinkedText?
  let decided: DayText?
  let decision: LinkedText?
  let reason: String?

  /// Nil where an award is all there is to say.
  init?(_ title: TitleRecord, of platform: PlatformID, _ linker: Linker) {
    guard let (state, candidacy) = Self.newest(title) else { return nil }
    let last = Self.lastWindow(of: candidacy)
    self.state = state
    batch = candidacy.batch.batch.string
    window = last.map { DaySpan($0.window.first, $0.window.last) }
    notice = last.flatMap { linker.notice($0.notice) }
    hasOpenObjection = candidacy.openObjections > 0
    withheld =
      state == .awaitingAward
      ? linker.edition.notice(withholding: platform, in: candidacy.batch).flatMap(linker.notice)
      : nil
    decided = candidacy.refusal?.day.shown
    decision = candidacy.refusal?.notice.flatMap(linker.notice)
    reason = candidacy.refusal?.reason
  }

  /// The last window in which it stood: one that was opened after its refusal was for others.
  private static func lastWindow(of candidacy: Candidacy) -> Candidacy.Window? {
    guard let refusal = candidacy.refusal else { return candidacy.windows.last }
    return candidacy.windows.last { $0.window.first <= refusal.day }
  }

  private static func newest(_ title: TitleRecord) -> (State, Candidacy)? {
    guard let pending = title.pending else {
      guard title.holding == nil else { return nil }
      if !title.carrying.isListed { return (.struck, title.carrying) }
      let isWithdrawn = title.carrying.refusal?.kind == .applicationWithdrawn
      return isWithdrawn ? (.withdrawn, title.carrying) : nil
    }
    let proposed = title.candidacies.last { candidacy in
      candidacy.isListed && candidacy.holding == nil && !candidacy.windows.isEmpty
    }
    guard let proposed else { return nil }
    switch pending {
    case .inPublicity: return (.inPublicity, proposed)
    case .awaitingAward: return (.awaitingAward, proposed)
    case .refused: return (.refused, proposed)
    }
  }
}

extension View where Root == ProposalSummary {
  static var proposal: View {
    View(
      "proposal",
      [
        .text(
          "state",
          "in_publicity、awaiting_award、refused、withdrawn（撤回申报）或 struck（更正后不在名单）"
        ) { $0.state.rawValue },
        .text("batch", "批次") { $0.batch },
        .optionalRecord("window", "公示期", .span) { $0.window },
        .optionalRecord("notice", "公示公告", .link) { $0.notice },
        .flag("has_open_objection", "是否有异议尚在核实") { $0.hasOpenObjection },
        .optionalRecord("withheld", "暂缓认定它的认定公告", .link) { $0.withheld },
        .optionalRecord("decided", "不予认定或撤回申报的日期", .day) { $0.decided },
        .optionalRecord("decision", "不予认定或撤回申报的公告", .link) { $0.decision },
        .optionalText("reason", "原因") { $0.reason?.isEmpty == false ? $0.reason : nil },
      ]
    )
  }
}
