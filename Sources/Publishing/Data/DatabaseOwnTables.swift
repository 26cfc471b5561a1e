import Disclosure
import Files

// Tables that only the database has: it tells of a platform once, not once a title.
extension DataTable {
  /// One row a platform.
  static let registered = DataTable(
    "platforms",
    "平台",
    "一行是一个平台；它的称号在 titles 表。",
    key: ["id"],
    platformFields
  ) { edition, emit throws(FileError) in
    for record in edition.state.register.records { try emit(record) }
  }

  /// One row a name or operator that was replaced.
  static let formerNames = DataTable(
    "names",
    "曾用名称",
    "一行是平台用过的一个名称，或者一个以前的运营单位。",
    key: ["id", "kind", "position"],
    [
      DataField(.platform) { .text($0.record.id.string) },
      DataField(
        DataColumn(
          "kind",
          "种类",
          nil,
          .code,
          example: "former_name",
          allowed: FormerName.Kind.allCases.map { .init(value: $0.rawValue, label: $0.label) }
        )
      ) { .text($0.kind.rawValue) },
      DataField(DatabaseLink.position) { .integer($0.position) },
      DataField(DataColumn("value", "名称", example: "样例平台")) { .text($0.former.value) },
      DataField(DataColumn("until", "停用日期", "改用新名称的日期", .day, example: "2023-05-08")) {
        .day($0.former.until)
      },
      DataField(.notice("notice", "公告", empty: "没有公告")) { .given($0.former.notice?.string) },
    ]
  ) { edition, emit throws(FileError) in
    for record in edition.state.register.records {
      for kind in FormerName.Kind.allCases {
        for (position, former) in zip(1..., kind.values(record)) {
          try emit(FormerName(record: record, kind: kind, position: position, former: former))
        }
      }
    }
  }
}

/// A name or operator that was replaced (曾用名称、曾任运营单位).
private struct FormerName: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case name = "former_name"
    case `operator` = "former_operator"

    var label: String {
      switch self {
      case .name: "曾用平台名称"
      case .operator: "曾任运营单位"
      }
    }

    func values(_ record: PlatformRecord) -> [PlatformRecord.FormerValue] {
      switch self {
      case .name: record.formerNames
      case .operator: record.formerOperators
      }
    }
  }

  let record: PlatformRecord
  let kind: Kind
  let position: Int
  let former: PlatformRecord.FormerValue
}
