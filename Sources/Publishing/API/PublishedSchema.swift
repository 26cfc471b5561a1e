import Diagnostics
import Disclosure
import Rendering

/// The schema of one kind of JSON file (`/api/v1/schemas/`): its name in addresses, and what it is
/// about.
struct PublishedSchema: Sendable {
  let name: String
  let title: String
  let schema: JSONSchema

  init(_ name: String, _ title: String, _ schema: JSONSchema) {
    self.name = name
    self.title = title
    self.schema = schema
  }

  /// The schemas of all files that an edition may have. A new kind of file is a line here and one
  /// among the addresses of `APIAddress`.
  static func all(in edition: Edition) -> [PublishedSchema] {
    documents + changes + codes(in: edition) + others
      + DataTable.all(in: edition).map { table in
        PublishedSchema(
          rows(of: table),
          "\(table.title)，NDJSON 的一行",
          .row(table.fileColumns, table.about)
        )
      }
  }

  /// The name of the schema of a table's lines.
  static func rows(of table: DataTable) -> String { "rows-\(table.name)" }

  private static let documents = [
    PublishedSchema("root", "接口入口", APIRoot.shape.schema),
    PublishedSchema("platforms", "平台索引：全部平台", PlatformsJSON.indexSchema),
    PublishedSchema("platform", "一个平台", PlatformsJSON.file.schema),
    PublishedSchema("notices", "公告列表的一页", NoticeListPage.shape.schema),
    PublishedSchema("notice", "一件公告", NoticeDocument.shape.schema),
    PublishedSchema("programmes", "全部认定事项", ProgrammesDocument.shape.schema),
    PublishedSchema("programme", "一个认定事项和它的规定", ProgrammeDocument.shape.schema),
    PublishedSchema("lists", "按区县、服务功能或批次年度分的各个列表", ListsIndex.shape.schema),
    PublishedSchema("titles", "称号列表的一页", TitlesPage.shape.schema),
  ]

  private static let changes = [
    PublishedSchema("changes", "数据变化的目录", ChangesIndex.shape.schema),
    PublishedSchema("delta", "一版的数据变化（增量）", DeltaDocument.schema),
  ]

  private static func codes(in edition: Edition) -> [PublishedSchema] {
    CodesData.published(in: edition).map { PublishedSchema($0.name, $0.title, $0.schema) }
  }

  private static let others = [
    PublishedSchema("edition", "版次清单", .editionManifest),
    PublishedSchema("feed", "公告订阅（JSON Feed 1.1）", .feed),
    PublishedSchema("search-index", "查询索引的总表", .searchIndex),
    PublishedSchema("search-file", "查询索引的一个文件", .searchFile),
    PublishedSchema("openapi", "接口描述（OpenAPI 3.1）", .openAPI),
    PublishedSchema("datapackage", "数据说明（Data Package 2.0）", .dataPackage),
    PublishedSchema("csv-metadata", "数据说明（CSVW）", .tableMetadata),
  ]

  /// The schema as a file of the plan.
  func file(_ edition: Edition) -> PlannedFile {
    let path = SitePath.schema(name)
    return PlannedFile(path) {
      var json = JSONWriter()
      json.object { json in
        json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.field("$id", edition.address(of: path))
        json.field("title", title)
        schema.write(to: &json)
      }
      json.lineBreak()
      return json.bytes
    }
  }
}
