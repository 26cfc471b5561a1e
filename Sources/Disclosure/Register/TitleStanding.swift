/// The standing of a title (称号状态), as of a day.
package enum Standing: String, CaseIterable, Hashable, Sendable {
  /// Never awarded, or awarded but not begun.
  case none
  case valid
  case validFinalYear = "valid_final_year"
  case expired
  case lapsed
  case revoked
  case cancelled
  case ended

  /// The word that the public reads.
  package var label: String {
    switch self {
    case .none: "未认定"
    case .valid: "有效"
    case .validFinalYear: "有效（期满当年）"
    case .expired: "已到期"
    case .lapsed: "自动撤销"
    case .revoked: "已撤销"
    case .cancelled: "已取消"
    case .ended: "已终止"
    }
  }

  package var isValid: Bool { self == .valid || self == .validFinalYear }
}

/// What is under way for a title apart from its standing (待定事项).
package enum Pending: String, CaseIterable, Hashable, Sendable {
  case inPublicity = "in_publicity"
  case awaitingAward = "awaiting_award"
  case refused

  package var label: String {
    switch self {
    case .inPublicity: "公示中"
    case .awaitingAward: "公示期满待认定"
    case .refused: "不予认定"
    }
  }
}

/// The rules by which a title's standing follows from its candidacies.
package struct TitleStanding: Hashable, Sendable {
  package let standing: Standing
  package let pending: Pending?
  /// The candidacy that the standing rests on; without one, the latest.
  package let carrying: Int?

  /// - Returns: the standing on a day; the measure in force then tells whether the final year
  ///   has a standing of its own.
  init(_ candidacies: [Candidacy], measureInForce: Measure?, on day: Day) {
    pending = Self.pending(candidacies, on: day)
    let awarded = candidacies.indices.filter {
      candidacies[$0].isListed && candidacies[$0].isAwarded
    }
    let running = awarded.filter { candidacies[$0].holding?.isRunning(on: day) ?? false }
    if let index = running.max(by: { Self.ends(candidacies[$0], before: candidacies[$1]) }) {
      carrying = index
      let finalYear = candidacies[index].holding?.validTo?.year == day.year
      let reapplies = measureInForce?.reapplication?.start == .finalYear
      standing = finalYear && reapplies ? .validFinalYear : .valid
      return
    }
    let over = awarded.filter { candidacies[$0].holding?.isOver(on: day) ?? false }
    if let index = over.max(by: { Self.ends(candidacies[$0], before: candidacies[$1]) }) {
      carrying = index
      standing = Self.standing(afterEndOf: candidacies[index].holding)
      return
    }
    carrying =
      awarded.last ?? candidacies.indices.last { candidacies[$0].isListed }
      ?? candidacies.indices.last
    standing = .none
  }

  /// Of those that ended on one day, the one that would have run longer: it carried the title until
  /// then.
  private static func ends(_ a: Candidacy, before b: Candidacy) -> Bool {
    let (end, other) = (a.holding?.lastDay, b.holding?.lastDay)
    guard end == other else { return isEarlier(end, other) }
    return isEarlier(a.holding?.validTo, b.holding?.validTo)
  }

  /// What has no end comes last.
  private static func isEarlier(_ a: Day?, _ b: Day?) -> Bool {
    guard let a else { return false }
    return b.map { a < $0 } ?? true
  }

  private static func standing(afterEndOf holding: Holding?) -> Standing {
    guard let end = holding?.end else { return .expired }
    switch end.kind {
    case .revoked: return .revoked
    case .cancelled: return .cancelled
    case .lapsed: return .lapsed
    case .waived, .deregistered, .terminated: return .ended
    case .restored: return .expired
    }
  }

  /// What became of the latest proposal; one whose publicity was withdrawn is none. An award without
  /// a publicity, as those before the takeover (接管) are, was proposed when it was made.
  private static func pending(_ candidacies: [Candidacy], on day: Day) -> Pending? {
    // Places, not values: every record of every day asks, and a candidacy is much to copy.
    var latest: (place: Int, start: Day)?
    for place in candidacies.indices where candidacies[place].isListed {
      // A list that is made public again proposes nothing anew of whom it was refused.
      let refused = candidacies[place].refusal?.day
      guard
        let start = candidacies[place].windows.last(where: { proposal in
          proposal.holds(on: day) && refused.map { proposal.window.first <= $0 } ?? true
        })?.window.first ?? candidacies[place].holding?.awarded
      else { continue }
      if latest.map({ $0.start < start }) ?? true { latest = (place, start) }
    }
    guard let place = latest?.place, !candidacies[place].isAwarded else { return nil }
    if let refusal = candidacies[place].refusal { return refusal.kind == .refused ? .refused : nil }
    let isOpen = candidacies[place].windows.contains {
      $0.holds(on: day) && $0.window.isOpen(on: day)
    }
    return isOpen ? .inPublicity : .awaitingAward
  }
}

extension TitleRecord {
  /// The standing as the public reads it; an award that has not begun is not “未认定”.
  package var standingLabel: String {
    standing == .none && holding != nil ? "尚未生效" : standing.label
  }
}
