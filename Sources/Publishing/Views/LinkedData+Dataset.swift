import Diagnostics
import Disclosure
import Ingest
import Rendering

extension LinkedData {
  /// The data as a whole, with a data set for each of its tables.
  static let dataset = LinkedData { linker, json in
    let edition = linker.edition
    let summary = DataSummary(edition)
    let page = edition.address(of: SitePath.data)
    json.object { json in
      json.field("@type", "Dataset")
      json.field("@id", "\(page)#dataset")
      json.field("identifier", "\(page)#dataset")
      json.field("url", page)
      json.field("name", summary.title)
      json.field("description", summary.description)
      json.demonstration(linker)
      shared(summary, &json)
      json.field("keywords", summary.keywords)
      json.field("citation", summary.citation)
      json.object("includedInDataCatalog") { json in
        json.field("@type", "DataCatalog")
        json.field("@id", edition.address(of: SitePath.catalogue))
        json.field("name", summary.title)
      }
      distributions(Download.whole, edition, &json)
      json.array("hasPart") { json in
        for table in DataTable.all(in: edition) {
          json.object { part(table, summary, edition, &$0) }
        }
      }
    }
  }

  /// What holds for all the data and for each table of it.
  private static func shared(_ summary: DataSummary, _ json: inout JSONWriter) {
    json.field("inLanguage", "zh-CN")
    json.field("isAccessibleForFree", true)
    json.field("version", summary.version)
    json.field("dateModified", summary.last.description)
    if let first = summary.first {
      json.field("temporalCoverage", "\(first)/\(summary.last)")
    }
    if !summary.areas.isEmpty { json.field("spatialCoverage", summary.areas) }
    if let licence = summary.licence {
      json.object("license") { json in
        json.field("@type", "CreativeWork")
        json.field("name", licence.text)
        json.field("url", licence.address)
      }
    }
    json.authority("creator", summary.publisher.name)
    json.authority("publisher", summary.publisher.name)
  }

  private static func part(
    _ table: DataTable,
    _ summary: DataSummary,
    _ edition: Edition,
    _ json: inout JSONWriter
  ) {
    let address = "\(edition.address(of: SitePath.data))#\(DataSummary.anchor(of: table))"
    json.field("@type", "Dataset")
    json.field("@id", address)
    json.field("url", address)
    json.field("name", "\(summary.title)：\(table.title)")
    json.field("description", "\(summary.description)\(table.description)")
    shared(summary, &json)
    json.field("citation", Citation(table, edition).text)
    json.array("variableMeasured") { json in
      for column in table.columns {
        json.object { json in
          json.field("@type", "PropertyValue")
          json.field("propertyID", column.name)
          json.field("name", column.label)
          json.field("description", column.description)
        }
      }
    }
    distributions(table.downloads, edition, &json)
  }

  private static func distributions(
    _ downloads: [Download],
    _ edition: Edition,
    _ json: inout JSONWriter
  ) {
    json.array("distribution") { json in
      for download in downloads {
        json.object { json in
          json.field("@type", "DataDownload")
          json.field("name", download.title)
          json.field("contentUrl", edition.address(of: download.path))
          json.field("encodingFormat", download.format.mediaType)
        }
      }
    }
  }
}
