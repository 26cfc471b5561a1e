import Diagnostics
import Disclosure
import Ingest

/// The entry point of the static API (接口入口): where everything is, and how much of it.
struct APIRoot: Sendable {
  let edition: Edition
  /// How many lists each kind has.
  let lists: [ListsIndex]

  /// A collection of documents, or a description of them.
  struct Collection: Sendable {
    let name: String
    let title: String
    let path: RelativePath
    var schema: String?
    var count: Int?
  }

  static let shape = JSONShape<APIRoot> {
    JSONShape(head)
    JSONShape.object("contact", "联系方式", contact) { $0.edition.content.site }
    JSONShape.object("counts", "数量", counts) { $0.edition }
    JSONShape.list("collections", "各类数据", collection) { root in
      root.collections.map { Linked(value: $0, edition: root.edition) }
    }
    JSONShape.list("downloads", "下载文件", download) { root in
      root.downloads.map { Linked(value: $0, edition: root.edition) }
    }
    JSONShape.list("schemas", "各种文件的 JSON Schema", schema) { root in
      PublishedSchema.all(in: root.edition).map { Linked(value: $0, edition: root.edition) }
    }
  }.document

  private static let head: [DataField<APIRoot>] =
    [
      DataField(DataColumn("title", "名称", example: "示例市工业和信息化局")) {
        .text($0.edition.content.site.name)
      },
      DataField(
        DataColumn(
          "site",
          "网站地址",
          "数据里的 url、api 各列从这个地址算起",
          .link,
          example: "https://gxj.example.gov.cn/gongshi/"
        )
      ) { .text($0.edition.address) },
      DataField(.html) { .text($0.edition.address(of: SitePath.data)) },
      DataField(DataColumn("openapi", "接口描述的地址", "OpenAPI 3.1", .link, example: "…/openapi.json")) {
        .text($0.edition.address(of: SitePath.openAPI))
      },
      DataField(
        DataColumn("citation", "引用格式", "按 GB/T 7714—2015", example: "示例市工业和信息化局. 公示数据[DS/OL].")
      ) {
        .text(Citation($0.edition).text)
      },
    ]

  private var downloads: [TableDownload] {
    let schemas = Dictionary(APIAddress.all(in: edition).map { ($0.form, $0.schema) }) { $1 }
    let tables = DataTable.all(in: edition).flatMap { table in
      table.downloads.map { (table.name as String?, $0) }
    }
    let whole =
      Download.whole + [
        Download(SitePath.dataPackage, .json, "Data Package 数据说明"),
        Download(SitePath.tableMetadata, .json, "CSVW 数据说明"),
      ]
    return (tables + whole.map { (nil, $0) }).map { table, file in
      TableDownload(table: table, file: file, schema: schemas[file.path.string] ?? nil)
    }
  }

  private var collections: [Collection] {
    let register = edition.state.register
    return [
      Collection(
        name: "platforms",
        title: "平台",
        path: SitePath.platformsIndex,
        schema: "platforms",
        count: register.records.count
      ),
      Collection(
        name: "notices",
        title: "公告",
        path: SitePath.noticesAPI,
        schema: "notices",
        count: edition.state.notices.count
      ),
      Collection(
        name: "programmes",
        title: "认定事项",
        path: SitePath.programmesAPI,
        schema: "programmes",
        count: edition.dossier.programmes.count
      ),
    ]
      + lists.map { index in
        Collection(
          name: index.kind.folder,
          title: "按\(index.kind.label)分的称号",
          path: SitePath.listsAPI(index.kind.folder),
          schema: "lists",
          count: index.lists.count
        )
      } + others
  }

  private var others: [Collection] {
    CodesData.published(in: edition).map {
      Collection(name: $0.name, title: $0.title, path: $0.path, schema: $0.name)
    } + [
      Collection(
        name: "search",
        title: "查询索引",
        path: SitePath.searchIndex,
        schema: "search-index"
      ),
      Collection(
        name: "feed",
        title: "公告订阅",
        path: SitePath.noticesJSONFeed,
        schema: "feed"
      ),
      Collection(
        name: "edition",
        title: "版次清单：每个文件的校验值",
        path: SitePath.edition,
        schema: "edition"
      ),
    ]
  }
}

/// A file that the site offers whole, and the table that it holds.
private struct TableDownload: Sendable {
  let table: String?
  let file: Download
  /// The schema of the file, or of its lines.
  let schema: String?
}

/// Something that stands at an address of the site.
private struct Linked<Value: Sendable>: Sendable {
  let value: Value
  let edition: Edition

  func address(_ path: RelativePath) -> DataValue { .text(edition.address(of: path)) }
}

extension APIRoot {
  private static let contact = JSONShape<SiteSettings>([
    DataField(DataColumn("name", "单位", example: "示例市工业和信息化局")) {
      .text($0.footer.sponsor ?? $0.name)
    },
    DataField(DataColumn("telephone", "电话", example: "0531-00000000", empty: "没有写")) {
      .given($0.footer.telephone)
    },
    DataField(DataColumn("mail", "邮箱", example: "sme@gxj.example.gov.cn", empty: "没有写")) {
      .given($0.footer.mail)
    },
    DataField(DataColumn("address", "地址", example: "示例路1号", empty: "没有写")) {
      .given($0.footer.address)
    },
  ])

  private static let counts = JSONShape<Edition>([
    DataField(DataColumn("platforms", "平台", nil, .integer, example: "60")) {
      .integer($0.state.register.records.count)
    },
    DataField(DataColumn("titles", "称号", nil, .integer, example: "84")) {
      .integer($0.titles.count)
    },
    DataField(DataColumn("notices", "公告", nil, .integer, example: "30")) {
      .integer($0.state.notices.count)
    },
    DataField(DataColumn("programmes", "认定事项", nil, .integer, example: "4")) {
      .integer($0.dossier.programmes.count)
    },
  ])

  private static let collection = JSONShape<Linked<Collection>>([
    DataField(DataColumn("name", "名称", nil, .code, example: "notices")) { .text($0.value.name) },
    DataField(DataColumn("title", "中文名", example: "公告")) { .text($0.value.title) },
    DataField(.address) { $0.address($0.value.path) },
    DataField(.schemaAddress) { link in
      link.value.schema.map { link.address(SitePath.schema($0)) } ?? .empty
    },
    DataField(DataColumn("count", "数量", nil, .integer, example: "30", empty: "不计数")) {
      .given($0.value.count)
    },
  ])

  private static let download = JSONShape<Linked<TableDownload>>([
    DataField(DataColumn("table", "表", nil, .code, example: "platforms", empty: "不只一张表")) {
      .given($0.value.table)
    },
    DataField(DataColumn("title", "中文名", example: "平台称号（CSV）")) { .text($0.value.file.title) },
    DataField(DataColumn("media_type", "媒体类型", nil, .code, example: "text/csv")) {
      .text($0.value.file.format.mediaType)
    },
    DataField(.address) { $0.address($0.value.file.path) },
    DataField(.schemaAddress) { link in
      link.value.schema.map { link.address(SitePath.schema($0)) } ?? .empty
    },
  ])

  private static let schema = JSONShape<Linked<PublishedSchema>>([
    DataField(DataColumn("name", "名称", nil, .code, example: "notice")) { .text($0.value.name) },
    DataField(DataColumn("title", "中文名", example: "一件公告")) { .text($0.value.title) },
    DataField(.address) { $0.address(SitePath.schema($0.value.name)) },
  ])
}

extension DataColumn {
  fileprivate static let address = DataColumn(
    "url",
    "地址",
    nil,
    .link,
    example: "https://gxj.example.gov.cn/gongshi/api/v1/notices/index.json"
  )

  fileprivate static let schemaAddress = DataColumn(
    "schema",
    "JSON Schema 的地址",
    "NDJSON 是每一行的",
    .link,
    example: "https://gxj.example.gov.cn/gongshi/api/v1/schemas/notices.json",
    empty: "没有"
  )
}
