import Diagnostics
import Disclosure
import Files
import Ingest
import Rendering

/// What every page needs beside its own content: the edition, the theme, what stands where. A class,
/// since every page and every link maker holds it.
final class Site: Sendable {
  let edition: Edition
  let theme: Theme
  /// The content folder, for the files that notices offer.
  let files: FileTree
  let facets: Facets
  /// Made when a page or a file of it is first asked for.
  let search: OnDemand<SearchIndex>
  /// Made when a file of it is first asked for.
  let sitemap: OnDemand<[SitemapPart]>
  let takedowns: Takedowns
  let words: Words
  let surroundings = SurroundingsIndex()
  let grounds: HoldingPicture.Grounds

  /// `takenDown` are platforms as they were before something of them was taken down.
  init(
    _ edition: Edition,
    _ theme: Theme,
    files: FileTree,
    takedowns: Takedowns,
    takenDown: [PlatformRecord] = []
  ) {
    self.edition = edition
    self.theme = theme
    self.files = files
    self.takedowns = takedowns
    let words = Words(theme)
    self.words = words
    grounds = HoldingPicture.Grounds(today: words[.asOf])
    let facets = Facets(edition, words, takenDown: takenDown)
    self.facets = facets
    sitemap = OnDemand { SitemapPart.all(edition, facets, takedowns) }
    search = OnDemand { SearchIndex(edition) }
  }

  /// The permanent address of a file.
  func address(of path: RelativePath) -> String { edition.address(of: path) }
}

/// Makes the links of one page.
struct Linker: Sendable {
  let page: RelativePath
  let site: Site

  init(_ page: RelativePath, _ site: Site) {
    self.page = page
    self.site = site
  }

  var edition: Edition { site.edition }

  func link(_ target: RelativePath) -> String { SitePath.link(from: page, to: target) }

  func platform(_ id: PlatformID) -> String? {
    edition.state.register[id].map { link(SitePath.platform($0.id)) }
  }

  func notice(_ id: NoticeID) -> LinkedText? {
    guard edition.state(of: id) != nil, let notice = edition.dossier.notice(id) else { return nil }
    return LinkedText(notice.title, link(SitePath.notice(id)))
  }
}
