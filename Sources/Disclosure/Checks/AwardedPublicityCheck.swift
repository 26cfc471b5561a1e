import Diagnostics

extension RegisterCheck {
  /// A list is made public before it is awarded: one of which nothing is left to award was meant to be
  /// another.
  static let awardedPublicity = RegisterCheck([.alreadyAwarded]) { register in
    let dossier = register.dossier
    let awards = dossier.lastAwards()
    guard !awards.isEmpty else { return [] }
    let listed = dossier.firstPublications()
    let judging = JudgedByChanges(dossier, ListExclusions.init)
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      guard notice.kind == .publicity, let window = dossier.window(of: notice),
        !dossier.continuesRunning(notice), !dossier.isWithdrawn(notice.id)
      else { return [] }
      let first = min(window.first, notice.published.day)
      let exclusions = judging.value(forDraft: notice.isDraft)
      return notice.lists.compactMap { list in
        guard let award = awards[list.key], award.day < first,
          award.left.allSatisfy({ exclusions.exclude($0, from: list.key, by: first.previous) }),
          let programme = dossier.programme(list.key.programme), !programme.isHistory(first),
          // An award without a publicity before it is told where it stands.
          programme.isHistory(award.day) || listed[list.key].map({ $0 <= award.day }) ?? false
        else { return nil }
        return Diagnostic(
          .alreadyAwarded,
          "名单 \(list.key) 的各行\(award.left.isEmpty ? "都已" : "除不予认定等的以外，都已")由 \(award.notice) "
            + "在\(award.day.chinese)认定，不必再公示；"
            + "请核对名单，再次认定的请写进新的批次。",
          at: list.location
        )
      }
    }
  }
}

private struct LastAward {
  let notice: NoticeID
  let day: Day
  let left: Set<PlatformID>
}

extension Dossier {
  /// The last award of each list that has one, and the rows that no award has taken.
  fileprivate func lastAwards() -> [BatchKey: LastAward] {
    var awards: [BatchKey: LastAward] = [:]
    forEachAwardedList { list in
      guard !list.notice.isDraft, !isWithdrawn(list.notice.id), !list.rows.isEmpty else { return }
      let left = awards[list.key]?.left ?? Set(batch(list.key)?.rows.map(\.id) ?? [])
      awards[list.key] = LastAward(
        notice: list.notice.id,
        day: list.award.day,
        left: left.subtracting(list.rows.map(\.id))
      )
    }
    return awards
  }

  /// The day on which each list was first made public before an award (公示).
  fileprivate func firstPublications() -> [BatchKey: Day] {
    var days: [BatchKey: Day] = [:]
    for notice in notices where notice.kind == .publicity && !notice.isDraft {
      let day = notice.published.day
      for list in notice.lists { days[list.key] = min(days[list.key] ?? day, day) }
    }
    return days
  }

  /// Whether a notice continues a publicity that was open when it was published (接续).
  fileprivate func continuesRunning(_ notice: Notice) -> Bool {
    guard let earlier = notice.continues.flatMap({ self.notice($0.id) }),
      let window = window(of: earlier)
    else { return false }
    return notice.published.day <= window.last
  }
}

extension DiagnosticKind {
  static let alreadyAwarded = DiagnosticKind(
    "publicity/already-awarded",
    .warning,
    "公示的是拟认定的名单。名单各行此前都已认定，公示期满也没有可认定的，网站上却又显示公示。"
      + "多半是名单里的批次写错了。请核对；再次认定的平台写进新的批次，编号不变。"
  )
}
