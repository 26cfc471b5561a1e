/// What the records say that the wording of notices is compared with (记录), indexed once.
struct NoticeRecords: Sendable {
  let dossier: Dossier
  /// The platforms whose titles each notice ended.
  private(set) var ended: [NoticeID: Set<PlatformID>] = [:]
  private let exclusions: JudgedByChanges<ListExclusions>
  private var awards: [BatchKey: [AwardStatement]] = [:]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    exclusions = JudgedByChanges(dossier, ListExclusions.init)
    for row in dossier.endings where row.kind != .restored {
      if let notice = row.notice?.id { ended[notice, default: []].insert(row.platform) }
    }
    for notice in dossier.notices where !notice.isDraft {
      guard let award = notice.award else { continue }
      for list in notice.lists { awards[list.key, default: []].append(award) }
    }
  }

  /// The platforms of a list that were refused, or withdrew, by a day; a draft counts what rests on
  /// drafts.
  func refused(in list: BatchKey, by day: Day, forDraft isDraft: Bool) -> Set<PlatformID> {
    exclusions.value(forDraft: isDraft).refused(in: list, by: day)
  }

  /// The platforms of a list that were awarded before a day.
  func awarded(from list: BatchKey, before day: Day) -> Set<PlatformID> {
    var awarded: Set<PlatformID> = []
    for award in awards[list, default: []] where award.day < day {
      let rows = dossier.batch(list)?.rows.map(\.id) ?? []
      awarded.formUnion(Set(rows).subtracting(award.withheld))
    }
    return awarded
  }
}
