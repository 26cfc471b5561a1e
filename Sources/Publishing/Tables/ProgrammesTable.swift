import Diagnostics
import Disclosure
import Files

extension DataTable {
  /// One row a programme.
  static let programmes = DataTable(
    "programmes",
    "认定事项",
    "一行是一个认定事项：一个机关在一个层级上认定的一种称号。",
    key: ["id"],
    programmeFields
  ) { edition, emit throws(FileError) in
    for programme in edition.dossier.programmes {
      try emit(ProgrammeInEdition(programme: programme, edition: edition))
    }
  }

  /// What is said of a programme, under the names of the static API.
  static let programmeFields: [DataField<ProgrammeInEdition>] = [
    DataField(DataColumn("id", "认定事项编号", "认定事项编号，永久不变", .code, example: "jinan-sme-platform")) {
      .text($0.programme.id.string)
    },
    DataField(DataColumn("title", "名称", example: "济南市中小企业公共服务示范平台")) { .text($0.programme.title) },
    DataField(
      DataColumn("former_titles", "曾用名称", nil, .list, example: "济南市中小企业服务平台", empty: "没有曾用名称")
    ) { .list($0.programme.formerTitles) },
    DataField(
      DataColumn(
        "level",
        "层级",
        example: "市级",
        allowed: Level.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.programme.level.rawValue) },
    DataField(DataColumn("area", "地域", example: "济南市")) { .text($0.programme.area) },
    DataField(
      DataColumn(
        "subject",
        "主体",
        "称号授予什么",
        example: "平台",
        allowed: SubjectKind.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.programme.subject.rawValue) },
    DataField(DataColumn("authority", "认定机关", "认定机关现在的名称", example: "济南市工业和信息化局", empty: "未载明")) {
      .given($0.edition.state.authorities[$0.programme.id])
    },
    DataField(
      DataColumn(
        "takeover",
        "接管日期",
        "从这一天起登记公示；更早的认定是历史数据",
        .day,
        example: "2021-01-01",
        empty: "没有历史数据"
      )
    ) { .given($0.programme.takeover) },
    DataField(
      DataColumn(
        "merged_into",
        "并入",
        "并入的认定事项编号",
        .code,
        example: "national-base",
        empty: "没有并入其他事项"
      )
    ) { .given($0.merger?.into.string) },
    DataField(
      DataColumn("merged_on", "并入日期", nil, .day, example: "2025-10-21", empty: "没有并入其他事项")
    ) { .given($0.merger?.day) },
    DataField(
      DataColumn(
        "url",
        "网页",
        "认定事项页的地址，从网站根目录算起",
        .link,
        example: "programmes/jinan-sme-platform.html"
      )
    ) { .text(SitePath.programme($0.programme.id).string) },
  ]
}

/// A programme as an edition shows it.
struct ProgrammeInEdition: Sendable {
  let programme: Programme
  let edition: Edition

  /// The merger, once its day has come.
  var merger: Programme.Merger? {
    edition.state.mergers.contains(programme.id) ? programme.merger : nil
  }
}
