/// One platform in one batch: what its list said of it, and what became of that (批次记录).
package struct Candidacy: Hashable, Sendable {
  /// The key of its list.
  private let list: Shared<BatchKey>
  /// What the list says of it, changes and corrections included.
  package private(set) var facts: Shared<ListedFacts>
  /// The code of the district by the day the list was first published; nil where the vocabulary
  /// lacks the name.
  package var districtCode: String?
  /// The windows in which it was made public, in order, each with its notice.
  package private(set) var windows: [Window] = []
  /// Objections taken up, and those of them not yet decided (异议受理).
  package var objections: Int32 = 0
  package var openObjections: Int32 = 0
  /// What `refusal` reads: few have one, so that it lies elsewhere.
  private var decision: Shared<Refusal>?
  /// False where a correction says that it never stood in the list (列入 否).
  package var isListed = true
  package var holding: Holding?

  package struct Window: Hashable, Sendable {
    package let window: PublicityWindow
    package let notice: NoticeID
    /// From when the notice is withdrawn (撤回), and the window with it.
    let withdrawn: Day?

    /// Whether it still holds, be it open or over.
    package func holds(on day: Day) -> Bool { withdrawn.map { day < $0 } ?? true }

    /// The days from which what it means may change as time passes.
    var turningDays: [Day] { [window.first, window.last.next] + [withdrawn].compactMap(\.self) }
  }

  /// 不予认定 or 撤回申报.
  package struct Refusal: Hashable, Sendable {
    package let kind: ChangeRow.Kind
    package let day: Day
    package let reason: String
    package let notice: NoticeID?
  }

  init(_ list: Batch, _ row: ListedPlatform, districtCode: String?) {
    self.list = list.sharedKey
    facts = row.facts
    self.districtCode = districtCode
  }

  package var batch: BatchKey { list.value }

  /// Whether it may yet be awarded, or was and has not begun on a day.
  func isUnderWay(on day: Day) -> Bool {
    isListed && refusal == nil && holding.map { day < $0.validFrom } ?? true
  }

  /// Whether it was awarded (已认定), be that ended since.
  package var isAwarded: Bool {
    if case .some = holding { true } else { false }
  }

  /// Why it was never awarded (不予认定、撤回申报); nil where it was, or may yet be.
  package var refusal: Refusal? {
    get { decision?.value }
    set { decision = newValue.map(Shared.init) }
  }

  /// Adds windows; the first are shared by all of a list.
  mutating func add(_ windows: [Window]) {
    if self.windows.isEmpty { self.windows = windows } else { self.windows += windows }
  }

  /// Whether the list and what it says, changes and corrections included, are the same.
  package func saysTheSame(as other: Candidacy) -> Bool {
    list == other.list && facts == other.facts && districtCode == other.districtCode
  }

  /// Sets a field of what the list says, as a change names it.
  mutating func set(_ field: String, to value: String, columns: [Column]) {
    var facts = facts.value
    facts.set(field, to: value, columns: columns)
    self.facts = Shared(facts)
  }
}

/// One award of a title (称号记录): a re-award is a new one.
package struct Holding: Sendable {
  /// The fact of the award.
  private let award: RegisterEvent.Occasion
  package var validFrom: Day
  /// The last day; nil where neither list, notice nor measure tells.
  package var validTo: Day?
  /// Whether `validTo` was computed by the measure's rule (推算).
  package var validToIsComputed: Bool
  /// What `end` reads: few have one, so that it lies elsewhere.
  var ending: Shared<Ending>?

  init(_ award: RegisterEvent.Occasion, validFrom: Day, validTo: Day?, isComputed: Bool) {
    self.award = award
    self.validFrom = validFrom
    self.validTo = validTo
    validToIsComputed = isComputed
  }

  package var awarded: Day { award.effect }
  package var notice: NoticeID? { award.notice }
  /// The validity as the award notice states it.
  var statedFirst: Day? { award.validFrom }
  var statedLast: Day? { award.validTo }
  /// The measure under which it was awarded.
  package var measure: Measure? { award.measure }

  /// Its end before its time (提前终止).
  package var end: Ending? {
    get { ending?.value }
    set { ending = newValue.map(Shared.init) }
  }

  /// Whether the title stands on a day by this award.
  package func isRunning(on day: Day) -> Bool {
    validFrom <= day && !isOver(on: day)
  }

  /// Whether it has been awarded, but not begun by a day (尚未生效); what ended before never begins.
  package func isToCome(on day: Day) -> Bool {
    day < validFrom && !neverBegins
  }

  /// Whether it was ended before it had begun.
  package var neverBegins: Bool { end != nil && lastDay.map { $0 < validFrom } ?? false }

  /// Whether it has run out or been ended by a day.
  package func isOver(on day: Day) -> Bool { lastDay.map { $0 < day } ?? false }

  /// The last day on which it stands or stood.
  package var lastDay: Day? {
    guard let end else { return validTo }
    return min(end.day.previous, validTo ?? end.day.previous)
  }
}

extension Holding: Hashable {
  /// Whether the award and what follows from it are the same, wherever it was recorded.
  package static func == (a: Holding, b: Holding) -> Bool {
    a.awarded == b.awarded && a.notice == b.notice && a.measure?.id == b.measure?.id
      && a.validFrom == b.validFrom && a.validTo == b.validTo
      && a.validToIsComputed == b.validToIsComputed && a.ending == b.ending
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(awarded)
    hasher.combine(notice)
    hasher.combine(validFrom)
    hasher.combine(validTo)
  }
}

/// The end of a holding before its time.
package struct Ending: Hashable, Sendable {
  package let kind: EndingRow.Kind
  package let day: Day
  /// The name of its ground as recorded (情形); empty where none is.
  package let groundName: String
  /// The ground of the measure in force on that day, where it has one of that name.
  package let ground: Ground?
  package let facts: String
  package let notice: NoticeID?
  package private(set) var ban: Ban?

  /// Binds the right code by its ban.
  mutating func bind(_ right: CreditCode) {
    ban = ban.map { Ban(first: $0.first, last: $0.last, subject: right) }
  }
}

/// A time in which the operator may not apply again under the programme (禁报期), both days
/// included.
package struct Ban: Hashable, Sendable {
  package let first: Day
  package let last: Day
  /// Whom it binds; nil where no credit code was known.
  package let subject: CreditCode?

  /// The ban of some years from a decision; the years run to the corresponding day.
  init(from decision: Day, years: Int, subject: CreditCode?) {
    self.init(first: decision, last: decision.adding(years: years), subject: subject)
  }

  fileprivate init(first: Day, last: Day, subject: CreditCode?) {
    self.first = first
    self.last = last
    self.subject = subject
  }

  package var mayApplyFrom: Day { last.next }

  package func covers(_ day: Day) -> Bool { first <= day && day <= last }
}
