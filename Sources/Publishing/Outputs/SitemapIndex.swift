import Diagnostics
import Disclosure
import Ingest

extension Output {
  /// `/sitemap.xml`, an index of `/sitemaps/`, and `/robots.txt`.
  static let sitemap = Output(name: "sitemap", pages: []) { edition, site in
    [
      PlannedFile(SitePath.sitemap) { SitemapIndex.file(site.sitemap.value, site) },
      PlannedFile(SitePath.robots) { SitemapIndex.robots(edition, site) },
    ]
  }

  /// The files of `/sitemaps/`; made when one of them is asked for.
  static func sitemapFiles(_ site: Site) -> [PlannedFile] {
    site.sitemap.value.map { part in PlannedFile(part.path) { part.file(site) } }
  }
}

private enum SitemapIndex {
  static func file(_ parts: [SitemapPart], _ site: Site) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("sitemapindex", SitemapPart.namespace) { xml in
      for part in parts {
        xml.element("sitemap") { xml in
          xml.element("loc", [], site.address(of: part.path))
          if let day = part.lastChange { xml.element("lastmod", [], day.description) }
        }
      }
    }
    return xml.bytes
  }

  static func robots(_ edition: Edition, _ site: Site) -> [UInt8] {
    let rule = edition.content.site.isDemonstration ? "Disallow: /" : "Allow: /"
    return Array(
      "User-agent: *\n\(rule)\n\nSitemap: \(site.address(of: SitePath.sitemap))\n".utf8
    )
  }
}

/// One file of the sitemap: permanent pages, each with the day of its last change where that is
/// known for certain. A part never loses its path, and holds fewer than 50,000 pages.
struct SitemapPart: Sendable {
  let path: RelativePath
  let pages: [Page]

  struct Page: Sendable {
    let place: Place
    let lastChange: Day?

    /// Of platforms the id that their records share: so many paths would weigh much.
    enum Place: Sendable {
      case page(RelativePath)
      case platform(PlatformID)
    }

    init(_ path: RelativePath, lastChange: Day? = nil) {
      place = .page(path)
      self.lastChange = lastChange
    }

    init(_ platform: PlatformID, lastChange: Day?) {
      place = .platform(platform)
      self.lastChange = lastChange
    }

    var path: RelativePath {
      switch place {
      case .page(let path): path
      case .platform(let id): SitePath.platform(id)
      }
    }
  }

  static let namespace: [(StaticString, String)] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
  ]

  /// Pages in one part of many, on average at most.
  static let size = 8192

  init(_ name: String, _ pages: [Page]) {
    path = SitePath.sitemapPart(name)
    self.pages = pages
  }

  /// The newest of its pages; nil where none says.
  var lastChange: Day? { pages.compactMap(\.lastChange).max() }

  func file(_ site: Site) -> [UInt8] {
    let listed = pages.map { (path: $0.path, lastChange: $0.lastChange) }
      .sorted { $0.path < $1.path }
    var xml = XMLWriter()
    xml.element("urlset", Self.namespace) { xml in
      for (path, lastChange) in listed {
        xml.element("url") { xml in
          xml.element("loc", [], site.address(of: path))
          if let lastChange { xml.element("lastmod", [], lastChange.description) }
        }
      }
    }
    return xml.bytes
  }
}

extension SitemapPart {
  static func all(
    _ edition: Edition,
    _ facets: Facets,
    _ takedowns: Takedowns
  ) -> [SitemapPart] {
    let changes = LastChanges(edition, takedowns)
    return
      ([pages(edition, facets, changes)] + notices(edition, changes)
      + platforms(edition, changes)).sorted { $0.path < $1.path }
  }

  /// The sections and lists. Their days are left out: what moves them is too much to know.
  private static func pages(
    _ edition: Edition,
    _ facets: Facets,
    _ changes: LastChanges
  ) -> SitemapPart {
    let hasCodes = !edition.content.vocabularies.services.isEmpty
    let sections =
      Section.allCases.map(\.path) + [SitePath.searchFormat, SitePath.siteMap, SitePath.changes]
      + edition.history.value.months.map { SitePath.changes(in: $0.month) }
      + (hasCodes ? [SitePath.serviceCodes] : [])
    let forms = edition.dossier.programmes.flatMap { programme in
      programme.forms.map { SitePath.form($0.id, of: programme.id) }
    }
    let lists = facets.kinds.flatMap(\.facets).map(\.path)
    return SitemapPart(
      "pages",
      (sections + lists + forms).map { Page($0) }
        + edition.dossier.programmes.map {
          Page(SitePath.programme($0.id), lastChange: changes.programmes[$0.id])
        }
    )
  }

  /// By the year of publication, which no later edition changes.
  private static func notices(_ edition: Edition, _ changes: LastChanges) -> [SitemapPart] {
    let years = Dictionary(grouping: edition.published, by: \.published.day.year)
    return years.map { year, notices in
      SitemapPart(
        "notices-\(year)",
        notices.map { Page(SitePath.notice($0.id), lastChange: changes.notices[$0.id]) }
      )
    }
  }

  /// By a hash of the id.
  private static func platforms(_ edition: Edition, _ changes: LastChanges) -> [SitemapPart] {
    let pages = edition.state.register.records.map { record in
      Page(record.id, lastChange: changes.platforms[record.id])
    }
    return split(pages).enumerated().map { SitemapPart("platforms-\($0 + 1)", $1) }
  }

  /// Pages in a power of two of parts, each by a hash of its path: a new page moves no other, and
  /// when there are too many each part splits in two, so that none ever goes.
  static func split(_ pages: [Page]) -> [[Page]] {
    var count = 1
    while pages.count > count * size { count *= 2 }
    var parts = Array(repeating: [Page](), count: count)
    for page in pages { parts[Int(fnv1a(page.path.string)) % count].append(page) }
    return parts
  }
}

/// A hash that is the same on every machine (FNV-1a, 32 bits).
func fnv1a(_ text: String) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
  return hash
}
