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
    let judging = JudgedByChanges(self, ListExclusions.init)
    for notice in notices.sortedByAward() {
      guard let award = notice.award else { continue }
      let exclusions = judging.value(forDraft: notice.isDraft)
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

/// The rows of lists that no award may take (不予认定、撤回申报、更正列入): refused or withdrawn, or
/// struck by a correction until one puts them in again.
struct ListExclusions {
  private struct Turn {
    let day: Day
    let batch: BatchID?
    /// Whether a correction strikes the row or puts it in; nil where its application is over.
    let isListed: Bool?
  }

  /// In the order in which they take effect.
  private var turns: [ProgrammeID: [PlatformID: [Turn]]] = [:]
  /// The applications of each list that are over, with the day.
  private var refusals: [BatchKey: [(platform: PlatformID, day: Day)]] = [:]

  /// `changes` come in the order in which they take effect.
  init(_ dossier: Dossier, _ changes: [ChangeRow]) {
    lazy var lists = ListsOfPlatforms(dossier)
    for row in changes where row.turnsRow {
      let turn = Turn(
        day: row.day,
        batch: row.batch ?? (row.kind.endsApplication ? lists.latest(before: row) : nil),
        isListed: row.kind.endsApplication ? nil : row.new == "是"
      )
      turns[row.programme, default: [:]][row.platform, default: []].append(turn)
      if turn.isListed == nil, let batch = turn.batch {
        let key = BatchKey(programme: row.programme, batch: batch)
        refusals[key, default: []].append((row.platform, row.day))
      }
    }
  }

  /// Whether a row is out on a day; after all that the records know where none is given.
  func exclude(_ platform: PlatformID, from list: BatchKey, by day: Day? = nil) -> Bool {
    let turns = turns(of: platform, in: list).filter { turn in day.map { turn.day <= $0 } ?? true }
    return turns.contains { $0.isListed == nil } || turns.last?.isListed == false
  }

  /// Whether corrections in the end strike a row from its list.
  func strike(_ platform: PlatformID, from list: BatchKey) -> Bool {
    turns(of: platform, in: list).last { $0.isListed != nil }?.isListed == false
  }

  /// The platforms of a list whose applications were over by a day.
  func refused(in list: BatchKey, by day: Day) -> Set<PlatformID> {
    Set(refusals[list, default: []].lazy.filter { $0.day <= day }.map(\.platform))
  }

  private func turns(of platform: PlatformID, in list: BatchKey) -> [Turn] {
    (turns[list.programme]?[platform] ?? []).filter { ($0.batch ?? list.batch) == list.batch }
  }
}

/// In which lists each platform stands, and when those were made public.
private struct ListsOfPlatforms {
  private let days: [BatchKey: Day]
  private let listings: [PlatformID: Set<BatchKey>]

  init(_ dossier: Dossier) {
    days = dossier.listDays()
    listings = dossier.listings
  }

  /// The latest list of a platform when it was refused or withdrew, where the row names none.
  func latest(before row: ChangeRow) -> BatchID? {
    listings[row.platform, default: []].compactMap { key -> (day: Day, batch: BatchID)? in
      guard key.programme == row.programme, let day = days[key], day <= row.day else { return nil }
      return (day, key.batch)
    }.max { $0 < $1 }?.batch
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
