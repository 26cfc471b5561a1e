import Disclosure
import Synchronization

/// What the data said on every day up to that of the edition (沿革): on which days it changed, and
/// which platforms did. The changes themselves follow from the register when they are asked for, so
/// that a long history weighs little.
struct History: Sendable {
  /// The changes of one day (一版的变化).
  struct DayOfChange: Hashable, Sendable {
    let day: Day
    /// The last day before on which anything changed; nil for the first.
    let previous: Day?
    /// Places in the register, in order.
    let platforms: [Int32]
    /// How many changes there are of each kind.
    let counts: [TitleChange.Kind: Int]
    /// How many values changed; a title that is new or gone counts as one.
    let valueCount: Int

    var count: Int { counts.values.reduce(0, +) }
  }

  /// In order.
  let days: [DayOfChange]
  /// Whether any title of an earlier day is gone from the data.
  let hasRemovals: Bool
  private let register: Register
  private let recent = RecentChanges()

  init(_ register: Register, upTo last: Day) {
    self.register = register
    var byDay: [Day: (platforms: [Int32], counts: [TitleChange.Kind: Int], values: Int)] = [:]
    for sighting in Self.sightings(register, upTo: last) {
      var entry = byDay[sighting.day] ?? ([], [:], 0)
      entry.platforms.append(sighting.platform)
      for kind in sighting.kinds { entry.counts[kind, default: 0] += 1 }
      entry.values += sighting.valueCount
      byDay[sighting.day] = entry
    }
    var days: [DayOfChange] = []
    for day in byDay.keys.sorted() {
      guard let entry = byDay[day] else { continue }
      days.append(
        DayOfChange(
          day: day,
          previous: days.last?.day,
          platforms: entry.platforms,
          counts: entry.counts,
          valueCount: entry.values
        )
      )
    }
    self.days = days
    hasRemovals = days.contains { $0.counts[.removed] != nil }
  }

  /// Hands over the changes of a day, by platform and programme.
  func changes<Failure>(
    of day: DayOfChange,
    _ body: (TitleChange) throws(Failure) -> Void
  ) throws(Failure) {
    for platform in day.platforms {
      for change in changes(of: platform, on: day.day) { try body(change) }
    }
  }

  /// The same, and keeps the first ones for the page that soon tells them, too.
  func changesKeepingFirst<Failure>(
    of day: DayOfChange,
    _ body: (TitleChange) throws(Failure) -> Void
  ) throws(Failure) {
    var first: [TitleChange] = []
    try changes(of: day) { change throws(Failure) in
      if first.count < RecentChanges.limit { first.append(change) }
      try body(change)
    }
    recent.keep(first, of: day.day)
  }

  /// The first changes of a day, at most `limit`.
  func changes(of day: DayOfChange, upTo limit: Int) -> [TitleChange] {
    if limit <= RecentChanges.limit, let first = recent.first(of: day.day) {
      return Array(first.prefix(limit))
    }
    var changes: [TitleChange] = []
    for platform in day.platforms where changes.count < limit {
      changes += self.changes(of: platform, on: day.day)
    }
    return Array(changes.prefix(limit))
  }

  private func changes(of platform: Int32, on day: Day) -> [TitleChange] {
    let (before, after) = register.past(of: Int(platform)).records(asOf: day.previous, and: day)
    return TitleChange.all(
      from: before,
      to: after,
      on: day,
      in: register.dossier
    )
  }

  /// Hands over every title as a day knew it, by platform and programme.
  func titles<Failure>(
    asOf day: Day,
    _ body: (TitleInDossier) throws(Failure) -> Void
  ) throws(Failure) {
    for platform in register.pasts {
      guard let record = register.past(of: platform).record(asOf: day) else { continue }
      for title in record.titles { try body(TitleInDossier(record, title, register.dossier)) }
    }
  }
}

/// The first changes of the days that were last told (刚列出的变化): the page of a month tells again
/// what the files of its days did, and they are made one after the other.
private final class RecentChanges: Sendable {
  /// Of a day: as many as a page tells.
  static let limit = DaySummary.limit
  private static let days = 64

  private let kept = Mutex<[(day: Day, first: [TitleChange])]>([])

  func keep(_ first: [TitleChange], of day: Day) {
    kept.withLock { kept in
      kept.append((day, first))
      if kept.count > Self.days { kept.removeFirst() }
    }
  }

  /// Nil where the day is not among them.
  func first(of day: Day) -> [TitleChange]? {
    kept.withLock { kept in kept.first { $0.day == day }?.first }
  }
}

extension History {
  /// That a platform changed on a day, and how.
  private struct Sighting: Sendable {
    let day: Day
    let platform: Int32
    let kinds: [TitleChange.Kind]
    let valueCount: Int
  }

  /// By platform.
  private static func sightings(_ register: Register, upTo last: Day) -> [Sighting] {
    register.mapPasts { platforms in
      platforms.flatMap { sightings(of: $0, register, upTo: last) }
    }
  }

  private static func sightings(
    of platform: Int,
    _ register: Register,
    upTo last: Day
  ) -> [Sighting] {
    let past = register.past(of: platform)
    var sightings: [Sighting] = []
    var before: PlatformRecord?
    past.records(on: past.candidateDays(upTo: last)) { day, record in
      let changes = TitleChange.all(from: before, to: record, on: day, in: register.dossier)
      if !changes.isEmpty {
        sightings.append(
          Sighting(
            day: day,
            platform: Int32(clamping: platform),
            kinds: changes.map(\.kind),
            valueCount: changes.reduce(0) { $0 + max(1, $1.differences.count) }
          )
        )
      }
      before = record
    }
    return sightings
  }
}
