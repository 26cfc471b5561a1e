import Diagnostics
import Disclosure
import Ingest
import Rendering

/// A feed as Atom (RFC 4287).
enum AtomFeed {
  static func file(_ feed: NoticeFeed, _ edition: Edition, _ site: Site) -> [UInt8] {
    let entries = feed.entries(edition, site)
    let address = site.address(of: feed.path)
    let settings = edition.content.site
    var xml = XMLWriter()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-CN")]) { xml in
      xml.element("title", [], feed.title(site))
      xml.element("id", [], address)
      xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
      xml.element(
        "link",
        [
          ("rel", "alternate"), ("type", "text/html"),
          ("href", site.address(of: feed.kind?.section.path ?? SitePath.notices)),
        ]
      )
      xml.element("updated", [], feed.updated(entries, edition).timestamp)
      xml.element("author") { xml in
        xml.element("name", [], settings.name)
        xml.element("uri", [], edition.address)
      }
      if let licence = settings.licence { xml.element("rights", [], licence) }
      for entry in entries { Self.entry(entry, &xml) }
    }
    return xml.bytes
  }

  private static func entry(_ entry: NoticeDigest, _ xml: inout XMLWriter) {
    let notice = entry.notice
    xml.element("entry") { xml in
      xml.element("title", [], notice.title)
      xml.element("id", [], entry.address)
      xml.element(
        "link",
        [("rel", "alternate"), ("type", "text/html"), ("href", entry.address)]
      )
      xml.element("published", [], notice.published.timestamp)
      xml.element("updated", [], entry.revision.updated.timestamp)
      xml.element("author") { $0.element("name", [], notice.issuer) }
      xml.element("category", [("term", notice.kind.rawValue)])
      xml.element("content", [("type", "html")], entry.html.string)
    }
  }
}
