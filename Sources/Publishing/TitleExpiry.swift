import Disclosure

/// The titles of a programme that run out on one day (到期).
struct TitleExpiry: Sendable {
  /// The last day on which they are valid.
  let day: Day
  let programme: ProgrammeID
  let titles: [Edition.TitlePlace]

  /// Those of all titles that are valid on the edition day, by day and programme.
  static func all(in edition: Edition) -> [TitleExpiry] {
    var titles: [Key: [Edition.TitlePlace]] = [:]
    for place in edition.titles where place.title.standing.isValid {
      guard let last = place.title.holding?.validTo else { continue }
      titles[Key(day: last, programme: place.title.programme), default: []].append(place)
    }
    return titles.map { TitleExpiry(day: $0.day, programme: $0.programme, titles: $1) }
      .sorted { ($0.day, $0.programme) < ($1.day, $1.programme) }
  }

  private struct Key: Hashable {
    let day: Day
    let programme: ProgrammeID
  }
}
