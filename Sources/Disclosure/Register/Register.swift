import Diagnostics
import Synchronization

/// All events of all platforms in order (登记册).
package struct Register: Sendable {
  package let dossier: Dossier
  /// By platform, each in the order in which its facts take effect.
  package let events: [RegisterEvent]
  /// The stretch of `events` of each platform, by platform.
  private let stretches: [Range<Int>]
  /// By platform; most have none.
  private var bans: [PlatformID: [CodeBans]] = [:]

  package init(_ dossier: Dossier) {
    self.dossier = dossier
    events =
      (Self.listEvents(dossier) + Self.changeEvents(dossier) + Self.endingEvents(dossier))
      .sorted { $0.precedes($1) }
    stretches = Self.stretches(of: events)
    bans = sharedBans()
  }

  /// Every platform as a day knew it: only facts that had taken effect and were known.
  package func view(asOf day: Day) -> RegisterView {
    RegisterView(
      day: day,
      records: mapPasts { pasts in pasts.compactMap { past(of: $0).record(asOf: day) } }
    )
  }

  /// How many platforms one thread takes at a time.
  private static let chunk = 256

  /// What `body` makes of all platforms, a stretch at a time by several threads; in their order.
  package func mapPasts<Element: Sendable>(
    _ body: @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    let pasts = pasts
    let starts = Array(stride(from: 0, to: pasts.count, by: Self.chunk))
    return concurrentMap(starts.count) { index in
      body(starts[index]..<min(starts[index] + Self.chunk, pasts.count))
    }.flatMap(\.self)
  }

  /// Whether a day knows the same of every platform as a view; it ends at the first difference.
  package func saysTheSame(on day: Day, as view: RegisterView) -> Bool {
    let differs = Atomic(false)
    _ = mapPasts { pasts in
      for platform in pasts {
        guard !differs.load(ordering: .relaxed) else { break }
        let past = past(of: platform)
        if past.record(asOf: day) != past.id.flatMap({ view[$0] }) {
          differs.store(true, ordering: .relaxed)
        }
      }
      return [Never]()
    }
    return !differs.load(ordering: .relaxed)
  }

  /// The places of all platforms that any day knows, by id.
  package var pasts: Range<Int> { stretches.indices }

  /// The records of some platforms as of a day.
  package func records(of platforms: Set<PlatformID>, asOf day: Day) -> [PlatformRecord] {
    platforms.sorted().compactMap { past(of: $0)?.record(asOf: day) }
  }

  /// What became of the platform at a place of `pasts`.
  package func past(of platform: Int) -> PlatformPast {
    let own = events[stretches[platform]]
    let bans = own.first.flatMap { self.bans[$0.platform] } ?? []
    return PlatformPast(dossier: dossier, events: own, bans: bans)
  }

  /// What became of a platform; nil of one that no list has.
  func past(of platform: PlatformID) -> PlatformPast? {
    stretches.place(of: platform) { events[$0.lowerBound].platform }.map(past(of:))
  }

  /// The events that cannot have happened in the order given, each with its reason.
  package func outOfOrder() -> [(event: RegisterEvent, reason: PlatformFold.Refusal)] {
    mapPasts { pasts in
      var refused: [(RegisterEvent, PlatformFold.Refusal)] = []
      for platform in pasts {
        let past = past(of: platform)
        var fold = PlatformFold(past)
        for event in past.events {
          for reason in fold.apply(event) { refused.append((event, reason)) }
        }
      }
      return refused
    }
  }
}

extension Register {
  /// 公示 and 认定: one event for each row of the lists that a notice names.
  private static func listEvents(_ dossier: Dossier) -> [RegisterEvent] {
    var places: [BatchKey: Int] = [:]
    for (index, batch) in dossier.batches.enumerated() where places[batch.key] == nil {
      places[batch.key] = index
    }
    var events: [RegisterEvent] = []
    for notice in dossier.notices where !notice.isDraft {
      for reference in notice.lists {
        guard let place = places[reference.key] else { continue }
        events += listEvents(notice, list: place, dossier)
      }
    }
    return events
  }

  private static func listEvents(
    _ notice: Notice,
    list: Int,
    _ dossier: Dossier
  ) -> [RegisterEvent] {
    let batch = dossier.batches[list]
    let window = notice.kind == .publicity ? dossier.window(of: notice) : nil
    let award = notice.kind == .award ? notice.award : nil
    guard let effect = window?.first ?? award?.day else { return [] }
    let occasion = RegisterEvent.Occasion(
      effect: effect,
      known: notice.published.day,
      programme: batch.key.programme,
      batch: batch.key.batch,
      list: list,
      notice: notice.id,
      file: batch.file,
      window: window,
      validFrom: award?.validFrom,
      validTo: award?.validTo,
      in: dossier
    )
    let withheld = notice.award?.withheld ?? []
    return batch.rows.enumerated().compactMap { index, row in
      guard !withheld.contains(row.id) else { return nil }
      let place = Int32(clamping: index)
      let fact: RegisterEvent.Fact = window == nil ? .awarded(place) : .publicised(place)
      return RegisterEvent(row.id, occasion, fact, at: row.location)
    }
  }

  private static func changeEvents(_ dossier: Dossier) -> [RegisterEvent] {
    dossier.changes.compactMap { row in
      guard let known = dossier.knownDay(of: row.notice, else: row.day) else { return nil }
      let change = RegisterEvent.Change(
        kind: row.kind,
        field: row.field,
        old: row.old,
        new: row.new,
        reason: row.reason
      )
      let occasion = RegisterEvent.Occasion(
        effect: row.day,
        known: known,
        programme: row.programme,
        batch: row.batch,
        notice: row.notice?.id,
        file: row.location.file,
        in: dossier
      )
      return RegisterEvent(row.platform, occasion, .changed(change), at: row.location)
    }
  }

  private static func endingEvents(_ dossier: Dossier) -> [RegisterEvent] {
    dossier.endings.compactMap { row in
      guard let known = dossier.knownDay(of: row.notice, else: row.day) else { return nil }
      let fact: RegisterEvent.Fact =
        row.kind == .restored
        ? .restored(facts: row.facts)
        : .ended(row.kind, ground: row.ground, facts: row.facts, barred: row.barred)
      let occasion = RegisterEvent.Occasion(
        effect: row.day,
        known: known,
        programme: row.programme,
        batch: row.batch,
        notice: row.notice?.id,
        file: row.location.file,
        in: dossier
      )
      return RegisterEvent(row.platform, occasion, fact, at: row.location)
    }
  }

  private static func stretches(of events: [RegisterEvent]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for index in events.indices {
      let isLast = index + 1 == events.count
      if isLast || events[index + 1].platform != events[index].platform {
        stretches.append(start..<index + 1)
        start = index + 1
      }
    }
    return stretches
  }
}
