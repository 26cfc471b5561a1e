import Diagnostics
import Disclosure
import Rendering

/// `/data/csv-metadata.json` (CSV on the Web): the plain CSV of every table, with its columns.
struct TableMetadata: Sendable {
  let edition: Edition

  var bytes: [UInt8] {
    let summary = DataSummary(edition)
    var json = JSONWriter()
    json.object { json in
      json.array("@context") { json in
        json.element("http://www.w3.org/ns/csvw")
        json.object { $0.field("@language", Self.language) }
      }
      json.field("@type", "TableGroup")
      json.field("dc:title", summary.title)
      json.field("dc:description", summary.description)
      json.field("dc:publisher", summary.publisher.name)
      if let licence = summary.licence {
        json.object("dc:license") { $0.field("@id", licence.address) }
      }
      json.object("dc:modified") { json in
        json.field("@value", edition.day.description)
        json.field("@type", "xsd:date")
      }
      json.field("dc:bibliographicCitation", summary.citation)
      json.object("dialect") { json in
        json.field("encoding", "utf-8")
        json.field("delimiter", ",")
        json.field("lineTerminators", ["\n"])
        json.field("quoteChar", "\"")
        json.field("doubleQuote", true)
        json.field("header", true)
      }
      json.array("tables", linePerElement: true) { json in
        for table in DataTable.all(in: edition) { json.object { Self.write(table, &$0) } }
      }
    }
    json.lineBreak()
    return json.bytes
  }

  private static let language = "zh-CN"

  private static func url(of table: String) -> String {
    String(SitePath.data(table, DataFormat.csv.suffix).name)
  }

  private static func write(_ table: DataTable, _ json: inout JSONWriter) {
    json.field("@type", "Table")
    json.field("url", url(of: table.name))
    json.field("dc:title", table.title)
    json.field("dc:description", table.about)
    json.object("tableSchema") { json in
      json.field("@type", "Schema")
      json.array("columns", linePerElement: true) { json in
        for column in table.fileColumns { json.object { write(column, &$0) } }
      }
      if !table.key.isEmpty { json.field("primaryKey", table.key) }
      // Strict readers take an empty cell for a reference that leads nowhere.
      let filled = Set(table.columns.filter { $0.empty == nil }.map(\.name))
      let keys = table.foreignKeys.filter { filled.isSuperset(of: $0.columns) }
      guard !keys.isEmpty else { return }
      json.array("foreignKeys") { json in
        for key in keys {
          json.object { json in
            json.field("columnReference", key.columns)
            json.object("reference") { json in
              json.field("resource", url(of: key.table))
              json.field("columnReference", key.referenced)
            }
          }
        }
      }
    }
  }

  private static func write(_ column: DataColumn, _ json: inout JSONWriter) {
    json.field("name", column.name.percentEncoded)
    // The heading of the file is in no language; the public's is.
    json.object("titles") { json in
      json.field("und", column.name)
      if column.label != column.name { json.field(JSONKey(language), column.label) }
    }
    json.field("dc:description", column.description)
    json.field("required", column.empty == nil)
    datatype(of: column, &json)
    if column.kind == .list { json.field("separator", DataValue.separator) }
    if column.kind == .link { json.field("valueUrl", "../{+\(column.name)}") }
  }

  private static func datatype(of column: DataColumn, _ json: inout JSONWriter) {
    switch column.kind {
    case .text, .code, .link, .list:
      guard !column.allowed.isEmpty else { return json.field("datatype", "string") }
      json.object("datatype") { json in
        json.field("base", "string")
        json.field("format", "(\(column.allowed.map(\.value).joined(separator: "|")))")
      }
    case .integer: json.field("datatype", "integer")
    case .flag:
      json.object("datatype") { json in
        json.field("base", "boolean")
        json.field("format", "true|false")
      }
    case .day:
      json.object("datatype") { json in
        json.field("base", "date")
        json.field("format", "yyyy-MM-dd")
      }
    case .moment: json.field("datatype", "dateTimeStamp")
    }
  }
}

extension String {
  /// The text with every byte but `A-Z`, `a-z`, `0-9` and `_` written as `%E5`: a name may hold
  /// nothing else (RFC 6570).
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        text.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
