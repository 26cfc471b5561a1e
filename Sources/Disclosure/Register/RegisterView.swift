import Diagnostics

/// The register as one day knew it (登记册视图): one record a platform, by id.
package struct RegisterView: Sendable {
  package let day: Day
  package let records: [PlatformRecord]

  /// Whether two days know the same of every platform.
  package func saysTheSame(as other: RegisterView) -> Bool { records == other.records }

  package subscript(id: PlatformID) -> PlatformRecord? {
    records.place(of: id) { $0.id }.map { records[$0] }
  }
}

/// One platform and its titles as a day knew them. A class, like all that is read far more often than
/// it is made: a copy would count the references of each of its members.
package final class PlatformRecord: Sendable {
  package let id: PlatformID
  package let name: String
  package let formerNames: [FormerValue]
  package let `operator`: String
  package let formerOperators: [FormerValue]
  package let creditCode: CreditCode?
  /// By programme.
  package let titles: [TitleRecord]
  /// The facts that the day knew, in the order in which they took effect.
  package let events: ArraySlice<RegisterEvent>
  /// The bans on codes that it had on some day, known or not.
  let bans: [CodeBans]

  init(_ fold: PlatformFold, id: PlatformID, titles: [TitleRecord]) {
    self.id = id
    name = fold.name
    formerNames = fold.formerNames
    `operator` = fold.operator
    formerOperators = fold.formerOperators
    creditCode = fold.creditCode
    self.titles = titles
    events = fold.events
    bans = fold.past.bans
  }

  /// A name or operator that was replaced, and the first day of what replaced it.
  package struct FormerValue: Hashable, Sendable {
    package let value: String
    package let until: Day
    package let notice: NoticeID?
  }
}

extension PlatformRecord: Equatable {
  package static func == (a: PlatformRecord, b: PlatformRecord) -> Bool {
    a === b || a.saysTheSame(as: b) && a.events == b.events
  }

  /// Whether the platform and its titles are the same, whatever facts led to that.
  package func saysTheSame(as other: PlatformRecord) -> Bool {
    saysTheSameOfItself(as: other) && titles == other.titles
  }

  /// Whether all but the titles is the same.
  package func saysTheSameOfItself(as other: PlatformRecord) -> Bool {
    id == other.id && name == other.name && formerNames == other.formerNames
      && `operator` == other.operator && formerOperators == other.formerOperators
      && creditCode == other.creditCode
  }
}

extension PlatformRecord {
  /// The names that it bore and bears no more, each once (曾用名称).
  package var pastNames: [String] { Self.values(of: formerNames, but: name) }

  package var pastOperators: [String] { Self.values(of: formerOperators, but: `operator`) }

  private static func values(of former: [FormerValue], but present: String) -> [String] {
    guard !former.isEmpty else { return [] }
    var seen: Set = [present]
    return former.map(\.value).filter { seen.insert($0).inserted }
  }
}

/// One platform under one programme as a day knew it (称号): the unit of lists and downloads.
package final class TitleRecord: Sendable {
  package let programme: ProgrammeID
  package let standing: Standing
  package let pending: Pending?
  /// By the order in which they became part of the register.
  package let candidacies: [Candidacy]
  private let carryingPlace: Int
  /// The first day on which one may apply again; nil where no rule tells.
  package let mayApplyFrom: Day?
  /// The measure by whose rule that is the day; nil where none is, or a ban puts it off.
  package let reapplication: Measure?
  /// What `ban` reads: few have one, so that it lies elsewhere.
  private let barred: Shared<StatedBan>?
  package let banIsRunning: Bool
  /// The notices that speak of this title, in the order of their facts.
  package let notices: [NoticeID]

  init(
    programme: ProgrammeID,
    standing: Standing,
    pending: Pending?,
    candidacies: [Candidacy],
    carrying place: Int,
    mayApplyFrom: Day?,
    reapplication: Measure?,
    ban: StatedBan?,
    banIsRunning: Bool,
    notices: [NoticeID]
  ) {
    self.programme = programme
    self.standing = standing
    self.pending = pending
    self.candidacies = candidacies
    carryingPlace = place
    self.mayApplyFrom = mayApplyFrom
    self.reapplication = reapplication
    barred = ban.map(Shared.init)
    self.banIsRunning = banIsRunning
    self.notices = notices
  }

  /// The ban that the end of the carrying holding brought, or one that runs longer, of another holding or
  /// another platform of the same code.
  package var ban: Ban? { barred?.value.ban }

  /// The other platform of which a title's end brought `ban`; nil where it is the title's own.
  package var banPlatform: PlatformID? { barred?.value.platform }

  /// The candidacy that the standing rests on, else the latest.
  package var carrying: Candidacy { _read { yield candidacies[carryingPlace] } }

  /// What the list of the carrying candidacy says.
  package var facts: Shared<ListedFacts> { candidacies[carryingPlace].facts }

  /// The award that the standing rests on; nil where there is none, or a correction struck it.
  package var holding: Holding? { carrying.isListed ? carrying.holding : nil }

  /// All awards, those struck by a correction left out.
  package var holdings: [(batch: BatchKey, holding: Holding)] {
    candidacies.compactMap { candidacy in
      guard candidacy.isListed, let holding = candidacy.holding else { return nil }
      return (candidacy.batch, holding)
    }
  }
}

extension TitleRecord: Equatable {
  package static func == (a: TitleRecord, b: TitleRecord) -> Bool {
    a === b
      || a.programme == b.programme && a.standing == b.standing && a.pending == b.pending
        && a.candidacies == b.candidacies && a.carryingPlace == b.carryingPlace
        && a.mayApplyFrom == b.mayApplyFrom && a.reapplication?.id == b.reapplication?.id
        && a.barred?.value == b.barred?.value
        && a.banIsRunning == b.banIsRunning && a.notices == b.notices
  }
}
