import Diagnostics
import Disclosure
import Files

extension DataTable {
  /// One row a changed value, of every edition up to this one.
  static let changes = DataTable(
    "changes",
    "数据变化",
    "一行是某一天一个称号的一个字段由原值变为新值；新列入的称号只有一行，没有字段。",
    key: [],
    changeFields,
    count: { edition in edition.history.value.days.reduce(0) { $0 + $1.valueCount } }
  ) { edition, emit throws(FileError) in
    let history = edition.history.value
    for day in history.days {
      try history.changes(of: day) { change throws(FileError) in
        if change.differences.isEmpty {
          try emit(ChangedValue(day: day.day, change: change, difference: nil))
        }
        for difference in change.differences {
          try emit(ChangedValue(day: day.day, change: change, difference: difference))
        }
      }
    }
  }

  private static let changeFields: [DataField<ChangedValue>] = [
    DataField(DataColumn("day", "日期", "从哪一天的版本起不同", .day, example: "2023-06-27")) {
      .day($0.day)
    },
    DataField(.platform) { .text($0.change.platform.string) },
    DataField(.programme) { .text($0.change.programme.string) },
    DataField(.nameOfDay) { .text($0.change.name) },
    DataField(.changeKind) { .text($0.change.kind.rawValue) },
    DataField(
      DataColumn("field", "字段", "platforms 表的字段名", .code, example: "standing", empty: "新列入或移除")
    ) { .given($0.difference?.column.name) },
    DataField(DataColumn("old", "原值", example: "valid", empty: "原来是空的，或新列入")) {
      .filled($0.difference?.old.text ?? "")
    },
    DataField(DataColumn("new", "新值", example: "expired", empty: "现在是空的，或新列入、移除")) {
      .filled($0.difference?.new.text ?? "")
    },
    DataField(.changeNotices) { .list($0.change.notices.map(\.string)) },
  ]
}

extension DataColumn {
  static let nameOfDay = DataColumn("name", "平台名称", "当日的平台名称", example: "样例服务平台")

  static let changeKind = DataColumn(
    "kind",
    "变化类型",
    nil,
    .code,
    example: "expired",
    allowed: TitleChange.Kind.allCases.map { .init(value: $0.rawValue, label: $0.label) }
  )

  static let changeNotices = DataColumn(
    "notices",
    "公告",
    "当日公布此事的公告编号",
    .list,
    example: "jn-2023-award",
    empty: "没有公告，如到期"
  )
}

/// A changed value with its change; of a title that is new or gone, the change alone.
private struct ChangedValue: Sendable {
  let day: Day
  let change: TitleChange
  let difference: TitleChange.Difference?
}
