import Disclosure
import Ingest

extension Output {
  /// `/feeds/notices.atom`: the latest notices (RFC 4287).
  static let noticesFeed = Output(name: "notices feed", pages: []) { edition, site in
    [PlannedFile(SitePath.noticesFeed) { NoticesFeed.file(edition, site) }]
  }
}

private enum NoticesFeed {
  /// Entries in the feed; older notices stand on the notices page.
  static let length = 100

  static func file(_ edition: Edition, _ site: Site) -> [UInt8] {
    let latest = edition.published.prefix(length)
    let settings = edition.content.site
    let address = site.address(of: SitePath.noticesFeed)
    var xml = XMLWriter()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-CN")]) { xml in
      xml.element("title", [], "\(settings.name)公告")
      xml.element("id", [], address)
      xml.element("link", [("rel", "self"), ("href", address)])
      xml.element("link", [("rel", "alternate"), ("href", edition.address)])
      xml.element(
        "updated",
        [],
        timestamp(latest.first?.published ?? PublishedMoment(day: edition.day))
      )
      xml.element("author") { $0.element("name", [], settings.name) }
      for notice in latest { entry(notice, site, &xml) }
    }
    return xml.bytes
  }

  private static func entry(_ notice: Notice, _ site: Site, _ xml: inout XMLWriter) {
    let address = site.address(of: SitePath.notice(notice.id))
    xml.element("entry") { xml in
      xml.element("title", [], notice.title)
      xml.element("id", [], address)
      xml.element("link", [("rel", "alternate"), ("href", address)])
      xml.element("published", [], timestamp(notice.published))
      xml.element("updated", [], timestamp(notice.published))
      xml.element("category", [("term", notice.kind.rawValue)])
      xml.element("author") { $0.element("name", [], notice.issuer) }
      xml.element("summary", [], "\(notice.kind.rawValue)：\(notice.title)")
    }
  }

  /// China has had one zone without summer time since 1992.
  private static func timestamp(_ moment: PublishedMoment) -> String {
    let text = moment.description
    return "\(text.prefix(10))T\(text.suffix(5)):00+08:00"
  }
}
