import Disclosure

// The schemas of files that are not documents of the API. Where another standard says what may
// stand in one, only what every such file here has is told.

extension JSONSchema {
  static let day = JSONSchema(.text(format: "date"))
  static let moment = JSONSchema(.text(format: "date-time"))
  static let address = JSONSchema(.text(format: "uri"))

  /// `edition.json`.
  static let editionManifest = object([
    .init("schema", JSONSchema(.constant(EditionManifest.version), "文件格式的版本")),
    .init("as_of", day.described("生成时所用的日期")),
    .init("edition_day", JSONSchema(DataTable.editionDay)),
    .init("site", address.described("网站地址")),
    .init(
      "counts",
      object(
        ["platforms", "titles", "notices", "files"].map { .init($0, integer) },
        "平台、称号、公告和文件的数量"
      )
    ),
    .init(
      "files",
      list(
        object([
          .init("path", text.described("从网站根目录算起")),
          .init("bytes", integer),
          .init("sha256", text.described("SHA-256，十六进制小写")),
        ]),
        "其他文件，按地址；由程序库写的（XLSX、SQLite）除外"
      )
    ),
  ])

  /// `feeds/notices.json`.
  static let feed = object([
    .init("version", JSONSchema(.choice(["https://jsonfeed.org/version/1.1"]))),
    .init("title", text),
    .init("home_page_url", address),
    .init("feed_url", address),
    .init("language", JSONSchema(.choice(["zh-CN"]))),
    .init("authors", list(object([.init("name", text), .init("url", address)]))),
    .init(
      "items",
      list(
        object([
          .init("id", address), .init("url", address), .init("title", text),
          .init("content_html", text.described("要点的 HTML")),
          .init("content_text", text.described("要点的文字")),
          .init("date_published", moment), .init("date_modified", moment),
          .init("authors", list(object([.init("name", text)]))),
          .init("tags", list(JSONSchema(.choice(NoticeKind.allCases.map(\.rawValue))))),
        ]),
        "最新的公告，新的在前"
      )
    ),
  ])

  /// The files of the search index have a version of their own, and `/data/search.html` tells of
  /// what they hold.
  private static let searchHead: [Property] = [
    .init("schema", JSONSchema(.constant(SearchBundle.schema), "文件格式的版本")),
    .init("version", text.described("文件内容的版本")),
  ]

  static let searchIndex = open(
    searchHead + [
      .init("edition_day", JSONSchema(DataTable.editionDay)),
      .init("licence", text.orNull.described("许可")),
      .init("source", text.described("数据来源")),
      .init("count", integer.described("称号数")),
      .init("url", text.described("平台页地址的形式")),
      .init(
        "files",
        JSONSchema(.map(open([.init("count", integer.described("文件数"))])), "各组文件")
      ),
    ]
  )

  static let searchFile = open(searchHead)

  static let openAPI = open([
    .init("openapi", text), .init("info", open([])), .init("servers", list(open([]))),
    .init("paths", open([])),
  ])

  static let dataPackage = open(
    [
      .init("$schema", address), .init("name", text), .init("title", text),
      .init(
        "resources",
        list(
          open([
            .init("name", text), .init("path", any.described("文件名或多个文件名")),
            .init("schema", open([.init("fields", list(open([.init("name", text)])))])),
          ])
        )
      ),
    ],
    "完整的规定见 https://datapackage.org/profiles/2.0/datapackage.json"
  )

  static let tableMetadata = open(
    [
      .init("@context", any),
      .init("tables", list(open([.init("url", text), .init("tableSchema", open([]))]))),
    ],
    "完整的规定见 https://www.w3.org/TR/tabular-metadata/"
  )
}

extension JSONSchema.Property {
  init(_ name: String, _ schema: JSONSchema, isRequired: Bool = true) {
    self.init(name: name, schema: schema, isRequired: isRequired)
  }
}
