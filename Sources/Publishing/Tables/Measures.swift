import Disclosure
import Files

extension DataTable {
  /// One row a measure: the rules in force over a programme for a time.
  static let measures = DataTable(
    "measures",
    "管理办法",
    "一行是一部管理办法和它的主要数字，各有条款。",
    key: ["id"],
    measureFields
  ) { edition, emit throws(FileError) in
    for programme in edition.dossier.programmes {
      for measure in programme.measures {
        try emit(MeasureInEdition(measure: measure, programme: programme.id, edition: edition))
      }
    }
  }

  /// What is said of a measure, under the names of the static API.
  static let measureFields: [DataField<MeasureInEdition>] = [
    DataField(DataColumn("id", "办法编号", nil, .code, example: "jinan-2021")) {
      .text($0.measure.id.string)
    },
    DataField(.programme) { .text($0.programme.string) },
    DataField(DataColumn("title", "标题", example: "济南市中小企业公共服务示范平台认定管理办法")) {
      .text($0.measure.title)
    },
    DataField(DataColumn("number", "文号", example: "济工信中小企业字〔2021〕5号", empty: "没有文号")) {
      .given($0.measure.number)
    },
    DataField(DataColumn("issued", "成文日期", nil, .day, example: "2021-04-02", empty: "未载明")) {
      .given($0.measure.issued)
    },
    DataField(DataColumn("effective", "施行日期", nil, .day, example: "2021-04-30", empty: "未载明")) {
      .given($0.measure.effective.value)
    },
    DataField(
      DataColumn("expires", "失效日期", "有效的最后一天", .day, example: "2024-05-01", empty: "没有规定")
    ) { .given($0.measure.expires) },
    DataField(
      DataColumn(
        "in_force",
        "是否有效",
        "版次日是否有效",
        .flag,
        example: "true"
      )
    ) { .flag($0.edition.state.measures[$0.measure.id] == .inForce) },
    DataField(
      DataColumn("publicity_length", "公示天数", "公示期不少于几天", .integer, example: "5", empty: "未载明")
    ) { .given($0.measure.publicity?.length.value) },
    DataField(
      DataColumn("publicity_unit", "公示天数的单位", example: "工作日", empty: "未载明天数")
    ) { .given($0.measure.publicity?.statedUnit?.label) },
    DataField(DataColumn("publicity_article", "公示的条款", example: "第二十条", empty: "没有规定公示")) {
      .given($0.measure.publicity?.article)
    },
    DataField(DataColumn("validity_years", "有效期", "有效几年", .integer, example: "3", empty: "未载明")) {
      .given($0.measure.validity.value?.years)
    },
    DataField(DataColumn("validity_article", "有效期的条款", example: "第二十三条", empty: "未载明")) {
      .given($0.measure.validity.value?.article)
    },
  ]
}

/// A measure as an edition shows it.
struct MeasureInEdition: Sendable {
  let measure: Measure
  let programme: ProgrammeID
  let edition: Edition
}
