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

  /// The data as a whole and its files.
  static let dataset = LinkedData { linker, json in
    let site = linker.site
    let settings = linker.edition.content.site
    json.object { json in
      json.field("@type", "Dataset")
      json.field("@id", "\(site.address(of: SitePath.data))#dataset")
      json.field("url", site.address(of: SitePath.data))
      json.field("name", linker.word(.downloadPlatforms))
      json.field("description", linker.word(.aboutPlatforms))
      json.demonstration(linker)
      json.field("inLanguage", "zh-CN")
      json.field("isAccessibleForFree", true)
      json.field("dateModified", linker.edition.day.description)
      json.field("temporalCoverage", "../\(linker.edition.day)")
      if let licence = settings.licence {
        json.object("license") { json in
          json.field("@type", "CreativeWork")
          json.field("name", licence)
        }
      }
      json.authority("publisher", settings.name)
      json.array("distribution") { json in
        for (path, format) in downloads(linker.edition) {
          json.object { json in
            json.field("@type", "DataDownload")
            json.field("contentUrl", site.address(of: path))
            json.field("encodingFormat", format)
          }
        }
      }
    }
  }

  private static func downloads(_ edition: Edition) -> [(RelativePath, String)] {
    [(SitePath.platformsCSV, "text/csv"), (SitePath.platformsIndex, "application/json")]
      + AttachedTableColumns.all(in: edition).map { ($0.path, "text/csv") }
  }
}
