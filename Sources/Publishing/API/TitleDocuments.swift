import Diagnostics
import Disclosure

/// A page of a list of titles, as a document.
struct TitlesPage: Sendable {
  let list: TitleShards
  let paging: APIPaging

  static func files(_ list: TitleShards, from number: Int = 1, size: Int = APIPaging.size)
    -> [PlannedFile]
  {
    list.pages(size: size).dropFirst(number - 1).map { page in
      APIDocument(TitlesPage(list: list, paging: page), at: page.path, in: list.edition)
        .file(shape, isTwin: true)
    }
  }

  static let shape = JSONShape<TitlesPage> {
    JSONShape<TitleShards>(TitleShards.fields).of { $0.list }
    JSONShape<APIPaging>(APIPaging.fields).of { $0.paging }
    titles
  }.document

  /// The titles, as the documents of programmes have them, too.
  static let titles = JSONShape<TitlesPage>.list(
    "titles",
    "本页的称号，按进入列表的先后；后来的排在后面，前面各页的成员不变",
    title
  ) { $0.list.titles(of: $0.paging) }

  private static let title = JSONShape<TitleInDossier> {
    JSONShape<PlatformRecord>(platform).of { $0.record }
    DataField<TitleInDossier>(.api("api/v1/platforms/jn-0007.json")) {
      .text(SitePath.platformJSON($0.record.id).string)
    }
    JSONShape(DataTable.titleFields)
  }

  private static let platform = DataTable.platformFields.filter {
    ["id", "name", "url"].contains($0.column.name)
  }
}

extension TitleShards {
  static let fields: [DataField<TitleShards>] =
    [DataField(.listKind) { .text($0.kind.rawValue) }] + ownFields

  /// What the list of lists says, too.
  static let ownFields: [DataField<TitleShards>] = [
    DataField(
      DataColumn("code", "代码", "区划代码、功能代码、年份或认定事项编号，与网址里的相同", .code, example: "370102")
    ) { .text($0.code) },
    DataField(DataColumn("label", "名称", example: "历下区")) { .text($0.label) },
    DataField(DataColumn("explanation", "说明", example: "信息的收集和发布", empty: "没有说明")) {
      .filled($0.explanation)
    },
    DataField(
      DataColumn(
        "successor",
        "后继列表",
        "撤并后的区县的列表的地址",
        .link,
        example: "https://gxj.example.gov.cn/gongshi/api/v1/districts/370114.json",
        empty: "没有后继"
      )
    ) { list in
      .given(list.successor.map { list.edition.address(of: SitePath.listAPI(of: $0.page)) })
    },
    DataField(.html) { .text($0.edition.address(of: $0.html)) },
  ]
}

extension TitleShards.Kind {
  /// Those with an index of their own; programmes are documents.
  static let browsed: [TitleShards.Kind] = [.district, .function, .year]

  var label: String {
    switch self {
    case .district: "区县"
    case .function: "服务功能"
    case .year: "批次年度"
    case .programme: "认定事项"
    }
  }

  /// The folder of its lists, as among the pages for people.
  var folder: String {
    switch self {
    case .district: "districts"
    case .function: "functions"
    case .year: "years"
    case .programme: "programmes"
    }
  }
}

/// All lists of one kind, as a document.
struct ListsIndex: Sendable {
  let kind: TitleShards.Kind
  let lists: [TitleShards]

  static let shape = JSONShape<ListsIndex> {
    DataField<ListsIndex>(.listKind) { .text($0.kind.rawValue) }
    DataField<ListsIndex>(DataColumn("count", "总数", "列表的个数", .integer, example: "12")) {
      .integer($0.lists.count)
    }
    JSONShape.list("lists", "各个列表", entry) { $0.lists }
  }.document

  private static let entry = JSONShape<TitleShards>(
    TitleShards.ownFields + [
      DataField(DataColumn("count", "称号数", nil, .integer, example: "84")) {
        .integer($0.count)
      },
      DataField(DataColumn("pages", "页数", nil, .integer, example: "1")) {
        .integer($0.pages().count)
      },
      DataField(
        DataColumn(
          "first",
          "第一页的地址",
          nil,
          .link,
          example: "https://gxj.example.gov.cn/gongshi/api/v1/districts/370102.json"
        )
      ) { .text($0.edition.address(of: $0.first)) },
    ]
  )
}

extension DataColumn {
  fileprivate static let listKind = DataColumn(
    "kind",
    "按什么分",
    nil,
    .code,
    example: "district",
    allowed: TitleShards.Kind.allCases.map { .init(value: $0.rawValue, label: $0.label) }
  )
}
