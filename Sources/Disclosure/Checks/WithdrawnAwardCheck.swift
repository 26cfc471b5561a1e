import Diagnostics

extension RegisterCheck {
  /// A notice that withdraws an award says so in words only: its titles stand until the records end
  /// or correct them.
  static let withdrawnAwards = RegisterCheck([.awardWithdrawn]) { register in
    let dossier = register.dossier
    let withdrawn = dossier.withdrawals.filter { dossier.notice($0.key)?.kind == .award }
    guard !withdrawn.isEmpty else { return [] }
    let standing = register.awardsThatStand(of: withdrawn)
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      guard !notice.isDraft else { return [] }
      return notice.withdraws.filter { standing.contains($0.id) }.map { award in
        Diagnostic(
          .awardWithdrawn,
          "撤回了认定公告 \(award.id)，但它认定的称号在记录里没有终止，网站上仍然有效；"
            + "请登记撤销、取消，或者用“更正”把列入改为否。",
          at: notice.location
        )
      }
    }
  }
}

extension Register {
  /// Those of some awards by which a title still stands on a day when all is known.
  fileprivate func awardsThatStand(of awards: [NoticeID: Day]) -> Set<NoticeID> {
    var standing: Set<NoticeID> = []
    for past in pasts.map(past(of:))
    where past.events.contains(where: { $0.notice.map { awards[$0] != nil } ?? false }) {
      for title in past.record(asOf: .lastDay(ofYear: 2199))?.titles ?? [] {
        for candidacy in title.candidacies where candidacy.isListed {
          guard let holding = candidacy.holding, holding.end == nil, let award = holding.notice,
            let day = awards[award], !holding.isOver(on: day)
          else { continue }
          standing.insert(award)
        }
      }
    }
    return standing
  }
}

extension DiagnosticKind {
  static let awardWithdrawn = DiagnosticKind(
    "award/withdrawn",
    .warning,
    "撤回认定公告只是一句话：称号的状态由名单和事项决定。要让称号不再有效，请在 revocations.csv 登记，"
      + "本来不应认定的在 changes.csv 用“更正”把列入改为否。"
  )
}
