import Disclosure

// Columns that several tables have, under one name and with one meaning.
extension DataColumn {
  static let platform = DataColumn(
    "id",
    "平台编号",
    "平台编号，永久不变，各表通用",
    .code,
    example: "jn-0007",
    references: nil
  )

  static let platformName = DataColumn("name", "平台名称", "现在的平台名称", example: "样例服务平台")

  static let programme = DataColumn(
    "programme",
    "认定事项",
    "认定事项的编号，名称见 programmes 表",
    .code,
    example: "jinan-sme-platform",
    references: Reference(table: "programmes", column: "id")
  )

  static let batch = DataColumn("batch", "批次", "批次编号", .code, example: "2023")

  static let banFirst = DataColumn(
    "ban_first",
    "禁报期起",
    "不得再次申报的第一天；约束谁见 revocations 的 ban_subject",
    .day,
    example: "2022-06-10",
    empty: "没有提前终止，或办法未规定禁报期"
  )

  static let banLast = DataColumn(
    "ban_last",
    "禁报期止",
    "不得再次申报的最后一天；约束谁见 revocations 的 ban_subject",
    .day,
    example: "2025-06-10",
    empty: "没有提前终止，或办法未规定禁报期"
  )

  static func endKind(empty: String?) -> DataColumn {
    DataColumn(
      "end_kind",
      "终止方式",
      "撤销、取消、自动撤销、自愿放弃、注销或终止",
      example: "撤销",
      empty: empty,
      allowed: EndingRow.Kind.allCases.filter { $0 != .restored }.map {
        Allowed(value: $0.rawValue, label: $0.rawValue)
      }
    )
  }

  /// A notice that a row rests on.
  static func notice(_ name: String = "notice", _ label: String, empty: String) -> DataColumn {
    DataColumn(
      name,
      label,
      "\(label)的编号",
      .code,
      example: "jn-2023-award",
      empty: empty,
      references: Reference(table: "notices", column: "id")
    )
  }
}
