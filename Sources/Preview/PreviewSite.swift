package import Diagnostics
package import Disclosure
package import Files
package import Publishing
import Synchronization

/// The files of one plan, each made when it is asked for, and not kept.
package struct PreviewSite: Sendable {
  /// Reads, checks and plans the site of a day; nil where the findings leave nothing to show.
  package typealias Prepare =
    @Sendable (Day, PreviewSource.Drafts, inout [Diagnostic]) throws(FileError) -> PreviewSite?

  /// A notice that is not published yet (草稿).
  package struct Draft: Hashable, Sendable {
    package let title: String
    /// The day on which it is to be published.
    package let day: Day
    /// Where its page will stand.
    package let page: RelativePath
    package let source: RelativePath

    package init(title: String, day: Day, page: RelativePath, source: RelativePath) {
      self.title = title
      self.day = day
      self.page = page
      self.source = source
    }
  }

  /// Finds the next change; its argument says whether anybody still waits for it.
  package typealias Schedule = @Sendable (() -> Bool) -> EditionSchedule?

  /// Makes and checks every file but twins; nil once nobody waits for it, or where one cannot be read.
  package typealias Inspection = @Sendable (@escaping @Sendable () -> Bool) -> [Diagnostic]?

  package let drafts: [Draft]
  let schedule: Schedule
  let inspection: Inspection
  private let file: @Sendable (RelativePath) -> PlannedFile?

  /// A whole site. What names digests costs one rendering of everything.
  package init(_ build: SiteBuild) {
    drafts = build.edition.dossier.notices.filter(\.isDraft)
      .map {
        Draft(
          title: $0.title,
          day: $0.published.day,
          page: SitePath.notice($0.id),
          source: $0.location.file
        )
      }
      .sorted { a, b in a.day == b.day ? a.page < b.page : a.day < b.day }
    schedule = { isWanted in EditionSchedule(build, while: isWanted) }
    inspection = { isWanted in
      try? build.render(to: SiteSink(checkingWhile: isWanted), jobs: 1)
    }
    file = { path in
      let file = build.plan.file(at: path)
      guard path == SitePath.edition || file?.isOfDigests == true else { return file }
      return PlannedFile(path, input: { () throws(FileError) in try build.rendered(path) })
    }
  }

  /// Files of which no two have one path.
  package init(
    _ files: [PlannedFile],
    drafts: [Draft] = [],
    schedule: @escaping Schedule = { _ in nil },
    inspection: @escaping Inspection = { _ in [] }
  ) {
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.drafts = drafts
    self.schedule = schedule
    self.inspection = inspection
    file = { byPath[$0] }
  }

  /// The bytes at a path; nil where nothing stands.
  package func bytes(at path: RelativePath) throws(FileError) -> [UInt8]? {
    try file(path)?.bytes()
  }
}

extension PlannedFile {
  fileprivate var isOfDigests: Bool {
    if case .digests = source { true } else { false }
  }
}

extension SiteBuild {
  /// The bytes at one path after a rendering of everything, in memory.
  fileprivate func rendered(_ wanted: RelativePath) throws(FileError) -> [UInt8] {
    let kept = Mutex<[UInt8]>([])
    let sink = SiteSink { path, bytes throws(FileError) in
      if path == wanted { kept.withLock { $0 = bytes } }
    }
    _ = try render(to: sink, jobs: 1)
    return kept.withLock { $0 }
  }
}
