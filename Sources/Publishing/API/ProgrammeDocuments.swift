import Diagnostics
import Disclosure

/// All programmes, as a document.
struct ProgrammesDocument: Sendable {
  let lists: [TitleShards]
  let programmes: [ProgrammeInEdition]

  static let shape = JSONShape<ProgrammesDocument> {
    DataField<ProgrammesDocument>(
      DataColumn("count", "总数", "认定事项的个数", .integer, example: "4")
    ) { .integer($0.programmes.count) }
    JSONShape.list("programmes", "认定事项", entry) { document in
      zip(document.programmes, document.lists).map { Entry(programme: $0, list: $1) }
    }
  }.document

  private struct Entry: Sendable {
    let programme: ProgrammeInEdition
    let list: TitleShards
  }

  private static let entry = JSONShape<Entry> {
    JSONShape<ProgrammeInEdition>(DataTable.programmeFields).of { $0.programme }
    DataField<Entry>(DataColumn("count", "称号数", nil, .integer, example: "84")) {
      .integer($0.list.count)
    }
    DataField<Entry>(.api("api/v1/programmes/jinan-sme-platform.json")) {
      .text($0.list.first.string)
    }
  }
}

/// A programme with its rules and the first page of its titles, as a document; the further pages
/// are those of a list.
struct ProgrammeDocument: Sendable {
  let programme: ProgrammeInEdition
  let list: TitleShards
  let paging: APIPaging

  static let shape = JSONShape<ProgrammeDocument> {
    JSONShape<ProgrammeInEdition>(DataTable.programmeFields).of { $0.programme }
    DataField<ProgrammeDocument>(.html) { .text($0.list.edition.address(of: $0.list.html)) }
    JSONShape.list("authorities", "认定机关的历次名称", authority) { $0.authorities }
    JSONShape.list("lapse_grounds", "不经逐个决定即失效的情形", lapse) {
      $0.programme.programme.lapseGrounds
    }
    JSONShape.list("columns", "名单公开的其他栏目", column) { document in
      document.programme.programme.columns.filter(\.isPublic)
    }
    JSONShape.list("measures", "管理办法和它的规定", MeasureShape.measure) { $0.measures }
    JSONShape<APIPaging>(APIPaging.fields).of { $0.paging }
    TitlesPage.titles.of { TitlesPage(list: $0.list, paging: $0.paging) }
  }.document

  /// The names that were borne by the edition day.
  private var authorities: [AuthorityName] {
    programme.programme.authorities.filter { name in
      name.first.map { $0 <= programme.edition.day } ?? true
    }
  }

  private var measures: [MeasureInEdition] {
    programme.programme.measures.map {
      MeasureInEdition(
        measure: $0,
        programme: programme.programme.id,
        edition: programme.edition
      )
    }
  }

  private static let authority = JSONShape<AuthorityName>([
    DataField(DataColumn("name", "名称", example: "济南市工业和信息化局")) { .text($0.name) },
    DataField(DataColumn("first", "第一天", nil, .day, example: "2019-01-01", empty: "没有记录")) {
      .given($0.first)
    },
    DataField(DataColumn("last", "最后一天", nil, .day, example: "2018-12-31", empty: "仍在使用")) {
      .given($0.last)
    },
  ])

  private static let lapse = JSONShape<LapseGround>([
    DataField(DataColumn("name", "情形", example: "未重新申报")) { .text($0.name) },
    DataField(.notice("notice", "依据的公告", empty: "没有公告")) { .given($0.basis?.string) },
  ])

  private static let column = JSONShape<Column>([
    DataField(DataColumn("name", "栏目", example: "年服务企业数")) { .text($0.name) },
    DataField(DataColumn("unit", "单位", example: "家", empty: "没有单位")) { .given($0.unit) },
  ])
}
