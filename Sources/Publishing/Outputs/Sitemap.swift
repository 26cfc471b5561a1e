import Diagnostics
import Disclosure
import Ingest

extension Output {
  /// `/sitemap.xml` and `/robots.txt`.
  static let sitemap = Output(name: "sitemap", pages: []) { edition, site in
    [
      PlannedFile(SitePath.sitemap) { Sitemap.file(edition, site) },
      PlannedFile(SitePath.robots) { Sitemap.robots(edition, site) },
    ]
  }
}

private enum Sitemap {
  static func file(_ edition: Edition, _ site: Site) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
      for (path, day) in pages(edition, site).sorted(by: { $0.path < $1.path }) {
        xml.element("url") { xml in
          xml.element("loc", [], site.address(of: path))
          if let day { xml.element("lastmod", [], day.description) }
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

  /// The permanent pages; the day is given where it is known to be that of the last change.
  private static func pages(
    _ edition: Edition,
    _ site: Site
  ) -> [(path: RelativePath, day: Day?)] {
    let facets = site.facets
    let hasCodes = !edition.content.vocabularies.services.isEmpty
    return Section.allCases.map { ($0.path, nil) }
      + (hasCodes ? [(SitePath.serviceCodes, nil)] : [])
      + edition.published.map { (SitePath.notice($0.id), $0.published.day) }
      + edition.state.register.records.map { (SitePath.platform($0.id), nil) }
      + edition.dossier.programmes.map { (SitePath.programme($0.id), nil) }
      + (facets.districts + facets.functions + facets.years).map { ($0.path, nil) }
  }
}
