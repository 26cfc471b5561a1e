/// What one award notice takes of one list (认定的名单).
struct AwardedList {
  let notice: Notice
  let award: AwardStatement
  let key: BatchKey
  /// The rows that it awards: neither left for later (暂缓) nor taken by an award before it, and
  /// neither refused, withdrawn nor struck from the list by then.
  let rows: [ListedPlatform]
  /// Whether an award before it took rows of the list.
  let isRepeated: Bool
}

extension Dossier {
  /// Gives every list of every award, by the day of the award; what a draft takes is left to others.
  func forEachAwardedList(_ body: (AwardedList) -> Void) {
    var taken: [BatchKey: Set<PlatformID>] = [:]
    let exclusions = ListExclusions(self)
    for notice in notices.sortedByAward() {
      guard let award = notice.award else { continue }
      for list in notice.lists {
        let before = taken[list.key, default: []]
        let rows = (batch(list.key)?.rows ?? []).filter {
          !award.withheld.contains($0.id) && !before.contains($0.id)
            && !exclusions.exclude($0.id, from: list.key, by: award.day)
        }
        if !notice.isDraft { taken[list.key] = before.union(rows.map(\.id)) }
        body(
          AwardedList(
            notice: notice,
            award: award,
            key: list.key,
            rows: rows,
            isRepeated: !before.isEmpty
          )
        )
      }
    }
  }
}

/// The rows of lists that no award may take any more: refused, withdrawn, or struck by a correction
/// (不予认定、撤回申报、更正列入).
struct ListExclusions {
  private var days: [BatchKey: [PlatformID: Day]] = [:]

  init(_ dossier: Dossier) {
    for row in dossier.changes {
      let isStruck =
        row.kind == .corrected && row.field == ChangeField.listed && row.new == "否"
      guard let batch = row.batch, isStruck || row.kind.endsApplication else { continue }
      let key = BatchKey(programme: row.programme, batch: batch)
      let earlier = days[key]?[row.platform] ?? row.day
      days[key, default: [:]][row.platform] = min(earlier, row.day)
    }
  }

  /// Whether a row is out by a day; by any day that the records know where none is given.
  func exclude(_ platform: PlatformID, from list: BatchKey, by day: Day? = nil) -> Bool {
    guard let excluded = days[list]?[platform] else { return false }
    return day.map { excluded <= $0 } ?? true
  }
}

extension ChangeRow.Kind {
  /// Whether an application is over with it.
  fileprivate var endsApplication: Bool { self == .refused || self == .applicationWithdrawn }
}

extension [Notice] {
  /// Those that award, by the day of the award.
  func sortedByAward() -> [Notice] {
    filter { $0.award != nil }.sorted { a, b in
      guard let first = a.award?.day, let second = b.award?.day, first != second else {
        return a.id < b.id
      }
      return first < second
    }
  }
}
