import Disclosure

/// A platform's titles drawn on one axis (称号时间线): a lane for each, and one for its changes.
struct HoldingTimeline: Sendable {
  let axis: TimeAxis
  let lanes: [Lane]
  /// When it was renamed, transferred or regraded.
  let changes: [TimelineMark]

  struct Lane: Sendable {
    let programme: String
    let bars: [TimelineBar]
  }

  /// Nil where no list gave the platform a title yet.
  init?(_ titles: [TitleRecord], _ record: PlatformRecord, _ linker: Linker) {
    let words = TimelineBar.Words(linker)
    let today = linker.edition.day
    lanes = titles.compactMap { title in
      let source = linker.edition.dossier.programme(title.programme)
      let bars = title.holdings.flatMap { entry in
        let isHistory = source?.isHistory(entry.holding.awarded) ?? false
        return TimelineBar.bars(entry.batch, entry.holding, isHistory, on: today, words)
      }
      let name = linker.edition.programmeTitle(title.programme)
      return bars.isEmpty ? nil : Lane(programme: name, bars: bars)
    }
    guard !lanes.isEmpty else { return nil }
    changes = Self.changes(of: record)
    let bars = lanes.flatMap(\.bars)
    axis = TimeAxis(
      covering: bars.map(\.first) + bars.map(\.lastShown) + changes.map(\.day) + [today],
      today: today
    )
  }

  /// One mark for what changed on a day, though it may be several fields.
  private static func changes(of record: PlatformRecord) -> [TimelineMark] {
    var marks: [TimelineMark] = []
    for event in record.events {
      guard case .changed(let change) = event.fact else { continue }
      switch change.kind {
      case .renamed, .transferred, .regraded:
        let mark = TimelineMark(day: event.effect, label: change.kind.rawValue)
        if !marks.contains(mark) { marks.append(mark) }
      case .objectionAccepted, .objectionDismissed, .refused, .applicationWithdrawn, .updated,
        .corrected:
        continue
      }
    }
    return marks
  }
}

/// A change of a platform as its timeline marks it.
struct TimelineMark: Hashable, Sendable {
  let day: Day
  let label: String
}

/// A stretch of days in a lane: a holding with what became of it, or a ban.
struct TimelineBar: Sendable {
  enum Kind: String, Sendable {
    case running
    case coming
    case past
    case ban
  }

  let kind: Kind
  let first: Day
  /// The last day on which it stands or stood; nil where that is not stated.
  let last: Day?
  /// Whether it was ended before its time, and the last day that was planned.
  let isCut: Bool
  let planned: Day?
  let label: String

  /// The last day that the picture has to hold.
  var lastShown: Day { max(first, last ?? first, planned ?? first) }

  /// The words that mark a bar.
  struct Words {
    let ban: String
    let computed: String
    let history: String

    init(_ linker: Linker) {
      ban = linker.word(.ban)
      computed = linker.word(.computed)
      history = linker.word(.history)
    }
  }

  private static func kind(of holding: Holding, on today: Day) -> Kind {
    if holding.isRunning(on: today) { return .running }
    return holding.isToCome(on: today) ? .coming : .past
  }

  /// The bar of a holding, and that of the ban which its end brought.
  static func bars(
    _ batch: BatchKey,
    _ holding: Holding,
    _ isHistory: Bool,
    on today: Day,
    _ words: Words
  ) -> [TimelineBar] {
    let label = [
      batch.batch.string, isHistory ? words.history : nil,
      holding.validToIsComputed ? words.computed : nil, holding.end?.kind.rawValue,
    ]
    let bar = TimelineBar(
      kind: kind(of: holding, on: today),
      first: holding.validFrom,
      last: holding.lastDay,
      isCut: holding.end != nil,
      planned: holding.end == nil ? nil : holding.validTo,
      label: label.compactMap(\.self).joined(separator: " ")
    )
    let ban = holding.end?.ban.map {
      TimelineBar(
        kind: .ban,
        first: $0.first,
        last: $0.last,
        isCut: false,
        planned: nil,
        label: words.ban
      )
    }
    return [bar, ban].compactMap(\.self)
  }
}
