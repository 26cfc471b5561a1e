/// The fold of one title: its candidacies after each event.
struct TitleFold {
  let programme: Programme
  var candidacies: [Candidacy] = []
  /// Those that speak of it, in the order of their facts.
  var notices: [NoticeID] = []

  init(_ programme: Programme) { self.programme = programme }

  func index(of batch: BatchID) -> Int? {
    candidacies.firstIndex { $0.batch.batch == batch }
  }

  mutating func publicise(_ event: RegisterEvent) {
    guard let index = event.batch.flatMap(index(of:)) else { return }
    candidacies[index].add(event.occasion.windows)
  }

  /// Awards the row of a batch unless it was refused, struck, or awarded before; returns whether
  /// it did.
  mutating func award(_ event: RegisterEvent) -> Bool {
    guard let index = event.batch.flatMap(index(of:)) else { return false }
    guard !candidacies[index].isAwarded, candidacies[index].refusal == nil,
      candidacies[index].isListed
    else { return false }
    let listed = candidacies[index].facts
    let award = event.occasion
    let rule = award.measure?.validity.value
    let stored = listed.value.validTo ?? award.validTo
    let days = AwardedDays(
      first: listed.value.validFrom ?? award.validFrom,
      last: stored,
      awarded: event.effect,
      by: rule
    )
    candidacies[index].holding = Holding(
      award,
      validFrom: days.first,
      validTo: days.last,
      isComputed: stored == nil && rule != nil
    )
    return true
  }

  /// 异议受理, 异议不成立, 不予认定, 撤回申报.
  mutating func decide(
    _ change: RegisterEvent.Change,
    _ event: RegisterEvent
  ) -> [PlatformFold.Refusal] {
    guard let index = event.batch.map(index(of:)) ?? candidacies.indices.last else {
      return [.notListed]
    }
    switch change.kind {
    case .objectionAccepted:
      candidacies[index].objections += 1
      candidacies[index].openObjections += 1
    case .objectionDismissed:
      guard candidacies[index].openObjections > 0 else { return [.noOpenObjection] }
      candidacies[index].openObjections -= 1
    case .refused, .applicationWithdrawn:
      guard !candidacies[index].isAwarded else { return [.refusedAfterAward] }
      candidacies[index].openObjections = 0
      candidacies[index].refusal = Candidacy.Refusal(
        kind: change.kind,
        day: event.effect,
        reason: change.reason,
        notice: event.notice
      )
    case .renamed, .transferred, .updated, .regraded, .corrected: break
    }
    return []
  }

  /// Changes what the lists say: of the batch named, of all by a correction that names none, else
  /// of the one that stands on that day and of what is under way and says the same.
  mutating func set(
    _ change: RegisterEvent.Change,
    batch: BatchID?,
    on day: Day,
    districtCode: (String) -> String?
  ) -> [PlatformFold.Refusal] {
    let indices: [Int]
    if let batch {
      guard let index = index(of: batch) else { return [.notListed] }
      indices = [index]
    } else if change.kind == .corrected {
      indices = Array(candidacies.indices)
    } else {
      let standing = standingPlace(on: day)
      indices = candidacies.indices.filter { place in
        place == standing
          || candidacies[place].isUnderWay(on: day)
            && candidacies[place].facts.value.value(of: change.field, columns: programme.columns)
              == change.old
      }
    }
    guard let last = batch == nil ? standingPlace(on: day) : indices.last else {
      return [.notListed]
    }
    if change.field == ChangeField.listed {
      let stands = candidacies[last].isListed ? "是" : "否"
      for index in indices { candidacies[index].isListed = change.new == "是" }
      return change.old == stands ? [] : [.differs(field: change.field, stands: stands)]
    }
    let listed =
      candidacies[last].facts.value.value(of: change.field, columns: programme.columns) ?? ""
    let stands = listed.isEmpty ? validity(change.field, of: candidacies[last]) : listed
    for index in indices {
      candidacies[index].set(change.field, to: change.new, columns: programme.columns)
      if change.field == ChangeField.district {
        candidacies[index].districtCode = districtCode(change.new)
      }
      if change.kind == .corrected { applyCorrectedValidity(change.field, at: index) }
    }
    return change.old == stands ? [] : [.differs(field: change.field, stands: stands)]
  }

  /// The candidacy that the standing of a day rests on, as the site shows it.
  private func standingPlace(on day: Day) -> Int? {
    TitleStanding(withRetroactiveValidity(asOf: day), measureInForce: nil, on: day).carrying
  }

  /// What the award notice says of the validity where the list is silent; empty where it is, too.
  private func validity(_ field: String, of candidacy: Candidacy) -> String {
    let day: Day? =
      switch field {
      case ChangeField.validFrom: candidacy.holding?.statedFirst
      case ChangeField.validTo: candidacy.holding?.statedLast
      default: nil
      }
    return day?.description ?? ""
  }

  /// A corrected 有效期起 or 有效期止 always was the holding's, and what is computed from it follows.
  private mutating func applyCorrectedValidity(_ field: String, at index: Int) {
    guard var holding = candidacies[index].holding else { return }
    let facts = candidacies[index].facts.value
    if field == ChangeField.validFrom, let first = facts.validFrom {
      holding.validFrom = first
      if holding.validToIsComputed {
        holding.validTo = holding.measure?.validity.value?.lastDay(from: first)
      }
    }
    if field == ChangeField.validTo, let last = facts.validTo {
      holding.validTo = last
      holding.validToIsComputed = false
    }
    candidacies[index].holding = holding
  }

  /// Ends the holding of a batch, or all that run on that day, else those that have not begun.
  mutating func end(_ ending: Ending, batch: BatchID?) -> [PlatformFold.Refusal] {
    let awarded = candidacies.indices.filter { index in
      candidacies[index].isAwarded && candidacies[index].isListed
        && (batch == nil || candidacies[index].batch.batch == batch)
    }
    guard !awarded.isEmpty else { return [.notAwarded] }
    let known = withRetroactiveValidity(asOf: ending.day)
    let endable = awarded.filter { index in
      guard let holding = known[index].holding, holding.end == nil else { return false }
      return batch != nil || !holding.isOver(on: ending.day)
    }
    guard !endable.isEmpty else { return [.alreadyEnded] }
    // What has not begun is ended by name, or where nothing runs.
    let running = endable.filter { known[$0].holding?.isRunning(on: ending.day) ?? false }
    for index in batch == nil && !running.isEmpty ? running : endable {
      candidacies[index].holding?.end = ending
    }
    return []
  }

  /// A credit code that is corrected always was the right one, for whom a ban binds, too. Where none was
  /// known, the bans on who has run the platform since `transfer` are its.
  mutating func bind(_ right: CreditCode, insteadOf wrong: CreditCode?, since transfer: Day?) {
    for index in candidacies.indices {
      guard let ban = candidacies[index].holding?.end?.ban, ban.subject == wrong else { continue }
      if wrong == nil, let transfer, ban.first < transfer { continue }
      candidacies[index].holding?.end?.bind(right)
    }
  }

  /// Undoes the latest end, of a batch where one is named, from its start.
  mutating func restore(batch: BatchID?) -> [PlatformFold.Refusal] {
    let ended = candidacies.indices.filter { index in
      candidacies[index].holding?.end != nil
        && (batch == nil || candidacies[index].batch.batch == batch)
    }
    guard let latest = ended.compactMap({ candidacies[$0].holding?.end?.day }).max() else {
      return [.nothingToRestore]
    }
    for index in ended where candidacies[index].holding?.end?.day == latest {
      candidacies[index].holding?.end = nil
    }
    return []
  }

  /// Who runs the platform on a day.
  struct Runner {
    let code: CreditCode?
    /// When it took the platform over from another; nil where nobody did.
    let since: Day?
    /// Those on its code, whichever platform brought them.
    let bans: CodeBans?

    /// For who asks of days only.
    static let unknown = Runner(code: nil, since: nil, bans: nil)

    /// Whether a ban of this platform binds it: where no code was known, who ran the platform is barred.
    func isBound(by ban: Ban) -> Bool {
      guard let subject = ban.subject else { return since.map { $0 <= ban.first } ?? true }
      return subject == code
    }
  }

  /// The record as of a day; nil before the title has entered a list. A ban of another holding counts
  /// where it binds `runner`.
  func record(asOf day: Day, runBy runner: Runner) -> TitleRecord? {
    let candidacies = withRetroactiveValidity(asOf: day)
    let inForce = programme.measureInForce(on: day)
    let state = TitleStanding(candidacies, measureInForce: inForce, on: day)
    guard let place = state.carrying else { return nil }
    let carrying = candidacies[place]
    let own = candidacies.compactMap { $0.holding?.end?.ban }.filter(runner.isBound)
    let bans =
      own.map { StatedBan(ban: $0, platform: nil) }
      + (runner.bans?.bans(in: programme.id, on: day) ?? [])
    let running = bans.filter { $0.ban.covers(day) }
    let latest = carrying.holding?.end?.ban.map { StatedBan(ban: $0, platform: nil) }
    let ban = ([latest].compactMap(\.self) + running).max { $0.ban.last < $1.ban.last }
    let again = reapplication(carrying, under: inForce, amid: bans.map(\.ban), on: day)
    return TitleRecord(
      programme: programme.id,
      standing: state.standing,
      pending: state.pending,
      candidacies: candidacies,
      carrying: place,
      mayApplyFrom: again.day,
      reapplication: again.measure,
      ban: ban,
      banIsRunning: ban?.ban.covers(day) ?? false,
      notices: notices
    )
  }

  /// With the validity of a later measure that also governs titles awarded before it (追溯), for
  /// computed days of holdings that had not run out when it came.
  private func withRetroactiveValidity(asOf day: Day) -> [Candidacy] {
    var candidacies = candidacies
    for measure in programme.retroactive {
      guard let rule = measure.validity.value, let start = measure.effective.value, start <= day
      else { continue }
      for index in candidacies.indices {
        guard var holding = candidacies[index].holding,
          holding.validToIsComputed || holding.validTo == nil,
          holding.awarded < start, !holding.isOver(on: start)
        else { continue }
        holding.validTo = rule.lastDay(from: holding.validFrom)
        holding.validToIsComputed = true
        candidacies[index].holding = holding
      }
    }
    return candidacies
  }

  /// From when one may apply again: by the measure in force, by which the next call goes, else that of the
  /// award (济南 2021 art. 23, 郑州 art. 14), but not before the end of any of `bans`, those on the present
  /// operator that awards of the title brought (济南 art. 24). The measure, where the day is its rule's.
  private func reapplication(
    _ carrying: Candidacy,
    under inForce: Measure?,
    amid bans: [Ban],
    on day: Day
  ) -> (day: Day?, measure: Measure?) {
    let afterBans = bans.map(\.mayApplyFrom).max()
    if let ban = carrying.holding?.end?.ban, bans.contains(ban) { return (afterBans, nil) }
    guard carrying.isListed, let holding = carrying.holding else { return (nil, nil) }
    // An end without a ban does not say when; one that runs does.
    guard holding.end == nil else {
      return (bans.filter { $0.covers(day) }.map(\.mayApplyFrom).max(), nil)
    }
    let measure = inForce?.reapplication == nil ? holding.measure : inForce
    guard let validTo = holding.validTo,
      let first = measure?.reapplication?.firstDay(forValidTo: validTo)
    else { return (nil, nil) }
    if let afterBans, first < afterBans { return (afterBans, nil) }
    return (first, measure)
  }
}
