import Diagnostics
import Disclosure

// What the file of a platform tells beyond the index.

/// A name or operator, and until when it was one.
struct KnownValue: Sendable {
  let value: String
  var until: Day?
  var notice: NoticeID?

  static func all(_ former: [PlatformRecord.FormerValue], _ present: String) -> [KnownValue] {
    former.map { KnownValue(value: $0.value, until: $0.until, notice: $0.notice) }
      + [KnownValue(value: present)]
  }
}

/// A value of a public column in the list that a title rests on, with the programme of the title.
struct ListedFigure: Sendable {
  let programme: ProgrammeID
  let value: ListedValue
}

/// A row of an attached table with its table.
struct RowOfTable: Sendable {
  let table: AttachedTableColumns
  let row: AttachedRow
}

extension PlatformInEdition {
  var holdings: [AwardedHolding] {
    record.titles.flatMap { title in
      title.holdings.map { AwardedHolding(record, $0.batch, $0.holding) }
    }
  }

  var events: [ToldEvent] {
    record.events.map { ToldEvent(record, $0, PublicEvent($0, in: edition.dossier)) }
  }

  var notices: [Notice] {
    var ids: [NoticeID] = []
    for id in record.titles.flatMap(\.notices) where !ids.contains(id) { ids.append(id) }
    return ids.compactMap(edition.dossier.notice)
  }

  var figures: [ListedFigure] {
    record.titles.flatMap { title in
      ListedValue.all(of: title, in: edition.dossier).map {
        ListedFigure(programme: title.programme, value: $0)
      }
    }
  }

  var attachedRows: [RowOfTable] {
    guard edition.state.attachedRows[record.id] != nil else { return [] }
    return AttachedTableColumns.all(in: edition).flatMap { table in
      table.rows(of: record.id, in: edition).map { RowOfTable(table: table, row: $0) }
    }
  }
}

extension PlatformsJSON {
  static let formerValue = JSONShape<KnownValue>([
    DataField(DataColumn("value", "名称", example: "样例平台")) { .text($0.value) },
    DataField(
      DataColumn("until", "变更日期", "换成下一个名称的日期", .day, example: "2023-05-08", empty: "现在的名称")
    ) { .given($0.until) },
    DataField(.notice("notice", "变更公告", empty: "现在的名称，或没有公告")) { .given($0.notice?.string) },
  ])

  static let notice = JSONShape<Notice>([
    DataField(DataColumn("id", "公告编号", nil, .code, example: "jn-2023-award")) {
      .text($0.id.string)
    },
    DataField(DataColumn("title", "标题", example: "关于公布2023年度示范平台名单的公告")) { .text($0.title) },
    DataField(
      DataColumn(
        "kind",
        "类型",
        example: "认定公告",
        allowed: NoticeKind.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.kind.rawValue) },
    DataField(DataColumn("published", "发布日期", nil, .day, example: "2023-06-30")) {
      .day($0.published.day)
    },
    DataField(
      DataColumn("url", "网页", "公告页的地址，从网站根目录算起", .link, example: "notices/jn-2023-award.html")
    ) { .text(SitePath.notice($0.id).string) },
  ])

  static let figure = JSONShape<ListedFigure>([
    DataField(.programme) { .text($0.programme.string) },
    DataField(DataColumn("name", "栏目", example: "年服务企业数")) { .text($0.value.column) },
    DataField(DataColumn("unit", "单位", example: "家", empty: "没有单位")) { .given($0.value.unit) },
    DataField(DataColumn("value", "值", "按名单的写法", example: "120", empty: "没有填写")) {
      .given($0.value.text)
    },
  ])

  static let attachedRow = JSONShape<RowOfTable> {
    JSONShape(tableFields)
    JSONShape.texts("values", "公开的各栏，按填写的写法；null：没有填写") { entry in
      zip(entry.table.table.publicColumns, entry.table.values(entry.row)).map {
        ($0.column.name, $1)
      }
    }
  }

  private static let tableFields: [DataField<RowOfTable>] = [
    DataField(.programme) { .text($0.table.programme.string) },
    DataField(DataColumn("table", "附表编号", nil, .code, example: "activities")) {
      .text($0.table.table.id.string)
    },
    DataField(DataColumn("title", "附表名称", example: "服务活动")) { .text($0.table.table.title) },
    DataField(.notice("notice", "公告", empty: "没有公告")) { .given($0.row.notice?.id.string) },
  ]
}
