package import Diagnostics
import Synchronization

/// One fact of the register (登记事项): when it takes effect, and when the public may know it. A class,
/// since every record of a day holds those of its platform.
package final class RegisterEvent: Sendable {
  package let platform: PlatformID
  let occasion: Occasion
  package let fact: Fact
  private let mark: SourceLocation.Mark

  /// What few events carry lies elsewhere: nearly all stand in lists.
  package enum Fact: Hashable, Sendable {
    /// 公示: a row stands in the list of the occasion, under its window; told is the place of the row.
    case publicised(Int32)
    /// 认定: a row of the list is awarded.
    case awarded(Int32)
    indirect case changed(Change)
    indirect case ended(EndingRow.Kind, ground: String, facts: String, barred: CreditCode?)
    indirect case restored(facts: String)
  }

  /// A row of `changes.csv`, less what every event has.
  package struct Change: Hashable, Sendable {
    package let kind: ChangeRow.Kind
    package let field: String
    package let old: String
    package let new: String
    package let reason: String
  }

  /// What an event has in common with all that stand in the same list by the same notice (登记的由来).
  final class Occasion: Hashable, Sendable {
    let effect: Day
    let known: Day
    let programme: ProgrammeID
    let batch: BatchID?
    /// The place of the list among the dossier's batches; nil where the fact is none of a list.
    let list: Int?
    let notice: NoticeID?
    let file: RelativePath
    /// The measure of the programme that governs what happens on the day it takes effect.
    let measure: Measure?
    /// The window of a publicity list, as its candidacies keep it until another is added.
    let windows: [Candidacy.Window]
    /// The validity that an award states for all of its list (有效期).
    let validFrom: Day?
    let validTo: Day?
    private let noted = Mutex<(before: [NoticeID], after: [NoticeID])>(([], []))

    init(
      effect: Day,
      known: Day,
      programme: ProgrammeID,
      batch: BatchID?,
      list: Int? = nil,
      notice: NoticeID?,
      file: RelativePath,
      window: PublicityWindow? = nil,
      validFrom: Day? = nil,
      validTo: Day? = nil,
      in dossier: Dossier
    ) {
      self.effect = effect
      self.known = known
      self.programme = programme
      measure = dossier.programme(programme)?.governingMeasure(on: effect)
      self.batch = batch
      self.list = list
      self.notice = notice
      self.file = file
      windows =
        window.flatMap { window in
          notice.map {
            [Candidacy.Window(window: window, notice: $0, withdrawn: dossier.withdrawals[$0])]
          }
        } ?? []
      self.validFrom = validFrom
      self.validTo = validTo
    }

    /// The notices that speak of a title, with its own: one list for all titles that had the same.
    func notices(after before: [NoticeID]) -> [NoticeID] {
      guard let notice, !before.contains(notice) else { return before }
      return noted.withLock { noted in
        if noted.after.isEmpty || noted.before != before { noted = (before, before + [notice]) }
        return noted.after
      }
    }

    static func == (a: Occasion, b: Occasion) -> Bool {
      a === b
        || a.effect == b.effect && a.known == b.known && a.programme == b.programme
          && a.measure?.id == b.measure?.id && a.batch == b.batch && a.notice == b.notice
          && a.file == b.file && a.windows == b.windows && a.validFrom == b.validFrom
          && a.validTo == b.validTo
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(effect)
      hasher.combine(file)
    }
  }

  init(
    _ platform: PlatformID,
    _ occasion: Occasion,
    _ fact: Fact,
    at location: SourceLocation
  ) {
    self.platform = platform
    self.occasion = occasion
    self.fact = fact
    mark = location.mark
  }

  package var effect: Day { occasion.effect }
  package var known: Day { occasion.known }
  package var programme: ProgrammeID { occasion.programme }
  package var batch: BatchID? { occasion.batch }
  package var notice: NoticeID? { occasion.notice }
  /// The window of a publicity list; nil elsewhere.
  package var window: PublicityWindow? { occasion.windows.first?.window }
  package var location: SourceLocation { SourceLocation(occasion.file, mark) }

  /// The day from which a site may say it.
  package var visible: Day { max(effect, known) }
}

extension RegisterEvent: Hashable {
  package static func == (a: RegisterEvent, b: RegisterEvent) -> Bool {
    a === b
      || a.platform == b.platform && a.occasion == b.occasion && a.fact == b.fact
        && a.mark == b.mark
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(platform)
    hasher.combine(mark)
    hasher.combine(fact)
  }
}

extension Dossier {
  /// The row of a list that an event speaks of (名单行); nil where it speaks of none.
  func row(of event: RegisterEvent) -> ListedPlatform? {
    guard let list = event.occasion.list else { return nil }
    switch event.fact {
    case .publicised(let row), .awarded(let row): return batches[list].rows[Int(row)]
    case .changed, .ended, .restored: return nil
    }
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
    case .changed(let change): change.kind.rank
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

extension ChangeRow {
  /// By the order in which they take effect.
  func precedes(_ other: ChangeRow) -> Bool {
    if day != other.day { return day < other.day }
    if kind.rank != other.kind.rank { return kind.rank < other.kind.rank }
    return location < other.location
  }
}

extension ChangeRow.Kind {
  /// Its place among the facts of one day.
  fileprivate var rank: Int {
    switch self {
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
  }
}
