import Diagnostics
import Disclosure

extension Output {
  /// `/data/platforms.csv`: one row a title, the names of the JSON index flattened.
  static let platformsCSV = Output(name: "platforms csv", pages: []) { edition, _ in
    [PlannedFile(SitePath.platformsCSV) { PlatformsCSV.file(edition) }]
  }
}

/// The columns of the CSV of titles: each with its name, what it means, and its value.
enum PlatformsCSV {
  struct Column: Sendable {
    let name: String
    let meaning: String
    let value: @Sendable (PlatformRecord, TitleFields) -> String

    init(
      _ name: String,
      _ meaning: String,
      _ value: @escaping @Sendable (PlatformRecord, TitleFields) -> String?
    ) {
      self.name = name
      self.meaning = meaning
      self.value = { value($0, $1) ?? "" }
    }
  }

  /// What joins the values of a list.
  static let separator = "、"

  static let columns: [Column] = [
    Column("id", "平台编号，永久不变") { record, _ in record.id.string },
    Column("name", "平台名称") { record, _ in record.name },
    Column("former_names", "曾用名称") { record, _ in joined(record.formerNames.map(\.value)) },
    Column("operator", "运营单位") { record, _ in record.operator },
    Column("former_operators", "曾任运营单位") { record, _ in
      joined(record.formerOperators.map(\.value))
    },
    Column("credit_code", "统一社会信用代码") { record, _ in record.creditCode?.string },
    Column("url", "平台页的地址") { record, _ in SitePath.platform(record.id).string },
    Column("programme", "认定事项编号") { _, title in title.programme },
    Column("level", "层级") { _, title in title.level },
    Column("district", "区县代码，按名单首次公布之日") { _, title in title.district },
    Column("category", "类别") { _, title in title.category },
    Column("functions", "服务功能") { _, title in joined(title.functions) },
    Column("year", "批次年度") { _, title in title.year.map(String.init) },
    Column("batch", "批次") { _, title in title.batch },
    Column("standing", "状态代码") { _, title in title.standing },
    Column("standing_label", "状态") { _, title in title.standingLabel },
    Column("pending", "待定事项：in_publicity 公示中，awaiting_award 公示期满待认定，refused 不予认定") {
      _,
      title in title.pending
    },
    Column("awarded", "认定日期") { _, title in title.awarded },
    Column("valid_from", "有效期起") { _, title in title.validFrom },
    Column("valid_to", "有效期止") { _, title in title.validTo },
    Column("valid_to_computed", "有效期止是否推算：true 或 false") { _, title in String(title.validToComputed)
    },
    Column("ended", "撤销、取消或终止日期") { _, title in title.ended },
    Column("end_kind", "撤销、取消、自动撤销、自愿放弃、注销或终止") { _, title in title.endKind },
    Column("article", "撤销、取消的条款") { _, title in title.article },
    Column("ban_first", "禁报期起") { _, title in title.banFirst },
    Column("ban_last", "禁报期止") { _, title in title.banLast },
    Column("may_apply_from", "最早可再次申报日") { _, title in title.mayApplyFrom },
    Column("notices", "相关公告编号") { _, title in joined(title.notices) },
  ]

  static func file(_ edition: Edition) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(columns.map(\.name))
    for place in edition.titles {
      let fields = TitleFields(place.title, in: edition.dossier)
      csv.row(columns.map { $0.value(place.record, fields) })
    }
    return csv.bytes
  }

  private static func joined(_ values: [String]) -> String { values.joined(separator: separator) }
}
