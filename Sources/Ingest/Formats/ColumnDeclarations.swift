package import Diagnostics
import Disclosure

/// Reads the columns that a programme adds to its lists (列).
enum ColumnDeclarations {
  static func read(_ fields: inout YAMLFields) -> [Column] {
    fields.map("列") { columns -> [Column]? in
      columns.allEntries().compactMap { read($0, &columns) }
    } ?? []
  }

  private static func read(_ entry: YAMLEntry, _ fields: inout YAMLFields) -> Column? {
    guard !BatchFile.Words.all.contains(entry.key) else {
      fields.findings.report(
        .reservedColumn,
        "“\(entry.key)”是每张名单都有的列，不用在这里声明；请删去，或者换一个列名。",
        at: entry.place
      )
      return nil
    }
    return fields.map(entry.key, entry.value) { fields in
      let type = fields.requiredWord("类型", ColumnType.self)
      let unit = fields.text("单位")
      let isPublic = fields.requiredFlag("公开")
      guard let type, let isPublic else { return nil }
      return Column(name: entry.key, type: type, unit: unit, isPublic: isPublic)
    }
  }
}

extension DiagnosticKind {
  package static let reservedColumn = DiagnosticKind(
    "programme/reserved-column",
    .error,
    "平台编号、区县、服务热线等列每张名单都可以用，含义固定，不能再由认定事项声明。请删去这一项，或者给自己的列换一个名称。"
  )
}
