import Disclosure
import Rendering

/// What became of one row of a published list (结果): the publicity list against the final one.
enum RowOutcome: Hashable, Sendable {
  /// With the end that a decision brought since (撤销、取消、终止 …), if any.
  case awarded(Day, end: End?)
  /// 不予认定 or 撤回申报, with what was given as the reason.
  case refused(ChangeRow.Kind, reason: String)
  /// Left for a later award (暂缓).
  case withheld
  /// Corrected out of the list (列入 否).
  case struck
  case inPublicity
  case awaitingAward

  struct End: Hashable, Sendable {
    /// The word of the record (事项).
    let word: String
    let day: Day
  }

  /// Nil for a row that the register does not have, or whose publicity was withdrawn.
  init?(_ platform: PlatformID, in batch: BatchKey, _ edition: Edition) {
    let title = edition.state.register[platform]?.titles
      .first { $0.programme == batch.programme }
    guard let candidacy = title?.candidacies.first(where: { $0.batch == batch }) else { return nil }
    if !candidacy.isListed {
      self = .struck
    } else if let refusal = candidacy.refusal {
      self = .refused(refusal.kind, reason: refusal.reason)
    } else if let holding = candidacy.holding {
      let end = holding.end.map { End(word: $0.kind.rawValue, day: $0.day) }
      self = .awarded(holding.awarded, end: end)
    } else if edition.notice(withholding: platform, in: batch) != nil {
      self = .withheld
    } else if candidacy.windows.contains(where: {
      edition.state(of: $0.notice)?.window?.state == .open
    }) {
      self = .inPublicity
    } else if candidacy.windows.contains(where: { $0.holds(on: edition.day) }) {
      self = .awaitingAward
    } else {
      return nil
    }
  }

  /// Whether the row is shown struck through; it is never deleted.
  var isStruck: Bool {
    switch self {
    case .refused, .struck: true
    case .awarded, .withheld, .inPublicity, .awaitingAward: false
    }
  }

  /// The outcome with its day or reason, as the row shows it.
  func text(_ words: Words) -> String {
    switch self {
    case .awarded(let day, let end):
      Self.sentence(words.sentence(.outcomeAwarded, ["day": day.chinese]), end, words)
    case .refused(let kind, let reason): kind.rawValue + (reason.isEmpty ? "" : "（\(reason)）")
    case .struck: words[.outcomeStruck]
    case .withheld, .inPublicity, .awaitingAward: label(words)
    }
  }

  private static func sentence(_ awarded: String, _ end: End?, _ words: Words) -> String {
    guard let end else { return awarded }
    return words.sentence(
      .outcomeEnded,
      ["outcome": awarded, "day": end.day.chinese, "kind": end.word]
    )
  }

  /// The outcome alone, as counts name it.
  func label(_ words: Words) -> String {
    switch self {
    case .awarded: words[.outcomeAward]
    case .refused(let kind, _): kind.rawValue
    case .withheld: words[.outcomeWithheld]
    case .struck: words[.outcomeStruck]
    case .inPublicity: Pending.inPublicity.label
    case .awaitingAward: Pending.awaitingAward.label
    }
  }
}

/// How many rows of a list came to one outcome.
struct OutcomeCount: Sendable {
  let label: String
  let count: Int

  /// The outcomes of all rows of some lists, the most frequent first.
  static func all(of lists: [ListReference], _ linker: Linker) -> [OutcomeCount] {
    let edition = linker.edition
    var counts: [String: Int] = [:]
    for list in lists {
      for row in edition.dossier.batch(list.key)?.rows ?? [] {
        guard let outcome = RowOutcome(row.id, in: list.key, edition) else { continue }
        counts[outcome.label(linker.words), default: 0] += 1
      }
    }
    return counts.map { OutcomeCount(label: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.label < $1.label : $0.count > $1.count }
  }
}

extension View where Root == OutcomeCount {
  static var outcomeCount: View {
    View(
      "outcome count",
      [
        .text("label", "结果") { $0.label },
        .number("count", "家数") { $0.count },
      ]
    )
  }
}
