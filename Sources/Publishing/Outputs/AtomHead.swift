import Diagnostics
import Ingest
import Rendering

/// What an Atom feed says of itself before its entries (RFC 4287, 4.1.1).
struct AtomHead {
  let title: String
  let path: RelativePath
  /// The page that shows the same to people.
  let page: RelativePath
  let updated: String

  /// The feed with its entries.
  func feed(_ site: Site, _ entries: (inout XMLWriter) -> Void) -> [UInt8] {
    let address = site.address(of: path)
    let settings = site.edition.content.site
    var xml = XMLWriter()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-CN")]) { xml in
      xml.element("title", [], title)
      xml.element("id", [], address)
      xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
      xml.element(
        "link",
        [("rel", "alternate"), ("type", "text/html"), ("href", site.address(of: page))]
      )
      xml.element("updated", [], updated)
      xml.element("author") { xml in
        xml.element("name", [], settings.name)
        xml.element("uri", [], site.edition.address)
      }
      if let licence = settings.licence { xml.element("rights", [], licence) }
      entries(&xml)
    }
    return xml.bytes
  }
}
