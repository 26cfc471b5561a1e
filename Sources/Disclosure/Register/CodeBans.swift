import Diagnostics

/// The bans on one credit code that the ends of any platforms' titles brought (禁报期): a ban binds the
/// code within its programme (济南 art. 24), whichever platform brought it.
final class CodeBans: Sendable {
  let code: CreditCode
  /// Each from its day on, by programme; in order.
  private let steps: [ProgrammeID: [Step]]

  /// What the bans that are known from a day on come to: the one that runs longest of those that run,
  /// and of all.
  private struct Step {
    let first: Day
    let bans: [StatedBan]
  }

  /// `spells` are those of this code, by platform.
  init(_ code: CreditCode, _ spells: [Spell]) {
    self.code = code
    steps = Dictionary(grouping: spells) { $0.programme }.mapValues(Self.steps)
  }

  /// The bans within a programme by which all that a day knows can be told: the one that runs longest
  /// that day, and the one that ends last.
  func bans(in programme: ProgrammeID, on day: Day) -> [StatedBan] {
    guard let steps = steps[programme] else { return [] }
    let next = steps.firstPlace(notBefore: day.next) { $0.first }
    guard next > 0 else { return [] }
    return steps[next - 1].bans
  }

  /// The days on which what the bans come to changes.
  var turningDays: [Day] { steps.values.flatMap { $0.map(\.first) } }

  private static func steps(of spells: [Spell]) -> [Step] {
    let days = Set(
      spells.flatMap { [$0.known, $0.until, $0.stated.ban.last.next].compactMap(\.self) }
    )
    var steps: [Step] = []
    for day in days.sorted() {
      var running: StatedBan?
      var last: StatedBan?
      for spell in spells where spell.isKnown(on: day) {
        last = last.later(spell.stated)
        if spell.stated.ban.covers(day) { running = running.later(spell.stated) }
      }
      let bans = [running, last].compactMap(\.self)
      if bans != steps.last?.bans { steps.append(Step(first: day, bans: bans)) }
    }
    return steps
  }
}

/// A ban and the other platform of which a title's end brought it; nil where it is the title's own.
struct StatedBan: Hashable, Sendable {
  let ban: Ban
  let platform: PlatformID?
}

extension StatedBan? {
  /// The one that ends later; the first of two that end on one day.
  fileprivate func later(_ other: StatedBan) -> StatedBan {
    guard let self, other.ban.last <= self.ban.last else { return other }
    return self
  }
}

extension CodeBans {
  /// A ban, from when on it was known, and when a later fact changed or undid it.
  struct Spell: Sendable {
    let programme: ProgrammeID
    let stated: StatedBan
    let known: Day
    var until: Day?

    func isKnown(on day: Day) -> Bool { known <= day && until.map { day < $0 } ?? true }
  }
}

extension PlatformPast {
  /// The bans that the ends of its own titles brought, and when each was known.
  fileprivate var banSpells: [CodeBans.Spell] {
    guard let id else { return [] }
    var spells: [CodeBans.Spell] = []
    records(on: Set(events.map(\.visible)).sorted()) { day, record in
      let titles = record?.titles ?? []
      let known = titles.flatMap { title in
        title.candidacies.compactMap { $0.holding?.end?.ban }.map { (title.programme, $0) }
      }
      for index in spells.indices where spells[index].until == nil {
        let spell = spells[index]
        if !known.contains(where: { $0 == (spell.programme, spell.stated.ban) }) {
          spells[index].until = day
        }
      }
      for (programme, ban) in known {
        let isOpen = spells.contains {
          $0.until == nil && $0.programme == programme && $0.stated.ban == ban
        }
        if isOpen { continue }
        let stated = StatedBan(ban: ban, platform: id)
        spells.append(CodeBans.Spell(programme: programme, stated: stated, known: day))
      }
    }
    return spells
  }
}

extension Register {
  /// The bans of each platform's codes, on whatever day it had them, where another platform shares one
  /// and a title was ended with a ban.
  func sharedBans() -> [PlatformID: [CodeBans]] {
    let ended = Set(dossier.endings.lazy.filter { $0.mayBar(in: dossier) }.map(\.platform))
    guard !ended.isEmpty else { return [:] }
    // A ban may name a code that the platform it comes from never had.
    let named = Set(dossier.endings.compactMap(\.barred))
    var barred = named
    dossier.forEachCode { platform, code in
      if ended.contains(platform) { barred.insert(code) }
    }
    var users: [CreditCode: Set<PlatformID>] = [:]
    dossier.forEachCode { platform, code in
      if barred.contains(code) { users[code, default: []].insert(platform) }
    }
    let shared = users.filter { $0.value.count > 1 || named.contains($0.key) }
    guard !shared.isEmpty else { return [:] }
    var spells: [CreditCode: [CodeBans.Spell]] = [:]
    for platform in ended.sorted() {
      for spell in past(of: platform)?.banSpells ?? [] {
        guard let code = spell.stated.ban.subject, shared[code] != nil else { continue }
        spells[code, default: []].append(spell)
      }
    }
    var bans: [PlatformID: [CodeBans]] = [:]
    for (code, spells) in spells.sorted(by: { $0.key < $1.key }) {
      let found = CodeBans(code, spells)
      for platform in shared[code] ?? [] { bans[platform, default: []].append(found) }
    }
    return bans
  }
}

extension EndingRow {
  /// Whether a measure of its programme writes a ban for its ground.
  fileprivate func mayBar(in dossier: Dossier) -> Bool {
    let measures = dossier.programme(programme)?.measures ?? []
    return measures.contains { $0.ground(named: ground)?.banYears != nil }
  }
}

extension Dossier {
  /// Every code that lists and changes name for a platform.
  func forEachCode(_ tell: (PlatformID, CreditCode) -> Void) {
    for batch in batches {
      for row in batch.rows {
        if let code = row.creditCode { tell(row.id, code) }
      }
    }
    for change in changes where change.field == ChangeField.creditCode {
      for text in [change.old, change.new] {
        if let code = (try? CreditCode.read(text))?.code { tell(change.platform, code) }
      }
    }
  }
}
