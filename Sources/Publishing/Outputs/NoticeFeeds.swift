import Diagnostics
import Disclosure
import Ingest

extension Output {
  /// `/feeds/`: the latest notices, all and by kind, as Atom; all as JSON Feed.
  static let noticeFeeds = Output(name: "notice feeds", pages: []) { edition, site in
    let atom = NoticeFeed.all.map { feed in
      PlannedFile(feed.path) { AtomFeed.file(feed, edition, site) }
    }
    return atom + [PlannedFile(SitePath.noticesJSONFeed) { JSONFeed.file(edition, site) }]
  }
}

/// A feed of notices (公告订阅): of all kinds, or of one. One without a notice stands too, so that
/// its address never comes and goes.
struct NoticeFeed: Sendable {
  let kind: NoticeKind?

  static let every = NoticeFeed(kind: nil)
  static let all = [every] + NoticeKind.allCases.map { NoticeFeed(kind: $0) }

  /// Entries in a feed; older notices stand on the notices page.
  static let length = 100

  var path: RelativePath { SitePath.noticesFeed(of: kind) }

  func title(_ site: Site) -> String {
    let name = site.edition.content.site.name
    guard let kind else { return site.words.sentence(.feedTitle, ["site": name]) }
    return site.words.sentence(.feedTitleKind, ["site": name, "kind": kind.rawValue])
  }

  /// The newest notices of the feed.
  func entries(_ edition: Edition, _ site: Site) -> [NoticeDigest] {
    edition.state.notices.lazy
      .filter { kind == nil || edition.dossier.notice($0.id)?.kind == kind }
      .prefix(Self.length)
      .compactMap { NoticeDigest($0, site) }
  }

  /// When something in the feed last changed; of an empty one when the site's first notice was
  /// published.
  func updated(_ entries: [NoticeDigest], _ edition: Edition) -> PublishedMoment {
    entries.map(\.revision.updated).max() ?? edition.published.last?.published
      ?? PublishedMoment(day: edition.day)
  }
}

/// A feed as the head of a page names it.
struct FeedLink: Sendable {
  let title: String
  let type: String
  let url: String
}

extension NoticeFeed {
  /// The feeds that a page offers: of all notices in both formats, and of its section's kind.
  static func links(on section: Section, _ site: Site, _ link: (RelativePath) -> String)
    -> [FeedLink]
  {
    let atom = "application/atom+xml"
    let data = FeedLink(title: ChangesFeed.title(site), type: atom, url: link(SitePath.dataFeed))
    let own = all.filter { $0.kind.map { $0.section == section && section != .notices } ?? false }
    return [
      FeedLink(title: every.title(site), type: atom, url: link(every.path)),
      FeedLink(
        title: every.title(site),
        type: "application/feed+json",
        url: link(SitePath.noticesJSONFeed)
      ),
    ] + (section == .data ? [data] : [])
      + own.map { FeedLink(title: $0.title(site), type: atom, url: link($0.path)) }
  }
}
