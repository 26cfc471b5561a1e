import Diagnostics
import Disclosure
import Files
import Publishing

/// What the preview knows at one moment.
struct PreviewState: Sendable {
  /// A site without errors, and its number among those of this preview.
  struct Site: Sendable {
    let number: Int
    let day: Day
    let site: PreviewSite
  }

  /// A day on which the site changes, and why.
  struct Change: Hashable, Sendable {
    let day: Day
    let reasons: [String]

    init(day: Day, reasons: [String]) {
      self.day = day
      self.reasons = reasons
    }

    init(day: Day, _ changes: [StateChange]) {
      self.init(day: day, reasons: changes.map(\.what))
    }
  }

  enum Next: Sendable {
    case sought
    case found(Change?)
  }

  /// The day that was asked for.
  var day: Day
  /// Whether it is another than that of the start.
  var isMoved = false
  /// The last one without errors.
  var site: Site?
  /// What was found in the content.
  var findings: [Diagnostic] = []
  /// What was found in the finished pages of the site; nil while they are checked.
  var inspected: [Diagnostic]?
  /// Why the content could not be read.
  var trouble: FileError?
  var next = Next.sought
  /// The number of what the bar says.
  var bar = 0

  init(day: Day) { self.day = day }

  /// What changes when the page or its bar is no longer of today; the preview's token tells it
  /// from one that was started anew.
  func label(_ token: String) -> String { "\(token).\(site?.number ?? 0) \(bar)" }

  /// All that there is to tell: pages of a site that is no longer of today are not.
  var allFindings: [Diagnostic] { isBroken ? findings : findings + (inspected ?? []) }

  /// Whether the content is such that no site may be made of it.
  var isBroken: Bool { trouble != nil || findings.hasErrors || site == nil }
}
