import Diagnostics
import Disclosure
import Ingest
import Rendering

/// `/api/v1/openapi.json` (OpenAPI 3.1): every address of the static API, for programs that make
/// clients and pages of it.
struct OpenAPI: Sendable {
  let edition: Edition
  /// To choose examples from.
  let lists: [ListsIndex]

  var file: PlannedFile {
    PlannedFile(SitePath.openAPI) {
      var json = JSONWriter()
      json.object { document(&$0) }
      json.lineBreak()
      return json.bytes
    }
  }

  private func document(_ json: inout JSONWriter) {
    json.field("openapi", "3.1.1")
    json.object("info") { info(&$0) }
    json.array("servers") { json in
      json.object { json in
        // Paths begin with the slash that the address ends with.
        json.field("url", String(edition.address.dropLast()))
        json.field("description", edition.content.site.name)
      }
    }
    json.array("tags") { json in
      for group in APIAddress.Group.allCases { json.object { $0.field("name", group.rawValue) } }
    }
    let examples = APIExamples(edition, lists)
    json.object("paths") { json in
      for address in APIAddress.all(in: edition) {
        json.object(JSONKey("/\(address.form)")) { json in
          json.object("get") { operation(address, examples, &$0) }
        }
      }
    }
    json.object("externalDocs") { json in
      json.field("description", "数据下载和字段说明")
      json.field("url", edition.address(of: SitePath.data))
    }
  }

  private func info(_ json: inout JSONWriter) {
    let settings = edition.content.site
    json.field("title", "\(settings.name)：公示数据接口")
    json.field("version", "\(DataTable.version).0.0+\(edition.day)")
    json.field("summary", "静态文件，不需要登记和密钥")
    json.field(
      "description",
      "每个地址是一个静态文件，只有 GET。文件里的 version 是数据的版本，edition_day 是数据截至的日期；"
        + "null 是没有，键不会缺。长列表分页，next 是下一页的地址，最后一页是 null。"
        + "url、api 各列的地址从网站根目录算起，其他地址是完整的。"
    )
    json.object("contact") { json in
      json.field("name", settings.footer.sponsor ?? settings.name)
      json.field("url", edition.address)
      json.field("email", ifGiven: settings.footer.mail)
    }
    if let licence = settings.licence {
      json.object("license") { json in
        json.field("name", licence)
        json.field("url", edition.address(of: SitePath.data))
      }
    }
  }

  private func operation(
    _ address: APIAddress,
    _ examples: APIExamples,
    _ json: inout JSONWriter
  ) {
    json.field("operationId", address.operation)
    json.field("summary", address.summary)
    json.field("tags", [address.group.rawValue])
    if !address.parameters.isEmpty {
      json.array("parameters") { json in
        for parameter in address.parameters {
          json.object { json in
            json.field("name", parameter.name)
            json.field("in", "path")
            json.field("required", true)
            json.field("description", parameter.meaning)
            json.object("schema") { $0.field("type", "string") }
            json.field(
              "example",
              ifGiven: examples.value(of: parameter.name, in: address.form)
            )
          }
        }
      }
    }
    json.object("responses") { json in
      json.object("200") { json in
        json.field("description", address.summary)
        json.object("content") { json in
          json.object(JSONKey(address.format.mediaType)) { json in
            json.object("schema") { schema(of: address, &$0) }
          }
        }
      }
      if !address.parameters.isEmpty {
        json.object("404") { $0.field("description", "没有这个文件") }
      }
    }
  }

  /// A link to the schema, from the place of this document; of lines, beside what the whole is.
  private func schema(of address: APIAddress, _ json: inout JSONWriter) {
    guard let name = address.schema else { return json.field("type", "object") }
    let link = SitePath.link(from: SitePath.openAPI, to: SitePath.schema(name))
    switch address.format {
    case .ndjson:
      json.field("type", "string")
      json.field("description", "每行一个 JSON 对象，都符合 x-line-schema")
      json.field("x-line-schema", link)
    default: json.field("$ref", link)
    }
  }
}

extension APIAddress {
  /// The name of its operation: the words of its form.
  fileprivate var operation: String {
    form.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "_")
  }
}
