import Diagnostics
import Disclosure

/// An address of the static API, or the form of many (接口地址), as OpenAPI describes it.
struct APIAddress: Sendable {
  /// A part of an address that stands for many values.
  struct Parameter: Sendable {
    let name: String
    let meaning: String
  }

  /// From the root of the site, with the names of parameters in braces.
  let form: String
  /// What is found there.
  let summary: String
  /// The schema of the file, or of its lines; nil for schemas themselves.
  let schema: String?
  var format = DataFormat.json
  /// Its place among the others, for people.
  let group: Group

  enum Group: String, CaseIterable, Sendable {
    case platforms = "平台"
    case notices = "公告"
    case programmes = "认定事项"
    case changes = "数据变化"
    case lists = "称号列表"
    case codes = "代码"
    case downloads = "下载"
    case descriptions = "说明"
    case search = "查询"
  }

  init(
    _ form: String,
    _ summary: String,
    _ schema: String?,
    _ group: Group,
    _ format: DataFormat = .json
  ) {
    self.form = form
    self.summary = summary
    self.schema = schema
    self.group = group
    self.format = format
  }

  /// The parameters that the form names, in their order.
  var parameters: [Parameter] {
    form.split(separator: "{").dropFirst().compactMap { part in
      part.split(separator: "}").first.map { parameter(String($0)) }
    }
  }

  private func parameter(_ name: String) -> Parameter {
    let meaning =
      switch name {
      case "id": "\(group.rawValue)的编号"
      case "day": "版次日，见 changes/index.json"
      case "code": "网址里的代码"
      case "page": "页码，从 2 起，到 pages 为止"
      case "file": "组和序号"
      default: "种类"
      }
    return Parameter(name: name, meaning: meaning)
  }
}

extension APIAddress {
  /// Every address of an edition, at which at least one file stands or will.
  static func all(in edition: Edition) -> [APIAddress] {
    [
      APIAddress(SitePath.api.string, "接口入口：各类数据、下载文件、数量和联系方式", "root", .descriptions),
      APIAddress(SitePath.openAPI.string, "接口描述，即本文件", "openapi", .descriptions),
      APIAddress(SitePath.schemaForm, "一种文件的 JSON Schema", nil, .descriptions),
      APIAddress(SitePath.edition.string, "版次清单：每个文件的大小和校验值", "edition", .descriptions),
    ] + documents + changes + lists + codes(in: edition) + downloads(in: edition) + search
  }

  private static let documents = [
    APIAddress(SitePath.platformsIndex.string, "全部平台", "platforms", .platforms),
    APIAddress(SitePath.platformJSONForm, "一个平台：称号、认定、变更和相关公告", "platform", .platforms),
    APIAddress(SitePath.noticesAPI.string, "公告，新的在前：第一页", "notices", .notices),
    APIAddress(SitePath.noticesPageForm, "公告，新的在前：其他各页，从第 2 页起", "notices", .notices),
    APIAddress(SitePath.noticeJSONForm, "一件公告：正文、名单、附件和登记的事项", "notice", .notices),
    APIAddress(SitePath.noticesJSONFeed.string, "公告订阅（JSON Feed）", "feed", .notices),
    APIAddress(SitePath.programmesAPI.string, "全部认定事项", "programmes", .programmes),
    APIAddress(
      SitePath.programmeJSONForm,
      "一个认定事项：办法的规定，称号的第一页",
      "programme",
      .programmes
    ),
    APIAddress(SitePath.programmePageForm, "一个认定事项的称号：其他各页，从第 2 页起", "titles", .programmes),
  ]

  private static let changes = [
    APIAddress(SitePath.changesIndex.string, "有变化的各版和每年年底的整表", "changes", .changes),
    APIAddress(SitePath.deltaForm, "一版与前一版的不同", "delta", .changes),
  ]

  private static let lists = TitleShards.Kind.browsed.flatMap { kind in
    [
      APIAddress(SitePath.listsAPI(kind.folder).string, "各个\(kind.label)的列表", "lists", .lists),
      APIAddress(SitePath.listForm(kind.folder), "一个\(kind.label)的称号：第一页", "titles", .lists),
      APIAddress(
        SitePath.listPageForm(kind.folder),
        "一个\(kind.label)的称号：其他各页，从第 2 页起",
        "titles",
        .lists
      ),
    ]
  }

  private static func codes(in edition: Edition) -> [APIAddress] {
    CodesData.published(in: edition).map {
      APIAddress($0.path.string, "代码表：\($0.title)", $0.name, .codes)
    }
  }

  private static func downloads(in edition: Edition) -> [APIAddress] {
    DataTable.all(in: edition).map { table in
      APIAddress(
        SitePath.data(table.name, DataFormat.ndjson.suffix).string,
        "\(table.title)：\(table.about)",
        PublishedSchema.rows(of: table),
        .downloads,
        .ndjson
      )
    } + [
      APIAddress(SitePath.dataPackage.string, "数据说明（Data Package）", "datapackage", .downloads),
      APIAddress(SitePath.tableMetadata.string, "数据说明（CSVW）", "csv-metadata", .downloads),
    ]
  }

  private static let search = [
    APIAddress(SitePath.searchIndex.string, "查询索引的总表", "search-index", .search),
    APIAddress(SitePath.searchFileForm, "查询索引的一个文件", "search-file", .search),
  ]
}
