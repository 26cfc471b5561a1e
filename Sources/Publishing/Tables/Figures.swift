import Disclosure
import Files

extension DataTable {
  /// One row a value that a list gives in a public column, less those that `platforms` has.
  static let figures = DataTable(
    "figures",
    "公开数据",
    "一行是名单里一个公开栏目的值：推荐单位、等级、服务热线等各名单共有的，和各认定事项自定的；名单没有填写的不列。",
    key: ["id", "programme", "column"],
    figureFields
  ) { edition, emit throws(FileError) in
    for place in edition.titles {
      for value in ListedValue.all(of: place.title, in: edition.dossier) where value.text != nil {
        try emit(TitleFigure(place: place, value: value))
      }
    }
  }

  private static let figureFields: [DataField<TitleFigure>] = [
    DataField(.platform) { .text($0.place.record.id.string) },
    DataField(.platformName) { .text($0.place.record.name) },
    DataField(.programme) { .text($0.place.title.programme.string) },
    DataField(.batch) { .text($0.place.title.carrying.batch.batch.string) },
    DataField(DataColumn("column", "栏目", "栏目的名称", example: "年服务企业数")) { .text($0.value.column) },
    DataField(
      DataColumn(
        "type",
        "类型",
        example: "整数",
        allowed: ColumnType.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.value.type.rawValue) },
    DataField(DataColumn("unit", "单位", example: "万元", empty: "没有单位")) { .given($0.value.unit) },
    DataField(
      DataColumn("value", "值", "名单登载的值；“（预计）”结尾的是预计数", example: "120")
    ) { .given($0.value.text) },
  ]
}

/// A value of a public column of a title's list.
private struct TitleFigure: Sendable {
  let place: Edition.TitlePlace
  let value: ListedValue
}
