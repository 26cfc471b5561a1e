/// The fold of one platform's events into its record: it keeps what stands after each.
///
/// It refuses only what cannot have happened in that order; what the law forbids is a check's.
package struct PlatformFold {
  /// Why an event cannot have happened where it stands.
  package enum Refusal: Hashable, Sendable {
    /// It speaks of a title, or a batch, in which no list has the platform.
    case notListed
    case notAwarded
    case alreadyEnded
    case nothingToRestore
    case noOpenObjection
    case refusedAfterAward
    /// The old value of a change is not what stands.
    case differs(field: String, stands: String)
    /// A later list gives another name, operator or code than the register has.
    case identity(field: String, register: String, list: String)
  }

  let dossier: Dossier
  var id: PlatformID?
  var name = ""
  var formerNames: [PlatformRecord.FormerValue] = []
  var `operator` = ""
  var formerOperators: [PlatformRecord.FormerValue] = []
  var creditCode: CreditCode?
  /// The last day on which another operator took it over.
  private var transfer: Day?
  var titles: [TitleFold] = []
  /// All events of the platform, the first of which are applied, and stand.
  let past: PlatformPast
  private var standing = 0
  /// Those that stand, where they are not the first.
  private var others: [RegisterEvent]?

  init(_ past: PlatformPast) {
    dossier = past.dossier
    self.past = past
  }

  /// The events that stand, in their order; mostly they share the array of the register.
  var events: ArraySlice<RegisterEvent> { others.map { $0[...] } ?? past.events.prefix(standing) }

  /// Takes in the next event; returns why it could not be, or nothing.
  mutating func apply(_ event: RegisterEvent) -> [Refusal] {
    var refusals: [Refusal]
    switch event.fact {
    case .publicised:
      refusals = enter(event)
      edit(event) { $0.publicise(event) }
    case .awarded:
      refusals = enter(event)
      let isTaken = edit(event) { $0.award(event) }
      if isTaken == false { return refusals }
    case .changed(let change):
      refusals = self.change(change, event)
    case .ended(let kind, let ground, let facts, let barred):
      let ending = ending(kind, ground: ground, facts: facts, barred: barred, event)
      refusals = edit(event) { $0.end(ending, batch: event.batch) } ?? [.notListed]
    case .restored:
      refusals = edit(event) { $0.restore(batch: event.batch) } ?? [.notListed]
    }
    if refusals.allSatisfy(\.leavesTheEventStanding) { note(event) }
    return refusals
  }

  /// Notes that an event stands.
  private mutating func note(_ event: RegisterEvent) {
    edit(event) { $0.notices = event.occasion.notices(after: $0.notices) }
    let all = past.events
    if others == nil, standing < all.count, all[all.startIndex + standing] === event {
      standing += 1
    } else {
      others = others ?? Array(all.prefix(standing))
      others?.append(event)
    }
  }

  /// The record as of a day; nil before the platform has entered a list.
  func record(asOf day: Day) -> PlatformRecord? {
    guard let id else { return nil }
    let runner = TitleFold.Runner(
      code: creditCode,
      since: transfer,
      bans: past.bans.first { $0.code == creditCode }
    )
    return PlatformRecord(
      self,
      id: id,
      titles: titles.compactMap { $0.record(asOf: day, runBy: runner) }
    )
  }
}

extension PlatformFold {
  /// Enters a row into its title, and the platform with its first row.
  private mutating func enter(_ event: RegisterEvent) -> [Refusal] {
    guard let list = event.occasion.list, let row = dossier.row(of: event),
      let programme = dossier.programme(event.programme)
    else { return [.notListed] }
    var refusals: [Refusal] = []
    if id == nil {
      id = row.id
      name = row.name
      `operator` = row.operator
      creditCode = row.creditCode
    }
    if !titles.contains(where: { $0.programme.id == programme.id }) {
      titles.append(TitleFold(programme))
      titles.sort { $0.programme.id < $1.programme.id }
    }
    let batch = dossier.batches[list]
    let districts = dossier.districts
    let isNew = edit(event) { title in
      guard title.index(of: batch.key.batch) == nil else { return false }
      let district = districts.district(
        named: row.district,
        area: programme.area,
        on: event.effect
      )
      title.candidacies.append(Candidacy(batch, row, districtCode: district?.code))
      return true
    }
    if isNew == true { refusals = compareIdentity(with: row, of: event) }
    return refusals
  }

  private mutating func compareIdentity(
    with row: ListedPlatform,
    of event: RegisterEvent
  ) -> [Refusal] {
    var refusals: [Refusal] = []
    if row.name != name, !wasKnown(as: row.name, ChangeField.name, at: event) {
      refusals.append(.identity(field: ChangeField.name, register: name, list: row.name))
    }
    if row.operator != `operator`, !wasKnown(as: row.operator, ChangeField.operator, at: event) {
      refusals.append(
        .identity(field: ChangeField.operator, register: `operator`, list: row.operator)
      )
    }
    if let given = row.creditCode {
      if let creditCode, creditCode != given,
        !wasKnown(as: given.string, ChangeField.creditCode, at: event)
      {
        refusals.append(
          .identity(
            field: ChangeField.creditCode,
            register: creditCode.string,
            list: given.string
          )
        )
      }
      creditCode = creditCode ?? given
    }
    return refusals
  }

  /// Whether a list of that day could not but say so: what changed it was made known later, though it
  /// takes effect before.
  private func wasKnown(as value: String, _ field: String, at event: RegisterEvent) -> Bool {
    events.contains { earlier in
      guard case .changed(let change) = earlier.fact, change.field == field else { return false }
      return change.old == value && event.known < earlier.known
    }
  }

  private mutating func change(
    _ change: RegisterEvent.Change,
    _ event: RegisterEvent
  ) -> [Refusal] {
    switch change.kind {
    case .objectionAccepted, .objectionDismissed, .refused, .applicationWithdrawn:
      return edit(event) { $0.decide(change, event) } ?? [.notListed]
    case .renamed, .transferred, .corrected, .updated, .regraded:
      guard id != nil else { return [.notListed] }
      let isCorrection = change.kind == .corrected
      if let refusals = changeIdentity(change, event, isCorrection: isCorrection) {
        return refusals
      }
      let districts = dossier.districts
      return edit(event) { title in
        let area = title.programme.area
        return title.set(change, batch: event.batch, on: event.effect) { name in
          districts.district(named: name, area: area, on: event.effect)?.code
        }
      } ?? [.notListed]
    }
  }

  /// Changes name, operator or code; nil where the field is none of them.
  private mutating func changeIdentity(
    _ change: RegisterEvent.Change,
    _ event: RegisterEvent,
    isCorrection: Bool
  ) -> [Refusal]? {
    let former = { (old: String) in
      PlatformRecord.FormerValue(value: old, until: event.effect, notice: event.notice)
    }
    if change.kind == .transferred { transfer = event.effect }
    let stands: String
    switch change.field {
    case ChangeField.name:
      stands = name
      if !isCorrection { formerNames.append(former(name)) }
      name = change.new
    case ChangeField.operator:
      stands = `operator`
      if !isCorrection { formerOperators.append(former(`operator`)) }
      `operator` = change.new
    case ChangeField.creditCode:
      stands = creditCode?.string ?? ""
      let wrong = creditCode
      creditCode = (try? CreditCode.read(change.new))?.code
      if isCorrection, let creditCode {
        for index in titles.indices {
          titles[index].bind(creditCode, insteadOf: wrong, since: transfer)
        }
      }
      let old = (try? CreditCode.read(change.old))?.code.string ?? change.old
      return old == stands ? [] : [.differs(field: change.field, stands: stands)]
    default: return nil
    }
    return change.old == stands ? [] : [.differs(field: change.field, stands: stands)]
  }

  private func ending(
    _ kind: EndingRow.Kind,
    ground name: String,
    facts: String,
    barred: CreditCode?,
    _ event: RegisterEvent
  ) -> Ending {
    let ground = event.occasion.measure?.ground(named: name)
    let ban = ground?.banYears.map {
      Ban(from: event.effect, years: $0, subject: barred ?? creditCode)
    }
    return Ending(
      kind: kind,
      day: event.effect,
      groundName: name,
      ground: ground,
      facts: facts,
      notice: event.notice,
      ban: ban
    )
  }

  /// Changes the title that an event speaks of; nil where the platform has none.
  @discardableResult
  private mutating func edit<Result>(
    _ event: RegisterEvent,
    _ change: (inout TitleFold) -> Result
  ) -> Result? {
    guard let index = titles.firstIndex(where: { $0.programme.id == event.programme }) else {
      return nil
    }
    return change(&titles[index])
  }
}

extension PlatformFold.Refusal {
  /// A wrong old value is wrong writing; the event itself took place.
  fileprivate var leavesTheEventStanding: Bool {
    switch self {
    case .differs, .identity: true
    case .notListed, .notAwarded, .alreadyEnded, .nothingToRestore, .noOpenObjection,
      .refusedAfterAward:
      false
    }
  }
}
