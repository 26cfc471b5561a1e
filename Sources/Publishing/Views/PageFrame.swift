import Diagnostics
import Disclosure
import Ingest
import Rendering

/// What a page says of itself.
struct PageHead: Sendable {
  let title: String
  let description: String
  let section: Section
  /// The steps from the home page to this one, both left out.
  var trail: [(text: String, path: RelativePath)] = []
  /// Page tags beyond those that every page has (国办发〔2017〕47号).
  var tags: [(name: String, content: String)] = []
  /// False for pages that search engines should pass over.
  var isIndexed = true
  /// True for the one page that may be served at any address.
  var linksFromRoot = false
}

/// The sections of the site, as its navigation shows them.
enum Section: String, CaseIterable, Sendable {
  case home = "首页"
  case publicity = "公示"
  case notices = "公告"
  case awards = "认定"
  case revocations = "撤销"
  case platforms = "平台"
  case programmes = "办法"
  case data = "数据"
}

extension Section {
  var path: RelativePath {
    switch self {
    case .home: SitePath.home
    case .publicity: SitePath.publicity
    case .notices: SitePath.notices
    case .awards: SitePath.awards
    case .revocations: SitePath.revocations
    case .platforms: SitePath.platforms
    case .programmes: SitePath.programmes
    case .data: SitePath.data
    }
  }

  /// The column's kind in the norm for government websites (栏目类别).
  var columnType: String {
    switch self {
    case .home: "首页"
    case .publicity, .notices, .awards, .revocations: "信息公开目录"
    case .platforms, .data: "数据发布"
    case .programmes: "政策文件"
    }
  }
}

/// The frame of one page: head, navigation, footer.
struct PageFrame: Sendable {
  let path: RelativePath
  let head: PageHead
  let site: Site

  fileprivate struct NavigationItem: Sendable {
    let label: String
    let url: String
    let isCurrent: Bool
  }

  fileprivate struct Tag: Sendable {
    let name: String
    let content: String
  }

  /// A link to a file of the site; the page that may stand anywhere links from the root.
  fileprivate func link(_ target: RelativePath) -> String {
    guard head.linksFromRoot else { return SitePath.link(from: path, to: target) }
    return rootPath + target.string
  }

  /// The path part of the site's address, with both slashes.
  private var rootPath: String {
    let address = site.edition.address
    guard let scheme = address.firstRange(of: "://") else { return "/" }
    let rest = address[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }

  fileprivate var navigation: [NavigationItem] {
    Section.allCases.map { section in
      NavigationItem(
        label: section.rawValue,
        url: link(section.path),
        isCurrent: section == head.section && !head.linksFromRoot
      )
    }
  }

  fileprivate var trail: [LinkedText] {
    guard head.section != .home || !head.trail.isEmpty else { return [] }
    return [LinkedText(Section.home.rawValue, link(SitePath.home))]
      + head.trail.map { LinkedText($0.text, link($0.path)) }
  }

  fileprivate var tags: [Tag] {
    let settings = site.edition.content.site
    let all =
      [
        ("SiteName", settings.name), ("SiteDomain", settings.domain ?? ""),
        ("SiteIDCode", settings.code ?? ""), ("ColumnName", head.section.rawValue),
        ("ColumnType", head.section.columnType), ("ColumnDescription", head.description),
        ("ColumnKeywords", head.section.rawValue),
      ] + head.tags.map { ($0.name, $0.content) }
    return all.filter { !$0.1.isEmpty }.map { Tag(name: $0.0, content: $0.1) }
  }
}

extension View where Root == PageFrame {
  static var frame: View {
    View(
      "page",
      [
        .text("title", "标题") { $0.head.title },
        .text("description", "一句话说明") { $0.head.description },
        .text("canonical", "永久网址") { $0.site.address(of: $0.path) },
        .flag("is_home", "是否首页") { $0.path == SitePath.home },
        .flag("is_indexed", "是否允许搜索引擎收录") {
          $0.head.isIndexed && !$0.site.edition.content.site.isDemonstration
        },
        .text("home_url", "首页链接") { $0.link(SitePath.home) },
        .text("assets_url", "主题文件夹的链接，以斜杠结尾") { $0.link("assets/x").dropLastCharacter() },
        .text("feed_url", "订阅链接") { $0.link(SitePath.noticesFeed) },
        .text("search_url", "平台名单链接") { $0.link(SitePath.platforms) },
        .text("sitemap_url", "网站地图链接") { $0.link(SitePath.sitemap) },
        .list("tags", "页面标签", .tag) { $0.tags },
        .list("navigation", "栏目", .navigationItem) { $0.navigation },
        .list("trail", "当前位置", .link) { $0.trail },
      ]
    )
  }
}

extension View where Root == PageFrame.NavigationItem {
  fileprivate static var navigationItem: View {
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

extension View where Root == PageFrame.Tag {
  fileprivate static var tag: View {
    View("tag", [.text("name", "标签") { $0.name }, .text("content", "值") { $0.content }])
  }
}

extension View where Root == Site {
  static var site: View {
    View(
      "site",
      [
        .text("name", "网站名称") { $0.edition.content.site.name },
        .text("address", "网站地址") { $0.edition.address },
        .flag("is_demonstration", "是否演示") { $0.edition.content.site.isDemonstration },
        .record("edition_day", "版次日（截至）", .day) { $0.edition.day.shown },
        .list("footer", "页脚各项", .fact) { $0.edition.content.site.footerFacts },
      ]
    )
  }
}

extension Day {
  /// The day as pages show it.
  var shown: DayText { DayText(text: chinese, iso: description) }
}

extension String {
  fileprivate func dropLastCharacter() -> String { String(dropLast()) }
}
