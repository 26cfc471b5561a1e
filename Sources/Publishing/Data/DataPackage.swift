import Diagnostics
import Files
import Disclosure
import Ingest
import Rendering

/// `/data/datapackage.json` (Data Package 2.0): every table as plain CSV and as NDJSON, with its
/// columns, its size and its digest. NDJSON without a row is an empty file, which readers of packages
/// take for a broken one; only its CSV is told of.
///
/// The CSV for Excel is left out: its values are changed for one program, and a reader of packages
/// would take them for data. Workbooks and the database are left out, too: their bytes depend on a
/// library's version, and a reproducible file must not name them.
struct DataPackage: Sendable {
  private let edition: Edition
  private let digests: [RelativePath: FileDigest]

  init(_ edition: Edition, _ digests: [FileDigest]) {
    self.edition = edition
    self.digests = digests.ofReproducibleDownloads(in: edition)
  }

  var bytes: [UInt8] {
    let summary = DataSummary(edition)
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      json.field("name", "gongshi-data")
      json.field("id", edition.address(of: SitePath.dataPackage))
      json.field("title", summary.title)
      json.field("description", summary.description)
      json.field("homepage", edition.address(of: SitePath.data))
      json.field("version", summary.version)
      json.field("created", "\(edition.day)T00:00:00+08:00")
      people(summary, &json)
      json.field("keywords", summary.keywords)
      json.field("edition_day", edition.day.description)
      json.field("citation", summary.citation)
      json.array("resources", linePerElement: true) { json in
        for table in DataTable.all(in: edition) {
          let rows = table.count(edition)
          resource(table, .csv, rows, &json)
          if rows > 0 { resource(table, .ndjson, rows, &json) }
        }
      }
    }
    json.lineBreak()
    return json.bytes
  }

  private func people(_ summary: DataSummary, _ json: inout JSONWriter) {
    if let licence = summary.licence {
      json.array("licenses") { json in
        json.object { json in
          json.field("path", licence.address)
          json.field("title", licence.text)
        }
      }
    }
    json.array("sources") { json in
      json.object { json in
        json.field("title", edition.content.site.source ?? edition.content.site.name)
        json.field("path", edition.address)
      }
    }
    json.array("contributors") { json in
      json.object { json in
        json.field("title", summary.publisher.name)
        json.field("path", summary.publisher.address)
        json.field("email", ifGiven: summary.publisher.mail)
        json.field("roles", ["publisher"])
      }
    }
  }

  private func resource(
    _ table: DataTable,
    _ format: DataFormat,
    _ rows: Int,
    _ json: inout JSONWriter
  ) {
    let path = SitePath.data(table.name, format.suffix)
    json.object { json in
      json.field("name", format == .csv ? table.name : "\(table.name)-\(format.suffix)")
      json.field("type", "table")
      json.field("path", String(path.name))
      json.field("title", table.title)
      json.field("description", table.about)
      json.field("format", format.suffix)
      json.field("mediatype", format.mediaType)
      json.field("encoding", "utf-8")
      if let digest = digests[path] {
        json.field("bytes", digest.size)
        json.field("hash", "sha256:\(digest.sha256)")
      }
      json.field("rows", rows)
      json.field("edition_day", edition.day.description)
      if format == .csv {
        json.object("dialect") { json in
          json.field("delimiter", ",")
          json.field("lineTerminator", "\n")
          json.field("quoteChar", "\"")
          json.field("doubleQuote", true)
          json.field("header", true)
        }
      }
      json.object("schema") { TableSchema(table, format).write(&$0) }
    }
  }
}
