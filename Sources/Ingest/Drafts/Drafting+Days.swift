import Disclosure

extension Drafting {
  /// The days of the programme's area as they are known on a day.
  func calendar(on day: Day) -> WorkingCalendar {
    dossier.calendar.local(to: programme.area).known(on: day)
  }

  func workingDay(onOrAfter day: Day) throws(DraftStop) -> Day {
    do throws(UncoveredYear) {
      return try calendar(on: day).lastDay(from: day, count: 1, rule: .startCounted)
    } catch {
      throw uncovered(error)
    }
  }

  func uncovered(_ error: UncoveredYear) -> DraftStop {
    refused("没有\(error.year)年的放假安排，公示期算不准；请先补上 \(error.missingFile)。")
  }
}
