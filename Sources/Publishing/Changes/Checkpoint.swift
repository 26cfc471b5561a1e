import Diagnostics
import Disclosure
import Files

/// The table of titles as it stood at the end of a year (年底整表): a start for those who do not want
/// to apply every delta from the first. Once published it never differs.
struct Checkpoint: Hashable, Sendable {
  /// 31 December.
  let day: Day

  /// The ends of the years that are over on the edition day, from the first in which there was a
  /// title.
  static func all(in edition: Edition) -> [Checkpoint] {
    guard let first = edition.history.value.days.first?.day.year, first < edition.day.year else {
      return []
    }
    return (first..<edition.day.year).map { Checkpoint(day: .lastDay(ofYear: $0)) }
  }

  /// The table as plain CSV: what the deltas up to that day come to.
  func file(_ edition: Edition) -> PlannedFile {
    PlannedFile(
      SitePath.checkpoint(day),
      isTwin: true,
      .pieces { write throws(FileError) in
        var csv = CSVWriter()
        csv.row(DataTable.titles.fileColumns.map(\.name))
        try edition.history.value.titles(asOf: day) { title throws(FileError) in
          csv.row(title.row, .day(day))
          if csv.bytes.count >= PlannedFile.pieceSize { try csv.handOn(to: write) }
        }
        try csv.handOn(to: write)
      }
    )
  }
}
