import Diagnostics
import Disclosure
import Ingest
import Rendering

/// A feed as Atom (RFC 4287).
enum AtomFeed {
  static func file(_ feed: NoticeFeed, _ edition: Edition, _ site: Site) -> [UInt8] {
    let entries = feed.entries(edition, site)
    let head = AtomHead(
      title: feed.title(site),
      path: feed.path,
      page: feed.kind?.section.path ?? SitePath.notices,
      updated: feed.updated(entries, edition).timestamp
    )
    return head.feed(site) { xml in
      for entry in entries { Self.entry(entry, &xml) }
    }
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
