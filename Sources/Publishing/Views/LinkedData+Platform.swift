import Diagnostics
import Disclosure
import Rendering

extension LinkedData {
  /// A platform, who runs it, and its titles as certifications.
  static func platform(_ record: PlatformRecord) -> LinkedData {
    LinkedData { linker, json in
      let site = linker.site
      let address = site.address(of: SitePath.platform(record.id))
      json.object { json in
        json.field("@type", "Organization")
        json.field("@id", "\(address)#platform")
        json.field("url", address)
        json.field("name", record.name)
        if !record.pastNames.isEmpty {
          json.field("alternateName", record.pastNames)
        }
        json.demonstration(linker)
        json.field("identifier", record.id.string)
        json.object("parentOrganization") { json in
          json.field("@type", "Organization")
          json.field("name", record.operator)
          if let code = record.creditCode { identifier(code, linker, &json) }
        }
        let held = record.titles.filter { $0.holding != nil }
        guard !held.isEmpty else { return }
        json.array("hasCertification") { json in
          for title in held { json.object { write(title, linker, &$0) } }
        }
      }
    }
  }

  private static func identifier(
    _ code: CreditCode,
    _ linker: Linker,
    _ json: inout JSONWriter
  ) {
    json.object("identifier") { json in
      json.field("@type", "PropertyValue")
      json.field("propertyID", linker.word(.creditCode))
      json.field("value", code.string)
    }
  }

  private static func write(
    _ title: TitleRecord,
    _ linker: Linker,
    _ json: inout JSONWriter
  ) {
    let edition = linker.edition
    json.field("@type", "Certification")
    json.field("name", edition.programmeTitle(title.programme))
    json.field(
      "certificationStatus",
      "https://schema.org/Certification" + (title.standing.isValid ? "Active" : "Inactive")
    )
    json.authority("issuedBy", edition.state.authorities[title.programme])
    json.field("datePublished", ifGiven: title.holding?.awarded.description)
    json.field("validFrom", ifGiven: title.holding?.validFrom.description)
    json.field("expires", ifGiven: title.holding?.lastDay?.description)
  }
}
