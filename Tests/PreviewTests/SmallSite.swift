import Diagnostics
import Disclosure
import Files
import Preview
import Publishing
import Synchronization
import TestSupport

/// A site of a few files, as a preview prepares it.
func smallSite(
  home: String = "首页",
  drafts: [PreviewSite.Draft] = [],
  draft: String? = nil
) -> PreviewSite {
  var texts: [RelativePath: String] = [
    "index.html": home, "404.html": "没有", "notices/index.html": "公告", "notices/公示.html": "公示",
    "assets/a.css": "a{}", "data/a.csv": "a", "feeds/a.atom": "a", "a.bin": "a",
  ]
  if let draft { texts["drafts/a.html"] = draft }
  return PreviewSite(
    texts.map { path, text in PlannedFile(path) { Array(text.utf8) } },
    drafts: drafts
  )
}

extension PreviewSource {
  /// The small site, on a day of the spring of 2026.
  static var small: PreviewSource {
    PreviewSource(day: { "2026-03-05" }) { _, _, _ throws(FileError) in smallSite() }
  }
}

/// What the content folder holds, to change between requests.
final class ChangingContent: Sendable {
  enum State {
    case good(home: String)
    case wrong([Diagnostic])
    case gone(FileError)
  }

  private let state = Mutex(State.good(home: "首页"))
  private let readings = Mutex(0)

  /// How often it was read.
  var count: Int { readings.withLock { $0 } }

  var source: PreviewSource {
    PreviewSource(day: { "2026-03-05" }) { [self] _, _, diagnostics throws(FileError) in
      try prepare(&diagnostics)
    }
  }

  func becomes(_ new: State) { state.withLock { $0 = new } }

  func prepare(_ diagnostics: inout [Diagnostic]) throws(FileError) -> PreviewSite? {
    readings.withLock { $0 += 1 }
    switch state.withLock({ $0 }) {
    case .good(let home): return smallSite(home: home)
    case .wrong(let found):
      diagnostics += found
      return smallSite(home: "不应出现")
    case .gone(let error): throw error
    }
  }
}
