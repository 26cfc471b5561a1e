/// What the records say that the wording of notices is compared with (记录), indexed once.
struct NoticeRecords: Sendable {
  let dossier: Dossier
  /// The platforms whose titles each notice ended.
  private(set) var ended: [NoticeID: Set<PlatformID>] = [:]
  private var refusals: [BatchKey: [(platform: PlatformID, day: Day)]] = [:]
  private var awards: [BatchKey: [AwardStatement]] = [:]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    for row in dossier.endings where row.kind != .restored {
      if let notice = row.notice?.id { ended[notice, default: []].insert(row.platform) }
    }
    for row in dossier.changes where row.kind == .refused || row.kind == .applicationWithdrawn {
      guard let batch = row.batch else { continue }
      let key = BatchKey(programme: row.programme, batch: batch)
      refusals[key, default: []].append((row.platform, row.day))
    }
    for notice in dossier.notices where !notice.isDraft {
      guard let award = notice.award else { continue }
      for list in notice.lists { awards[list.key, default: []].append(award) }
    }
  }

  /// The platforms of a list that were refused, or withdrew, by a day.
  func refused(in list: BatchKey, by day: Day) -> Set<PlatformID> {
    Set(refusals[list, default: []].filter { $0.day <= day }.map(\.platform))
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
