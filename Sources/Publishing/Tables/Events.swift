import Disclosure
import Files

extension DataTable {
  /// One row a fact of the register.
  static let events = DataTable(
    "events",
    "登记事项",
    "一行是登记册里的一件事：公示、认定、变更、撤销等，按平台和生效的先后。",
    key: [],
    [
      DataField(.platform) { .text($0.event.platform.string) },
      DataField(.platformName) { .text($0.record.name) },
    ] + eventFields,
    count: { edition in edition.state.register.records.reduce(0) { $0 + $1.events.count } }
  ) { edition, emit throws(FileError) in
    for record in edition.state.register.records {
      for event in record.events {
        try emit(ToldEvent(record, event, PublicEvent(event, in: edition.dossier)))
      }
    }
  }

  /// What is said of a fact, under the names of the JSON file of its platform.
  static let eventFields: [DataField<ToldEvent>] = [
    DataField(DataColumn("day", "生效日期", nil, .day, example: "2023-06-27")) {
      .day($0.event.effect)
    },
    DataField(DataColumn("known", "公开日期", "公众可以知道的日期", .day, example: "2023-06-27")) {
      .day($0.event.known)
    },
    DataField(
      DataColumn(
        "kind",
        "事项",
        example: "认定",
        allowed: PublicEvent.kinds.map { .init(value: $0, label: $0) }
      )
    ) { .text($0.told.kind) },
    DataField(.programme) { .text($0.event.programme.string) },
    DataField(DataColumn("batch", "批次", "涉及的批次", .code, example: "2023", empty: "涉及全部批次")) {
      .given($0.event.batch?.string)
    },
    DataField(DataColumn("field", "字段", "变更、更正的字段", example: "平台名称", empty: "不是变更或更正")) {
      .given($0.told.field)
    },
    DataField(DataColumn("old", "原值", example: "样例平台", empty: "不是变更、更正，原来没有填写，或字段不公开")) {
      .given($0.told.old)
    },
    DataField(DataColumn("new", "新值", example: "样例新平台", empty: "不是变更、更正，改为不填写，或字段不公开")) {
      .given($0.told.new)
    },
    DataField(DataColumn("reason", "原因", "原因、情形或事由", example: "录入错误", empty: "没有写明")) {
      .given($0.told.reason)
    },
    DataField(.notice("notice", "公告", empty: "没有公告")) { .given($0.event.notice?.string) },
  ]
}

/// A fact with its platform, and as the public may read it.
struct ToldEvent: Sendable {
  let record: PlatformRecord
  let event: RegisterEvent
  let told: PublicEvent

  init(_ record: PlatformRecord, _ event: RegisterEvent, _ told: PublicEvent) {
    self.record = record
    self.event = event
    self.told = told
  }
}
