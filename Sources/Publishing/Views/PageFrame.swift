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
  /// True for pages that print a QR code of their permanent address.
  var hasQRCode = false
  /// What the page says to programs of its subject.
  var linkedData: LinkedData?
}

/// The frame of one page: head, navigation, footer.
struct PageFrame: Sendable {
  let path: RelativePath
  let head: PageHead
  let site: Site
  private let place: PagePlace
  let surroundings: Surroundings

  init(path: RelativePath, head: PageHead, site: Site) {
    self.path = path
    self.head = head
    self.site = site
    place = PagePlace(path, head)
    surroundings = site.surroundings.of(path, at: place, site)
  }

  /// The permanent address as a QR code (二维码), for paper.
  fileprivate var qrCode: HTML? {
    guard head.hasQRCode else { return nil }
    return QRCode.svg(of: site.address(of: path), label: site.words[.qrCode])
  }

  fileprivate var trail: [LinkedText] {
    guard head.section != .home || !head.trail.isEmpty else { return [] }
    return [LinkedText(site.words[.sectionHome], surroundings.home)]
      + head.trail.map { LinkedText($0.text, place.link(from: path, to: $0.path, site)) }
  }

  fileprivate var tags: [Surroundings.Tag] {
    surroundings.tags
      + head.tags.filter { !$0.content.isEmpty }.map {
        Surroundings.Tag(name: $0.name, content: $0.content)
      }
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
        .optionalHTML("qr", "永久网址的二维码，供打印；不印的页没有") { $0.qrCode },
        .text("policy", "页面的内容安全策略") { _ in ContentPolicy.pages },
        .flag("is_home", "是否首页") { $0.path == SitePath.home },
        .flag("is_indexed", "是否允许搜索引擎收录") {
          $0.head.isIndexed && !$0.site.edition.content.site.isDemonstration
        },
        .text("home_url", "首页链接") { $0.surroundings.home },
        .text("assets_url", "主题文件夹的链接，以斜杠结尾") { $0.surroundings.assets },
        .text("feed_url", "订阅链接") { $0.surroundings.feed },
        .list("feeds", "本页可订阅的内容", .feedLink, shown: { $0.surroundings.feeds }),
        .text("open_search_url", "浏览器搜索说明的链接") { $0.surroundings.openSearch },
        .text("calendar_url", "公示期日历的链接") { $0.surroundings.calendar },
        .optionalHTML("linked_data", "给程序读的结构化数据") {
          LinkedData.block($0.head, at: $0.path, $0.site)
        },
        .text("search_url", "平台名单链接") { $0.surroundings.search },
        .text("sitemap_url", "网站地图链接") { $0.surroundings.siteMap },
        .list("tags", "页面标签", .tag) { $0.tags },
        .list("navigation", "栏目", .navigationItem, shown: { $0.surroundings.navigation }),
        .list("trail", "当前位置", .link) { $0.trail },
      ]
    )
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
        .list("footer", "页脚各项", .fact) { $0.footerFacts },
      ]
    )
  }
}

extension Day {
  /// The day as pages show it.
  var shown: DayText { DayText(text: chinese, iso: description) }
}
