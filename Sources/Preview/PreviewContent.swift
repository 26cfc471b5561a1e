import Diagnostics
import Disclosure
import Files
import Publishing

/// The content folder as the preview sees it: read again once it changed or another day is asked
/// for, with the last good site for as long as it has errors.
actor PreviewContent {
  private let source: PreviewSource
  /// The day that was asked for; nil for that of the source.
  private var moved: Day?
  private var isStale = true
  private var state: PreviewState
  private var siteNumber = 0
  private var barNumber = 0
  /// The site with the drafts of a day, for as long as the content stays.
  private var drafts: (day: Day, site: PreviewSite?)?

  init(_ source: PreviewSource) {
    self.source = source
    state = PreviewState(day: source.day())
  }

  /// The content changed.
  func becameStale() { isStale = true }

  /// Another day is to be shown; nil for the one of the start.
  func move(to day: Day?) {
    moved = day
    isStale = true
  }

  /// The site as it is now.
  func current() -> PreviewState {
    if isStale || state.day != wantedDay { read() }
    return state
  }

  /// The site in which the drafts up to a day are published, as of that day or the one shown.
  func site(publishingDraftsUpTo day: Day) -> PreviewSite? {
    let day = max(day, wantedDay)
    if let drafts, drafts.day == day { return drafts.site }
    var unused: [Diagnostic] = []
    let site = try? source.prepare(day, .asPublished, &unused)
    drafts = (day, site)
    return site
  }

  /// What the search for the next change found, if it is still asked for.
  func found(_ schedule: EditionSchedule?, for number: Int) {
    guard number == siteNumber else { return }
    barNumber += 1
    state.bar = barNumber
    state.next = .found(schedule?.next.map { PreviewState.Change(day: $0.day, $0.changes) })
  }

  /// What the checks of the finished pages found, if it is still asked for.
  func found(_ inspected: [Diagnostic], for number: Int) {
    guard number == siteNumber else { return }
    barNumber += 1
    state.bar = barNumber
    state.inspected = inspected
  }

  private var wantedDay: Day { moved ?? source.day() }

  private func read() {
    isStale = false
    drafts = nil
    barNumber += 1
    let day = wantedDay
    var diagnostics: [Diagnostic] = []
    state.bar = barNumber
    state.day = day
    state.isMoved = moved != nil
    state.trouble = nil
    do throws(FileError) {
      let site = try source.prepare(day, .leftOut, &diagnostics)
      if let site, !diagnostics.hasErrors {
        siteNumber += 1
        state.site = PreviewState.Site(number: siteNumber, day: day, site: site)
        state.next = .sought
        state.inspected = nil
      }
    } catch {
      state.trouble = error
    }
    state.findings = diagnostics
  }
}
