import Diagnostics
import Disclosure
import Ingest
import Rendering

extension LinkedData {
  /// A notice as an article: what it is called, who issued it when, what it rests on.
  static func notice(_ notice: Notice, _ state: NoticeState) -> LinkedData {
    LinkedData { linker, json in
      let site = linker.site
      guard site.takedowns.notices[notice.id] == nil else { return }
      let address = site.address(of: SitePath.notice(notice.id))
      let revision = NoticeRevision(notice, state, site)
      json.object { json in
        json.field("@type", "Article")
        json.field("@id", "\(address)#notice")
        json.field("url", address)
        json.field("headline", notice.title)
        json.demonstration(linker)
        json.field("articleSection", notice.kind.rawValue)
        json.field("identifier", ifGiven: notice.number)
        json.field("datePublished", notice.published.timestamp)
        if revision.count > 0 { json.field("dateModified", revision.updated.timestamp) }
        if let window = state.window?.window {
          json.field("temporalCoverage", "\(window.first)/\(window.last)")
        }
        json.field("inLanguage", "zh-CN")
        json.authority("author", notice.issuer)
        json.authority("publisher", linker.edition.content.site.name)
        if !notice.bases.isEmpty {
          json.array("isBasedOn") { json in
            for basis in notice.bases { write(basis, linker, &json) }
          }
        }
      }
    }
  }

  private static func write(_ basis: Basis, _ linker: Linker, _ json: inout JSONWriter) {
    let dossier = linker.edition.dossier
    switch basis {
    case .document(let title, let number):
      json.object { json in
        json.field("@type", "CreativeWork")
        json.field("name", title)
        json.field("identifier", ifGiven: number)
      }
    case .reference(let id, _):
      if let found = dossier.measure(id) {
        let page = linker.site.address(of: SitePath.programme(found.programme.id))
        json.object { json in
          json.field("@type", "Legislation")
          json.field("@id", "\(page)#\(found.measure.id)")
          json.field("name", found.measure.title)
          json.field("legislationIdentifier", ifGiven: found.measure.number)
        }
      } else if let id = NoticeID(id), linker.edition.state(of: id) != nil,
        let notice = dossier.notice(id)
      {
        json.object { json in
          json.field("@type", "Article")
          json.field("@id", "\(linker.site.address(of: SitePath.notice(id)))#notice")
          json.field("headline", notice.title)
        }
      }
    }
  }
}
