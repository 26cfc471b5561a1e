import Diagnostics
import Files

/// The content folder as the preview sees it: read again for every page, and the last good site
/// for what a page draws in.
actor PreviewContent {
  enum Reading {
    case site(PreviewSite)
    case refused([Diagnostic])
    case unreadable(FileError)
  }

  private let prepare: PreviewSite.Prepare
  private var last: PreviewSite?

  init(prepare: @escaping PreviewSite.Prepare) {
    self.prepare = prepare
  }

  /// The site as it is now, or where `again` is false the last good one, if there is one.
  func read(again: Bool) -> Reading {
    if !again, let last { return .site(last) }
    var diagnostics: [Diagnostic] = []
    do throws(FileError) {
      guard let site = try prepare(&diagnostics), !diagnostics.hasErrors else {
        return .refused(diagnostics)
      }
      last = site
      return .site(site)
    } catch {
      return .unreadable(error)
    }
  }
}
