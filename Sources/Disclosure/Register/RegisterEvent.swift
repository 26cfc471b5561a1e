package import Diagnostics

/// One fact of the register (登记事项): when it takes effect, and when the public may know it. A class,
/// since every record of a day holds those of its platform.
package final class RegisterEvent: Sendable {
  package let effect: Day
  package let known: Day
  package let programme: ProgrammeID
  package let platform: PlatformID
  package let batch: BatchID?
  package let notice: NoticeID?
  package let fact: Fact
  package let location: SourceLocation

  /// What few events carry lies elsewhere: nearly all stand in lists.
  package enum Fact: Hashable, Sendable {
    /// 公示: the row stands in a list under a window.
    case publicised(RowPlace, PublicityWindow)
    /// 认定: the row is awarded; the days are those of the notice.
    case awarded(RowPlace, validFrom: Day?, validTo: Day?)
    indirect case changed(Change)
    indirect case ended(EndingRow.Kind, ground: String, facts: String, barred: CreditCode?)
    case restored(facts: String)
  }

  /// A row of `changes.csv`, less what every event has.
  package struct Change: Hashable, Sendable {
    package let kind: ChangeRow.Kind
    package let field: String
    package let old: String
    package let new: String
    package let reason: String
  }

  init(
    effect: Day,
    known: Day,
    programme: ProgrammeID,
    platform: PlatformID,
    batch: BatchID?,
    notice: NoticeID?,
    fact: Fact,
    location: SourceLocation
  ) {
    self.effect = effect
    self.known = known
    self.programme = programme
    self.platform = platform
    self.batch = batch
    self.notice = notice
    self.fact = fact
    self.location = location
  }

  /// The day from which a site may say it.
  package var visible: Day { max(effect, known) }
}

extension RegisterEvent: Hashable {
  package static func == (a: RegisterEvent, b: RegisterEvent) -> Bool {
    a === b
      || a.effect == b.effect && a.known == b.known && a.programme == b.programme
        && a.platform == b.platform && a.batch == b.batch && a.notice == b.notice
        && a.fact == b.fact && a.location == b.location
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    hasher.combine(fact)
  }
}

/// Where a row stands in the dossier's batches.
package struct RowPlace: Hashable, Sendable {
  package let batch: Int32
  package let row: Int32

  init(batch: Int, row: Int) {
    self.batch = Int32(clamping: batch)
    self.row = Int32(clamping: row)
  }
}

extension Dossier {
  package subscript(place: RowPlace) -> ListedPlatform {
    _read { yield batches[Int(place.batch)].rows[Int(place.row)] }
  }
}

extension RegisterEvent {
  /// By platform, then by the order in which facts of one day take effect.
  func precedes(_ other: RegisterEvent) -> Bool {
    if platform != other.platform { return platform < other.platform }
    if effect != other.effect { return effect < other.effect }
    if fact.rank != other.fact.rank { return fact.rank < other.fact.rank }
    return location < other.location
  }
}

extension RegisterEvent.Fact {
  /// 公示 异议受理 异议不成立 不予认定 撤回申报 认定 更名 … 终止 恢复.
  fileprivate var rank: Int {
    switch self {
    case .publicised: 0
    case .changed(let change):
      switch change.kind {
      case .objectionAccepted: 1
      case .objectionDismissed: 2
      case .refused: 3
      case .applicationWithdrawn: 4
      case .renamed: 6
      case .transferred: 7
      case .updated: 8
      case .regraded: 9
      case .corrected: 10
      }
    case .awarded: 5
    case .ended(let kind, _, _, _):
      switch kind {
      case .revoked: 11
      case .cancelled: 12
      case .lapsed: 13
      case .waived: 14
      case .deregistered: 15
      case .terminated: 16
      case .restored: 17
      }
    case .restored: 17
    }
  }
}
