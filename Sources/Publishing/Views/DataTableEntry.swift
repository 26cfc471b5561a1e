import Rendering

/// A table of the data on the data page: its files, and its columns (数据字典).
struct DataTableEntry: Sendable {
  let table: DataTable
  let title: String
  let rows: Int
  let downloads: [LinkedText]
  let columns: [DataColumnEntry]
  let citation: String

  init(_ table: DataTable, _ linker: Linker) {
    self.table = table
    title = Self.title(table, in: linker.edition)
    rows = table.count(linker.edition)
    downloads = table.downloads.map { LinkedText($0.format.label, linker.link($0.path)) }
    columns = table.fileColumns.enumerated().map { index, column in
      DataColumnEntry(column, number: index + 1, of: table)
    }
    citation = Citation(table, linker.edition).text
  }

  var anchor: String { DataSummary.anchor(of: table) }

  /// An attached table is told with its programme: several have tables of one name.
  private static func title(_ table: DataTable, in edition: Edition) -> String {
    let attached = AttachedTableColumns.all(in: edition).first { $0.dataTable.name == table.name }
    return attached.map { "\(edition.programmeTitle($0.programme))：\(table.title)" } ?? table.title
  }
}

/// A column in the dictionary (字段).
struct DataColumnEntry: Sendable {
  let column: DataColumn
  /// Where the page tells of it. What a programme declares may be no name for an anchor.
  let anchor: String

  init(_ column: DataColumn, number: Int, of table: DataTable) {
    self.column = column
    let isPlain = column.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    anchor = "\(table.name).\(isPlain ? column.name : String(number))"
  }

  /// The values that it holds, each with its word where that is another.
  var allowed: [String] {
    column.allowed.map { $0.value == $0.label ? $0.value : "\($0.value)（\($0.label)）" }
  }

  /// The column of another table that holds the same names.
  var reference: LinkedText? {
    column.references.map {
      LinkedText("\($0.table).\($0.column)", "#\($0.table).\($0.column)")
    }
  }
}

extension DataColumn.Kind {
  /// How the dictionary calls it (类型).
  var label: String {
    switch self {
    case .text: "文字"
    case .code: "代码，按文字读"
    case .integer: "整数"
    case .flag: "true 或 false"
    case .day: "日期"
    case .moment: "日期和时刻"
    case .link: "网址"
    case .list: "多个值"
    }
  }
}

extension View where Root == DataTableEntry {
  static var dataTable: View {
    View(
      "data table",
      [
        .text("name", "表名") { $0.table.name },
        .text("title", "表的中文名") { $0.title },
        .text("about", "一行是什么") { $0.table.about },
        .text("anchor", "字段说明在本页的位置") { $0.anchor },
        .number("rows", "行数") { $0.rows },
        .list("downloads", "各格式的文件", .link) { $0.downloads },
        .list("columns", "字段", .dataColumn) { $0.columns },
        .texts("key", "合起来能认出一行的字段") { $0.table.key },
        .text("citation", "引用格式") { $0.citation },
      ]
    )
  }
}

extension View where Root == DataColumnEntry {
  fileprivate static var dataColumn: View {
    View(
      "data column",
      [
        .text("anchor", "在本页的位置") { $0.anchor },
        .text("name", "字段名") { $0.column.name },
        .optionalText("label", "中文名；字段名就是中文的没有") {
          $0.column.label == $0.column.name ? nil : $0.column.label
        },
        .text("meaning", "含义") { $0.column.meaning },
        .text("type", "类型") { $0.column.kind.label },
        .texts("allowed", "取值，可能不限") { $0.allowed },
        .text("example", "示例") { $0.column.example },
        .optionalText("empty", "空着是什么意思；不会空的没有") { $0.column.empty },
        .optionalRecord("reference", "参照的字段，可能没有", .link) { $0.reference },
        .number("since", "自数据的哪一版起有") { $0.column.since },
      ]
    )
  }
}
