import Diagnostics
import Files
import Disclosure
import Rendering

/// `/data/catalog.jsonld` (DCAT 3): the data for catalogues of data, a data set a table.
struct Catalogue: Sendable {
  private let edition: Edition
  private let digests: [RelativePath: FileDigest]
  private let summary: DataSummary

  init(_ edition: Edition, _ digests: [FileDigest]) {
    self.edition = edition
    self.digests = digests.ofReproducibleDownloads(in: edition)
    summary = DataSummary(edition)
  }

  var bytes: [UInt8] {
    let tables = DataTable.all(in: edition)
    var json = JSONWriter()
    json.object { json in
      Self.context(&json)
      json.field("@id", edition.address(of: SitePath.catalogue))
      json.field("@type", "dcat:Catalog")
      described(summary.title, summary.description, &json)
      json.link("foaf:homepage", edition.address(of: SitePath.data))
      shared(&json)
      json.array("dcat:dataset", linePerElement: true) { json in
        json.object { whole(tables, &$0) }
        for table in tables { json.object { dataset(table, &$0) } }
      }
      json.array("dcat:service") { json in json.object { service(&$0) } }
    }
    json.lineBreak()
    return json.bytes
  }

  private static func context(_ json: inout JSONWriter) {
    json.object("@context") { json in
      json.field("dcat", "http://www.w3.org/ns/dcat#")
      json.field("dcterms", "http://purl.org/dc/terms/")
      json.field("foaf", "http://xmlns.com/foaf/0.1/")
      json.field("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
      json.field("skos", "http://www.w3.org/2004/02/skos/core#")
      json.field("spdx", "http://spdx.org/rdf/terms#")
      json.field("vcard", "http://www.w3.org/2006/vcard/ns#")
      json.field("xsd", "http://www.w3.org/2001/XMLSchema#")
    }
  }

  private func described(_ title: String, _ description: String, _ json: inout JSONWriter) {
    json.inChinese("dcterms:title", title)
    json.inChinese("dcterms:description", description)
  }

  /// What holds for the catalogue and for each of its data sets.
  private func shared(_ json: inout JSONWriter) {
    let publisher = summary.publisher
    json.object("dcterms:publisher") { json in
      json.field("@id", "\(edition.address)#publisher")
      json.field("@type", "foaf:Organization")
      json.inChinese("foaf:name", publisher.name)
    }
    if let licence = summary.licence {
      json.object("dcterms:license") { json in
        json.field("@id", licence.address)
        json.field("@type", "dcterms:LicenseDocument")
        json.inChinese("rdfs:label", licence.text)
      }
    }
    json.literal("dcterms:modified", edition.day.description, "xsd:date")
    json.field("dcterms:language", "zh-CN")
  }

  private func whole(_ tables: [DataTable], _ json: inout JSONWriter) {
    json.field("@id", id)
    described(summary.title, summary.description, &json)
    json.field("dcat:keyword", summary.keywords)
    json.field("dcterms:bibliographicCitation", summary.citation)
    about(page: edition.address(of: SitePath.data), &json)
    json.array("dcterms:hasPart") { json in
      for table in tables { json.object { $0.field("@id", id(of: table)) } }
    }
    distributions(Download.whole, &json)
  }

  private func dataset(_ table: DataTable, _ json: inout JSONWriter) {
    json.field("@id", id(of: table))
    described(table.title, table.description, &json)
    json.field("dcterms:bibliographicCitation", Citation(table, edition).text)
    about(page: id(of: table), &json)
    json.object("dcterms:isPartOf") { $0.field("@id", id) }
    distributions(table.downloads, &json)
  }

  /// What every data set says: whose it is, of when and where, whom to ask.
  private func about(page: String, _ json: inout JSONWriter) {
    json.field("@type", "dcat:Dataset")
    json.link("dcat:landingPage", page)
    shared(&json)
    json.field("dcat:version", summary.version)
    json.link("dcterms:accrualPeriodicity", "http://purl.org/cld/freq/irregular")
    if let first = summary.first {
      json.object("dcterms:temporal") { json in
        json.field("@type", "dcterms:PeriodOfTime")
        json.literal("dcat:startDate", first.description, "xsd:date")
        json.literal("dcat:endDate", summary.last.description, "xsd:date")
      }
    }
    if !summary.areas.isEmpty {
      json.array("dcterms:spatial") { json in
        for area in summary.areas {
          json.object { json in
            json.field("@type", "dcterms:Location")
            json.inChinese("skos:prefLabel", area)
          }
        }
      }
    }
    let publisher = summary.publisher
    json.object("dcat:contactPoint") { json in
      json.field("@type", "vcard:Organization")
      json.inChinese("vcard:fn", publisher.name)
      json.link("vcard:hasURL", publisher.address)
      if let telephone = publisher.telephone {
        json.link("vcard:hasTelephone", "tel:\(telephone.filter { $0 != " " })")
      }
      if let mail = publisher.mail { json.link("vcard:hasEmail", "mailto:\(mail)") }
    }
  }

  private func distributions(_ downloads: [Download], _ json: inout JSONWriter) {
    json.array("dcat:distribution") { json in
      for download in downloads { json.object { distribution(download, &$0) } }
    }
  }

  private func distribution(_ download: Download, _ json: inout JSONWriter) {
    let address = edition.address(of: download.path)
    json.field("@id", address)
    json.field("@type", "dcat:Distribution")
    json.inChinese("dcterms:title", download.title)
    json.link("dcat:downloadURL", address)
    json.link("dcat:accessURL", edition.address(of: SitePath.data))
    if download.format.isRegistered {
      json.link(
        "dcat:mediaType",
        "https://www.iana.org/assignments/media-types/\(download.format.mediaType)"
      )
    }
    json.field("dcterms:format", download.format.label)
    if let licence = summary.licence { json.link("dcterms:license", licence.address) }
    guard let digest = digests[download.path] else { return }
    json.literal("dcat:byteSize", String(digest.size), "xsd:nonNegativeInteger")
    json.object("spdx:checksum") { json in
      json.field("@type", "spdx:Checksum")
      json.link("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
      json.literal("spdx:checksumValue", digest.sha256.description, "xsd:hexBinary")
    }
  }

  private func service(_ json: inout JSONWriter) {
    json.field("@id", "\(edition.address(of: SitePath.catalogue))#api")
    json.field("@type", "dcat:DataService")
    described("静态接口", "按平台、公告、认定事项、区县、服务功能和年度分开的 JSON 文件，无需密钥。", &json)
    json.link("dcat:endpointURL", edition.address(of: SitePath.api))
    json.link("dcat:endpointDescription", edition.address(of: SitePath.openAPI))
    json.array("dcat:servesDataset") { json in json.object { $0.field("@id", id) } }
    shared(&json)
  }

  private var id: String { "\(edition.address(of: SitePath.data))#dataset" }

  private func id(of table: DataTable) -> String {
    "\(edition.address(of: SitePath.data))#\(DataSummary.anchor(of: table))"
  }
}

extension JSONWriter {
  /// A node that is named and not told of.
  fileprivate mutating func link(_ key: JSONKey, _ address: String) {
    object(key) { $0.field("@id", address) }
  }

  fileprivate mutating func inChinese(_ key: JSONKey, _ text: String) {
    object(key) { json in
      json.field("@value", text)
      json.field("@language", "zh-CN")
    }
  }

  fileprivate mutating func literal(_ key: JSONKey, _ text: String, _ type: String) {
    object(key) { json in
      json.field("@value", text)
      json.field("@type", type)
    }
  }
}
