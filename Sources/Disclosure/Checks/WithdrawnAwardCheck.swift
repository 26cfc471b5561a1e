import Diagnostics

extension RegisterCheck {
  /// A notice that withdraws an award says so in words only: its titles stand until the records end
  /// or correct them.
  static let withdrawnAwards = RegisterCheck([.awardWithdrawn]) { register in
    let dossier = register.dossier
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      guard !notice.isDraft else { return [] }
      return notice.withdraws.compactMap { reference in
        guard let award = dossier.notice(reference.id), award.kind == .award,
          award.lists.contains(where: { stands($0.key, by: award.id, dossier) })
        else { return nil }
        return Diagnostic(
          .awardWithdrawn,
          "撤回了认定公告 \(award.id)，但它认定的称号在记录里没有终止，网站上仍然有效；"
            + "请登记撤销、取消，或者用“更正”把列入改为否。",
          at: notice.location
        )
      }
    }
  }

  /// Whether a title of a list goes on though its award was withdrawn.
  private static func stands(_ key: BatchKey, by award: NoticeID, _ dossier: Dossier) -> Bool {
    let ended = Set(
      dossier.endings.filter {
        $0.programme == key.programme && $0.kind != .restored
          && $0.batch.map { $0 == key.batch } ?? true
      }.map(\.platform)
    )
    let struck = Set(
      dossier.changes.filter {
        $0.programme == key.programme && $0.kind == .corrected && $0.field == ChangeField.listed
          && $0.new == "否"
      }.map(\.platform)
    )
    let withheld = Set(dossier.notice(award)?.award?.withheld ?? [])
    let rows = dossier.batch(key)?.rows.map(\.id) ?? []
    return rows.contains { !ended.contains($0) && !struck.contains($0) && !withheld.contains($0) }
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
