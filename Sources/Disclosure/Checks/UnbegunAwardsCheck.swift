import Diagnostics

extension RegisterCheck {
  /// An end that names no batch leaves an award that has not begun: that may not be what was decided.
  static let unbegunAwards = RegisterCheck([.endingLeavesAward]) { register in
    guard register.dossier.endings.contains(where: { $0.batch == nil }) else { return [] }
    return register.mapPasts { pasts in
      pasts.map(register.past(of:)).filter(\.hasEnding).flatMap(findings)
    }
  }

  private static func findings(_ past: PlatformPast) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var fold = PlatformFold(past)
    for event in past.events {
      let isTaken = fold.apply(event).isEmpty
      guard isTaken, case .ended(let kind, _, _, _) = event.fact, event.batch == nil,
        let title = fold.titles.first(where: { $0.programme.id == event.programme })
      else { continue }
      let left = title.candidacies.first { candidacy in
        guard candidacy.isListed, let holding = candidacy.holding else { return false }
        return holding.end == nil && event.effect < holding.validFrom
      }
      guard let left, let first = left.holding?.validFrom else { continue }
      findings.append(
        Diagnostic(
          .endingLeavesAward,
          "没有写批次的\(kind.rawValue)只终止当日有效的认定；批次 \(left.batch.batch) 的认定自\(first.chinese)起有效，"
            + "没有终止。一并终止的，请另写一行并写上批次。",
          at: event.location
        )
      )
    }
    return findings
  }
}

extension DiagnosticKind {
  static let endingLeavesAward = DiagnosticKind(
    "record/ending-leaves-award",
    .warning,
    "没有写批次的撤销、取消、终止等，终止当日有效的全部认定。已经认定、还没有到有效期的不在其内，到日子就会生效。"
      + "决定也包括它的，请另写一行，写明批次。"
  )
}
