import Diagnostics

extension RegisterCheck {
  /// A list is made public before it is awarded: one of which nothing is left to award was meant to be
  /// another.
  static let awardedPublicity = RegisterCheck([.alreadyAwarded]) { register in
    let dossier = register.dossier
    let awards = dossier.completeAwards()
    guard !awards.isEmpty else { return [] }
    let listed = dossier.firstPublications()
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      guard notice.kind == .publicity, let window = dossier.window(of: notice),
        !dossier.continuesRunning(notice), !dossier.isWithdrawn(notice.id)
      else { return [] }
      let first = min(window.first, notice.published.day)
      return notice.lists.compactMap { list in
        guard let award = awards[list.key], award.day < first,
          let programme = dossier.programme(list.key.programme), !programme.isHistory(first),
          // An award without a publicity before it is told where it stands.
          programme.isHistory(award.day) || listed[list.key].map({ $0 <= award.day }) ?? false
        else { return nil }
        return Diagnostic(
          .alreadyAwarded,
          "名单 \(list.key) 的各行都已由 \(award.notice) 在\(award.day.chinese)认定，不必再公示；"
            + "请核对名单，再次认定的请写进新的批次。",
          at: list.location
        )
      }
    }
  }
}

extension Dossier {
  /// The award by which the last row of each list was awarded; none of a list of which a row was
  /// refused, struck, or left.
  fileprivate func completeAwards() -> [BatchKey: (notice: NoticeID, day: Day)] {
    var awards: [BatchKey: (notice: NoticeID, day: Day)] = [:]
    var left: [BatchKey: Int] = [:]
    forEachAwardedList { list in
      guard !list.notice.isDraft, !isWithdrawn(list.notice.id), !list.rows.isEmpty else { return }
      let all = left[list.key] ?? Set(batch(list.key)?.rows.map(\.id) ?? []).count
      left[list.key] = all - Set(list.rows.map(\.id)).count
      awards[list.key] = (list.notice.id, list.award.day)
    }
    return awards.filter { left[$0.key] == 0 }
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
