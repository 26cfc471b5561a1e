import Diagnostics
import Ingest
import Rendering
import Synchronization

/// Where a page stands (页面的位置): all that its surroundings follow from.
struct PagePlace: Hashable, Sendable {
  private let folder: RelativePath?
  let section: Section
  let linksFromRoot: Bool

  init(_ path: RelativePath, _ head: PageHead) {
    folder = path.parent
    section = head.section
    linksFromRoot = head.linksFromRoot
  }

  /// A link from a page that stands here, the same from all; the page that may stand anywhere links
  /// from the root.
  func link(from page: RelativePath, to target: RelativePath, _ site: Site) -> String {
    guard linksFromRoot else { return SitePath.link(from: page, to: target) }
    return site.edition.rootPath + target.string
  }
}

/// What the frames of all pages at one place have in common (同处页面的公共部分), made once.
final class Surroundings: Sendable {
  let site: Shown<Site>
  let home: String
  /// With its final slash.
  let assets: String
  let feed: String
  let openSearch: String
  let calendar: String
  let search: String
  let siteMap: String
  let feeds: Shown<[FeedLink]>
  let navigation: Shown<[NavigationItem]>
  /// The page tags that every page has (国办发〔2017〕47号), those that are given.
  let tags: [Tag]

  struct NavigationItem: Sendable {
    let label: String
    let url: String
    let isCurrent: Bool
  }

  struct Tag: Sendable {
    let name: String
    let content: String
  }

  /// Those of a place where a page stands, whichever it is.
  fileprivate init(_ place: PagePlace, of page: RelativePath, _ site: Site) {
    let link = { (target: RelativePath) in place.link(from: page, to: target, site) }
    self.site = View.site.shown(site)
    home = link(SitePath.home)
    assets = String(link("assets/x").dropLast())
    feed = link(SitePath.noticesFeed)
    openSearch = link(SitePath.openSearch)
    calendar = link(SitePath.windowsCalendar)
    search = link(SitePath.platforms)
    siteMap = link(SitePath.siteMap)
    feeds = View.feedLink.shown(NoticeFeed.links(on: place.section, site, link))
    navigation = View.navigationItem.shown(
      Section.allCases.map { section in
        NavigationItem(
          label: site.words[section.word],
          url: link(section.path),
          isCurrent: section == place.section && !place.linksFromRoot
        )
      }
    )
    let settings = site.edition.content.site
    tags = [
      ("SiteName", settings.name), ("SiteDomain", settings.domain ?? ""),
      ("SiteIDCode", settings.code ?? ""), ("ColumnName", site.words[place.section.word]),
      ("ColumnType", place.section.columnType),
      ("ColumnDescription", site.words[place.section.explanation]),
      ("ColumnKeywords", site.words[place.section.keywords]),
    ].filter { !$0.1.isEmpty }.map { Tag(name: $0.0, content: $0.1) }
  }
}

/// The surroundings of the places of a site (各处的公共部分), each made when a page there first is.
final class SurroundingsIndex: Sendable {
  private let known = Mutex<[PagePlace: Surroundings]>([:])

  func of(_ page: RelativePath, at place: PagePlace, _ site: Site) -> Surroundings {
    known.withLock { known in
      if let surroundings = known[place] { return surroundings }
      let surroundings = Surroundings(place, of: page, site)
      known[place] = surroundings
      return surroundings
    }
  }
}

extension View where Root == Surroundings.NavigationItem {
  static var navigationItem: View {
    View(
      "navigation item",
      [
        .text("label", "栏目名称") { $0.label },
        .text("url", "链接") { $0.url },
        .flag("is_current", "是否本栏目") { $0.isCurrent },
      ]
    )
  }
}

extension View where Root == FeedLink {
  static var feedLink: View {
    View(
      "feed link",
      [
        .text("title", "名称") { $0.title },
        .text("type", "媒体类型") { $0.type },
        .text("url", "链接") { $0.url },
      ]
    )
  }
}

extension View where Root == Surroundings.Tag {
  static var tag: View {
    View("tag", [.text("name", "标签") { $0.name }, .text("content", "值") { $0.content }])
  }
}
