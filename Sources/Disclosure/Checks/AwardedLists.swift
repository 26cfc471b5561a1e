/// What one award notice takes of one list (认定的名单).
struct AwardedList {
  let notice: Notice
  let award: AwardStatement
  let key: BatchKey
  /// The rows that it awards: neither left for later (暂缓) nor taken by an award before it.
  let rows: [ListedPlatform]
  /// Whether an award before it took rows of the list.
  let isRepeated: Bool
}

extension Dossier {
  /// Gives every list of every award, by the day of the award; what a draft takes is left to others.
  func forEachAwardedList(_ body: (AwardedList) -> Void) {
    var taken: [BatchKey: Set<PlatformID>] = [:]
    for notice in notices.sortedByAward() {
      guard let award = notice.award else { continue }
      for list in notice.lists {
        let before = taken[list.key, default: []]
        let rows = (batch(list.key)?.rows ?? []).filter {
          !award.withheld.contains($0.id) && !before.contains($0.id)
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
