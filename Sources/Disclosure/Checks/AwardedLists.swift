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

/// The rows of lists that no award may take: refused, withdrawn, or struck by a correction (不予认定、
/// 撤回申报、更正列入), until one puts them in again.
struct ListExclusions {
  /// By list and platform, in the order of their days, whether it was out from then on.
  private var turns: [BatchKey: [PlatformID: [(day: Day, isOut: Bool)]]] = [:]

  init(_ dossier: Dossier) {
    for row in dossier.changes.filter(\.turnsRow).sorted(by: { $0.day < $1.day }) {
      guard let batch = row.batch else { continue }
      let key = BatchKey(programme: row.programme, batch: batch)
      let isOut = row.kind.endsApplication || row.new == "否"
      turns[key, default: [:]][row.platform, default: []].append((row.day, isOut))
    }
  }

  /// Whether a row is out on a day; after all that the records know where none is given.
  func exclude(_ platform: PlatformID, from list: BatchKey, by day: Day? = nil) -> Bool {
    let turns = turns[list]?[platform] ?? []
    let last = day.map { day in turns.last { $0.day <= day } } ?? turns.last
    return last?.isOut ?? false
  }
}

extension ChangeRow {
  fileprivate var turnsRow: Bool {
    kind.endsApplication || kind == .corrected && field == ChangeField.listed
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
