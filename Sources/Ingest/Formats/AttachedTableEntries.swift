package import Diagnostics
import Disclosure

/// Reads the tables that a programme keeps beside its lists (附表).
enum AttachedTableEntries {
  static func read(_ fields: inout YAMLFields) -> [AttachedTable] {
    var tables: [AttachedTable] = []
    for item in fields.items("附表") {
      guard let table = fields.map("附表", item, readTable) else { continue }
      if tables.contains(where: { $0.id == table.id }) {
        fields.findings.report(
          .duplicateTable,
          "附表编号“\(table.id)”重复；请给另一张附表换一个编号。",
          at: item.place
        )
      } else {
        tables.append(table)
      }
    }
    return tables
  }

  private static func readTable(_ fields: inout YAMLFields) -> AttachedTable? {
    let id = readID(&fields)
    let title = fields.requiredText("名称")
    let article = fields.text("条款")
    let columns = readColumns(&fields)
    let dayColumn = readDayColumn(&fields, columns)
    let conditions = ConditionEntries.read("条件", &fields, columns: columns)
    guard let id, let title, !columns.isEmpty else { return nil }
    return AttachedTable(
      id: id,
      title: title,
      article: article,
      dayColumn: dayColumn,
      columns: columns,
      conditions: conditions
    )
  }

  /// An id begins with a letter, so that no table takes the place of a batch such as `2024`.
  private static func readID(_ fields: inout YAMLFields) -> AttachedTableID? {
    guard let value = fields.required("编号"),
      let id = fields.identifier("编号", value, AttachedTableID.self)
    else { return nil }
    guard id.string.first?.isLetter ?? false else {
      fields.refuse("编号", value, "附表的编号以字母开头，例如 activities；数字开头的是批次")
      return nil
    }
    guard !fileNames.contains(id.string) else {
      fields.refuse("编号", value, "\(id).csv 已有固定的用途，请换一个编号")
      return nil
    }
    return id
  }

  private static let fileNames = ["changes", "revocations", "supervision"]

  private static func readColumns(_ fields: inout YAMLFields) -> [Column] {
    guard fields.required("列") != nil else { return [] }
    return ColumnDeclarations.read(&fields).filter { column in
      guard AttachedTable.reservedColumns.contains(column.name) else { return true }
      fields.findings.report(
        .reservedColumn,
        "“\(column.name)”是每张附表都有的列，不用在这里声明；请删去，或者换一个列名。",
        at: fields.place(of: "列")
      )
      return false
    }
  }

  private static func readDayColumn(
    _ fields: inout YAMLFields,
    _ columns: [Column]
  ) -> String? {
    guard let value = fields.optional("日期列"), let name = fields.text("日期列", value) else {
      return nil
    }
    let days = columns.filter { $0.type == .day }.map(\.name)
    if days.contains(name) { return name }
    let advice =
      days.isEmpty ? "请先在“列”里声明一个类型为“日”的列" : "可以写：\(days.joined(separator: "、"))"
    fields.refuse("日期列", value, "“\(name)”不是这张附表声明的日期；\(advice)")
    return nil
  }
}

extension DiagnosticKind {
  package static let duplicateTable = DiagnosticKind(
    "programme/duplicate-table",
    .error,
    "附表的编号就是它的文件名（records/认定事项/编号.csv），也是下载文件的永久网址，在一个认定事项里只能用一次。请换一个编号。"
  )
}
