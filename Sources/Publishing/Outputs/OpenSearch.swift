import Diagnostics
import Ingest

extension Output {
  /// `/opensearch.xml`: how a browser asks the platform search (OpenSearch 1.1).
  static let openSearch = Output(name: "open search", pages: []) { edition, site in
    [PlannedFile(SitePath.openSearch) { OpenSearch.file(edition.content.site, site) }]
  }
}

private enum OpenSearch {
  /// What a name may hold at most (OpenSearch 1.1, 4.2).
  static let nameLength = 16
  static let longNameLength = 48

  static func file(_ settings: SiteSettings, _ site: Site) -> [UInt8] {
    let address = site.address(of: SitePath.openSearch)
    let page = site.edition.address + SitePath.platforms.string
    var xml = XMLWriter()
    xml.element(
      "OpenSearchDescription",
      [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]
    ) { xml in
      xml.element("ShortName", [], settings.name.cut(to: nameLength))
      xml.element("LongName", [], settings.name.cut(to: longNameLength))
      xml.element(
        "Description",
        [],
        site.words.sentence(.aboutSearch, ["site": settings.name])
      )
      xml.element("Url", [("type", "text/html"), ("template", "\(page)?q={searchTerms}")])
      xml.element(
        "Url",
        [
          ("type", "application/opensearchdescription+xml"), ("rel", "self"),
          ("template", address),
        ]
      )
      xml.element("Query", [("role", "example"), ("searchTerms", site.words[.searchExample])])
      xml.element("Language", [], "zh-CN")
      xml.element("InputEncoding", [], "UTF-8")
      xml.element("OutputEncoding", [], "UTF-8")
    }
    return xml.bytes
  }
}

extension String {
  /// The first scalars of a text.
  fileprivate func cut(to length: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(length)))
  }
}
