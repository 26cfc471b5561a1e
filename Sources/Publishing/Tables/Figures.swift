import Disclosure
import Files

extension DataTable {
  /// One row a value that a list gives in a column that its programme adds and declares public.
  static let figures = DataTable(
    "figures",
    "公开数据",
    "一行是名单里一个公开栏目的值；栏目由各认定事项自定，名单没有填写的不列。",
    key: ["id", "programme", "column"],
    figureFields
  ) { edition, emit throws(FileError) in
    for place in edition.titles {
      let columns = edition.dossier.programme(place.title.programme)?.columns ?? []
      let figures = place.title.facts.value.figures
      for (index, column) in columns.enumerated() where column.isPublic {
        guard let figure = figures[index] else { continue }
        try emit(TitleFigure(place: place, column: column, figure: figure))
      }
    }
  }

  private static let figureFields: [DataField<TitleFigure>] = [
    DataField(.platform) { .text($0.place.record.id.string) },
    DataField(.platformName) { .text($0.place.record.name) },
    DataField(.programme) { .text($0.place.title.programme.string) },
    DataField(.batch) { .text($0.place.title.carrying.batch.batch.string) },
    DataField(DataColumn("column", "栏目", "栏目的名称", example: "年服务企业数")) { .text($0.column.name) },
    DataField(
      DataColumn(
        "type",
        "类型",
        example: "整数",
        allowed: ColumnType.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.column.type.rawValue) },
    DataField(DataColumn("unit", "单位", example: "万元", empty: "没有单位")) { .given($0.column.unit) },
    DataField(
      DataColumn("value", "值", "名单登载的值；“（预计）”结尾的是预计数", example: "120")
    ) { .text($0.figure.text) },
  ]
}

/// A value of a public column of a title's list.
private struct TitleFigure: Sendable {
  let place: Edition.TitlePlace
  let column: Column
  let figure: Figure
}
