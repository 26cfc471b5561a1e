package import Disclosure

/// What a preview shows: how to read it, and from where.
package struct PreviewSource: Sendable {
  /// How drafts are shown (草稿): left out, or as if they were published.
  package enum Drafts: Sendable {
    case leftOut
    case asPublished
  }

  /// The day that is shown until it is moved.
  let day: @Sendable () -> Day
  let prepare: PreviewSite.Prepare
  /// The folders whose changes change the site.
  let folders: @Sendable () -> [String]

  package init(
    day: @escaping @Sendable () -> Day,
    folders: @escaping @Sendable () -> [String] = { [] },
    prepare: @escaping PreviewSite.Prepare
  ) {
    self.day = day
    self.folders = folders
    self.prepare = prepare
  }
}
