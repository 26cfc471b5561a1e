import Diagnostics
import Disclosure
import Ingest
import Rendering

extension LinkedData {
  /// The site, who keeps it, and how to search it.
  static let site = LinkedData { linker, json in
    let settings = linker.edition.content.site
    let address = linker.edition.address
    json.object { json in
      json.field("@type", "WebSite")
      json.field("@id", "\(address)#site")
      json.field("url", address)
      json.field("name", settings.name)
      json.demonstration(linker)
      json.field("inLanguage", "zh-CN")
      json.object("publisher") { $0.field("@id", "\(address)#publisher") }
      json.object("potentialAction") { json in
        json.field("@type", "SearchAction")
        json.object("target") { json in
          json.field("@type", "EntryPoint")
          json.field("urlTemplate", "\(address)\(SitePath.platforms)?q={search_term_string}")
        }
        json.field("query-input", "required name=search_term_string")
      }
    }
    json.object { json in
      json.field("@type", "GovernmentOrganization")
      json.field("@id", "\(address)#publisher")
      json.field("name", settings.footer.sponsor ?? settings.name)
      json.demonstration(linker)
      json.field("telephone", ifGiven: settings.footer.telephone)
      json.field("email", ifGiven: settings.footer.mail)
      json.field("address", ifGiven: settings.footer.address)
    }
  }
}
