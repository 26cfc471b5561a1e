package import Diagnostics
package import Disclosure
package import Files
import Ingest

/// The edition of a day, and the first later day with another one (下一次变化).
package struct EditionSchedule: Sendable {
  package let editionDay: Day
  /// Nil where nothing more is scheduled.
  package let next: (day: Day, changes: [StateChange])?

  /// Reads a content folder without a theme, for no page is rendered; nil where it has errors.
  package static func read(
    _ files: FileTree,
    asOf day: Day,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> EditionSchedule? {
    guard let written = try Content.read(files, diagnostics: &diagnostics) else { return nil }
    diagnostics += Register(written.dossier).findings()
    let content = Takedowns(written, diagnostics: &diagnostics).applied(to: written)
    guard !diagnostics.hasErrors else { return nil }
    let days = EditionDays(
      Register(content.dossier),
      takedowns: content.takedowns.map(\.day)
    )
    let (editionDay, state) = days.edition(asOf: day)
    return EditionSchedule(editionDay: editionDay, next: days.next(after: day, from: state))
  }
}

extension EditionSchedule {
  /// The same of a site that is read already; `isWanted` is asked from time to time.
  package init(_ build: SiteBuild, while isWanted: () -> Bool) {
    editionDay = build.edition.day
    let content = build.edition.content
    let days = EditionDays(Register(content.dossier), takedowns: content.takedowns.map(\.day))
    next = days.next(after: build.asOf, from: build.edition.state, while: isWanted)
  }
}
