import Diagnostics
import Disclosure
import Files

extension DataTable {
  /// One row a published notice.
  static let notices = DataTable(
    "notices",
    "公告",
    "一行是一份公开的文件：申报通知、公示、认定公告、撤销公告等，新的在前。",
    key: ["id"],
    noticeFields
  ) { edition, emit throws(FileError) in
    let programmes = NoticeProgrammes(edition)
    for state in edition.state.notices {
      guard let notice = edition.dossier.notice(state.id) else { continue }
      try emit(NoticeWithState(notice, state, programmes[notice.id], in: edition))
    }
  }

  /// What is said of a notice, under the names of the static API.
  static let noticeFields: [DataField<NoticeWithState>] = noticeHead + windowFields + laterFields

  private static let noticeHead: [DataField<NoticeWithState>] = [
    DataField(
      DataColumn("id", "公告编号", "公告编号，永久不变", .code, example: "jn-2023-award")
    ) { .text($0.notice.id.string) },
    DataField(DataColumn("title", "标题", example: "关于公布2023年度示范平台名单的公告")) {
      .text($0.notice.title)
    },
    DataField(
      DataColumn(
        "kind",
        "类型",
        example: "认定公告",
        allowed: NoticeKind.allCases.map { .init(value: $0.rawValue, label: $0.rawValue) }
      )
    ) { .text($0.notice.kind.rawValue) },
    DataField(DataColumn("number", "文号", example: "示工信字〔2023〕6号", empty: "没有文号")) {
      .given($0.notice.number)
    },
    DataField(DataColumn("issuer", "发文机关", "发文机关当日的名称", example: "示例市工业和信息化局")) {
      .text($0.notice.issuer)
    },
    DataField(DataColumn("issued", "成文日期", nil, .day, example: "2023-06-05", empty: "未载明")) {
      .given($0.notice.issued)
    },
    DataField(
      DataColumn(
        "published",
        "发布时间",
        "发布时间，没有记录时刻的写零点",
        .moment,
        example: "2023-06-05T09:00:00+08:00"
      )
    ) { .text($0.notice.published.timestamp) },
    DataField(
      DataColumn(
        "programme",
        "认定事项",
        "所属认定事项的编号",
        .code,
        example: "jinan-sme-platform",
        empty: "不属于哪一个认定事项",
        references: .init(table: "programmes", column: "id")
      )
    ) { .given($0.programme?.string) },
    DataField(
      DataColumn(
        "lists",
        "名单",
        "公布的名单：认定事项/批次",
        .list,
        example: "jinan-sme-platform/2023",
        empty: "没有公布名单"
      )
    ) { .list($0.notice.lists.map(\.key.description)) },
    DataField(
      DataColumn("url", "网页", "公告页的地址，从网站根目录算起", .link, example: "notices/jn-2023-award.html")
    ) { .text(SitePath.notice($0.notice.id).string) },
  ]

  private static let windowFields: [DataField<NoticeWithState>] = [
    DataField(DataColumn("window_first", "公示期起", nil, .day, example: "2023-06-05", empty: "不是公示")) {
      .given($0.state.window?.window.first)
    },
    DataField(DataColumn("window_last", "公示期止", nil, .day, example: "2023-06-09", empty: "不是公示")) {
      .given($0.state.window?.window.last)
    },
    DataField(
      DataColumn("window_length", "公示天数", nil, .integer, example: "5", empty: "不是公示")
    ) { .given($0.state.window?.length) },
    DataField(
      DataColumn(
        "window_unit",
        "公示天数的单位",
        example: "工作日",
        empty: "不是公示",
        allowed: PeriodUnit.allCases.map { .init(value: $0.label, label: $0.label) }
      )
    ) { .given($0.state.window?.window.unit.label) },
  ]

  private static let laterFields: [DataField<NoticeWithState>] = [
    DataField(.later("continues", "接续的公示", empty: "不是接续公示")) {
      .list($0.continued.map(\.string))
    },
    DataField(.later("corrected_by", "更正它的公告", empty: "没有更正")) {
      .list($0.state.correctedBy.map(\.string))
    },
    DataField(.later("withdrawn_by", "撤回它的公告", empty: "没有撤回")) {
      .list($0.state.withdrawnBy.map(\.string))
    },
    DataField(.later("replaced_by", "取代它的公告", empty: "没有被取代")) {
      .list($0.state.replacedBy.map(\.string))
    },
  ]
}

/// A published notice with what the edition day adds to it.
struct NoticeWithState: Sendable {
  let notice: Notice
  let state: NoticeState
  let programme: ProgrammeID?
  /// The publicity that it continues, where that is published.
  let continued: [NoticeID]

  init(
    _ notice: Notice,
    _ state: NoticeState,
    _ programme: ProgrammeID?,
    in edition: Edition
  ) {
    self.notice = notice
    self.state = state
    self.programme = programme
    continued = [notice.continues?.id].compactMap(\.self).filter { edition.state(of: $0) != nil }
  }
}

extension DataColumn {
  fileprivate static func later(_ name: String, _ label: String, empty: String) -> DataColumn {
    DataColumn(name, label, "\(label)的编号", .list, example: "jn-2023-correct", empty: empty)
  }
}
