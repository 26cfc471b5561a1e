import Disclosure
import Rendering

/// What runs out next (接下来到期): titles of a programme that end on one day, or a measure.
///
/// It counts from the edition day and names the next few, however far: each is gone from the list
/// the day after its last, on which the standing changes and with it the edition.
struct EndingAhead: Sendable {
  /// How many the list names.
  static let length = 6
  /// Of titles that end on one day under one programme, how many are named.
  private static let namedOfADay = 3

  let day: DayText
  let programme: LinkedText
  /// The platforms named, or none where the measure itself ends.
  let platforms: [LinkedText]
  /// All platforms whose titles end; 0 where the measure itself ends.
  let count: Int
  /// The measure that ends.
  let measure: String?

  static func next(in edition: Edition, _ linker: Linker) -> [EndingAhead] {
    (titles(edition) + measures(edition)).sorted().prefix(length).map { EndingAhead($0, linker) }
  }

  /// What ends on one day under one programme.
  private struct Entry: Comparable {
    let day: Day
    let programme: ProgrammeID
    let titles: [Edition.TitlePlace]
    let measure: Measure?

    static func < (a: Entry, b: Entry) -> Bool {
      a.day == b.day ? a.programme < b.programme : a.day < b.day
    }

    static func == (a: Entry, b: Entry) -> Bool { !(a < b) && !(b < a) }
  }

  private static func titles(_ edition: Edition) -> [Entry] {
    TitleExpiry.all(in: edition).map {
      Entry(day: $0.day, programme: $0.programme, titles: $0.titles, measure: nil)
    }
  }

  private static func measures(_ edition: Edition) -> [Entry] {
    edition.dossier.programmes.flatMap { programme in
      programme.measures.compactMap { measure in
        guard let last = measure.expires, edition.state.measures[measure.id] == .inForce else {
          return nil
        }
        return Entry(day: last, programme: programme.id, titles: [], measure: measure)
      }
    }
  }

  private init(_ entry: Entry, _ linker: Linker) {
    day = entry.day.shown
    programme = LinkedText(
      linker.edition.programmeTitle(entry.programme),
      linker.link(SitePath.programme(entry.programme))
    )
    platforms = entry.titles.prefix(Self.namedOfADay).map {
      LinkedText($0.record.name, linker.link(SitePath.platform($0.record.id)))
    }
    count = entry.titles.count
    measure = entry.measure?.title
  }
}

extension View where Root == EndingAhead {
  static var endingAhead: View {
    View(
      "ending ahead",
      [
        .record("day", "最后一天", .day) { $0.day },
        .record("programme", "认定事项", .link) { $0.programme },
        .list("platforms", "其中几家平台", .link) { $0.platforms },
        .number("count", "到期的称号数；办法到期的为 0") { $0.count },
        .optionalText("measure", "到期的办法") { $0.measure },
      ]
    )
  }
}
