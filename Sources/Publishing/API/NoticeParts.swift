import Disclosure
import Ingest

// What a notice holds several of, or may lack, under the names of the static API.

/// A basis with what it names (依据).
struct CitedBasis: Sendable {
  let title: String
  let number: String?
  var measure: MeasureID?
  var notice: NoticeID?

  /// Nil for a notice that is not published.
  init?(_ basis: Basis, _ edition: Edition) {
    switch basis {
    case .document(let title, let number): (self.title, self.number) = (title, number)
    case .reference(let id, _):
      if let found = edition.dossier.measure(id) {
        (title, number) = (found.measure.title, found.measure.number)
        measure = found.measure.id
      } else if let named = NoticeID(id), edition.state(of: named) != nil,
        let found = edition.dossier.notice(named)
      {
        (title, number) = (found.title, found.number)
        notice = named
      } else {
        return nil
      }
    }
  }
}

struct OfferedAttachment: Sendable {
  let title: String
  let file: String
  let url: String
}

/// A list with the platforms that a notice names (名单).
struct ListedBatch: Sendable {
  let key: BatchKey
  let platforms: [PlatformID]
}

extension NoticeDocument {
  static let basis = JSONShape<CitedBasis>([
    DataField(DataColumn("title", "名称", example: "济南市中小企业公共服务示范平台认定管理办法")) {
      .text($0.title)
    },
    DataField(DataColumn("number", "文号", example: "济工信中小企业字〔2021〕5号", empty: "没有文号")) {
      .given($0.number)
    },
    DataField(
      DataColumn("measure", "办法编号", nil, .code, example: "jinan-2021", empty: "不是登记的办法")
    ) { .given($0.measure?.string) },
    DataField(
      DataColumn("notice", "公告编号", nil, .code, example: "jn-2023-call", empty: "不是本站的公告")
    ) { .given($0.notice?.string) },
  ])

  static let period = JSONShape<CallPeriod>([
    DataField(DataColumn("name", "名称", example: "企业申报")) { .text($0.name) },
    DataField(DataColumn("first", "第一天", nil, .day, example: "2020-04-02")) { .day($0.first) },
    DataField(DataColumn("last", "最后一天", nil, .day, example: "2020-04-15")) { .day($0.last) },
  ])

  static let award = JSONShape<AwardStatement>([
    DataField(DataColumn("day", "认定日期", nil, .day, example: "2023-06-27")) { .day($0.day) },
    DataField(
      DataColumn("valid_from", "有效期起", "公告载明的", .day, example: "2023-07-01", empty: "公告没有载明")
    ) { .given($0.validFrom) },
    DataField(
      DataColumn("valid_to", "有效期止", "公告载明的", .day, example: "2026-06-30", empty: "公告没有载明")
    ) { .given($0.validTo) },
    DataField(
      DataColumn("withheld", "暂缓认定的平台", "平台编号", .list, example: "jn-0008", empty: "没有暂缓")
    ) { .list($0.withheld.map(\.string).sorted()) },
  ])

  static let objection = JSONShape<ObjectionChannel>([
    DataField(DataColumn("department", "受理部门", example: "中小企业处", empty: "没有写")) {
      .given($0.department)
    },
    DataField(DataColumn("telephone", "电话", example: "0531-00000001", empty: "没有写")) {
      .given($0.telephone)
    },
    DataField(DataColumn("address", "地址", example: "示例路1号", empty: "没有写")) {
      .given($0.address)
    },
    DataField(DataColumn("mail", "邮箱", example: "sme@gxj.example.gov.cn", empty: "没有写")) {
      .given($0.mail)
    },
    DataField(DataColumn("supervision", "监督电话", example: "0531-00000002", empty: "没有写")) {
      .given($0.supervision)
    },
    DataField(DataColumn("requirement", "异议的要求", example: "须署真实姓名", empty: "没有写")) {
      .given($0.requirement)
    },
  ])

  static let contact = JSONShape<Contact>([
    DataField(DataColumn("label", "名称", example: "中小企业处")) { .text($0.label) },
    DataField(DataColumn("value", "电话或地址", example: "0531-00000001")) { .text($0.value) },
  ])

  static let attachment = JSONShape<OfferedAttachment>([
    DataField(DataColumn("title", "标题", example: "拟认定名单")) { .text($0.title) },
    DataField(DataColumn("file", "文件名", example: "list.xlsx")) { .text($0.file) },
    DataField(
      DataColumn(
        "url",
        "文件",
        "文件的地址，从网站根目录算起；不是 ASCII 的字符没有转义",
        example: "notices/jn-2023-publicity/list.xlsx"
      )
    ) { .text($0.url) },
  ])

  static let list = JSONShape<ListedBatch>([
    DataField(.programme) { .text($0.key.programme.string) },
    DataField(.batch) { .text($0.key.batch.string) },
    DataField(DataColumn("count", "家数", nil, .integer, example: "12")) {
      .integer($0.platforms.count)
    },
    DataField(
      DataColumn(
        "platforms",
        "平台编号",
        "名单的次序",
        .list,
        example: "jn-0007、jn-0008",
        empty: "没有",
        references: .init(table: "platforms", column: "id")
      )
    ) { .list($0.platforms.map(\.string)) },
  ])

  static let fact = JSONShape(
    [
      DataField<ToldEvent>(.platform) { .text($0.event.platform.string) },
      DataField(.platformName) { .text($0.record.name) },
    ] + DataTable.eventFields
  )

  static let takedown = JSONShape<Takedown>([
    DataField(DataColumn("day", "撤下日期", nil, .day, example: "2024-05-01")) { .day($0.day) },
    DataField(DataColumn("reason", "理由", example: "误公开个人信息")) { .text($0.reason) },
    DataField(DataColumn("basis", "依据", example: "个人信息保护法第四十七条", empty: "没有写依据")) {
      .filled($0.basis)
    },
  ])
}
