import Diagnostics
import Disclosure
import Ingest
import Rendering

/// The feed of all notices as JSON Feed 1.1.
enum JSONFeed {
  static func file(_ edition: Edition, _ site: Site) -> [UInt8] {
    let entries = NoticeFeed.every.entries(edition, site)
    var json = JSONWriter()
    json.object { json in
      json.field("version", "https://jsonfeed.org/version/1.1")
      json.field("title", NoticeFeed.every.title(site))
      json.field("home_page_url", site.address(of: SitePath.notices))
      json.field("feed_url", site.address(of: SitePath.noticesJSONFeed))
      json.field("language", "zh-CN")
      json.array("authors") { json in
        json.object { json in
          json.field("name", edition.content.site.name)
          json.field("url", edition.address)
        }
      }
      json.array("items", linePerElement: true) { json in
        for entry in entries { json.object { item(entry, site.words, &$0) } }
      }
    }
    json.lineBreak()
    return json.bytes
  }

  private static func item(_ entry: NoticeDigest, _ words: Words, _ json: inout JSONWriter) {
    let notice = entry.notice
    json.field("id", entry.address)
    json.field("url", entry.address)
    json.field("title", notice.title)
    json.field("content_html", entry.html.string)
    json.field("content_text", entry.text(words))
    json.field("date_published", notice.published.timestamp)
    json.field("date_modified", entry.revision.updated.timestamp)
    json.array("authors") { $0.object { $0.field("name", notice.issuer) } }
    json.field("tags", [notice.kind.rawValue])
  }
}
