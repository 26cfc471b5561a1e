import Disclosure
import Ingest
import Workbooks

/// A sheet with its rows, for those that are short.
struct WrittenSheet {
  let sheet: Sheet
  let rows: [[String]]
}

extension WorkbookWriter {
  mutating func write(_ written: WrittenSheet) throws(WorkbookError) {
    try begin(written.sheet)
    var cut = 0
    for texts in written.rows { try row(texts.map { SheetCell.text($0, cut: &cut) }) }
  }
}

extension DataTable {
  /// What the columns of the first sheet mean (字段).
  var dictionarySheet: WrittenSheet {
    WrittenSheet(
      sheet: Sheet(
        "字段",
        [
          SheetColumn("字段名", width: 20, .text), SheetColumn("栏目", width: 20, .text),
          SheetColumn("含义", width: 44, .wrapped), SheetColumn("类型", width: 10, .text),
          SheetColumn("取值", width: 44, .wrapped), SheetColumn("示例", width: 30, .wrapped),
          SheetColumn("空格的含义", width: 30, .wrapped), SheetColumn("自版本", width: 8, .text),
        ]
      ),
      rows: columns.map { column in
        [
          column.name, column.label, column.meaning, column.kind.typeName, column.choices,
          column.example, column.empty ?? "没有空格", String(column.since),
        ]
      }
    )
  }

  /// Whose data it is, of which day, and how to use it (说明).
  func noteSheet(_ edition: Edition, _ counts: WorkbookCounts) -> WrittenSheet {
    var rows = DataNote.all(title, SitePath.data(name, DataFormat.workbook.suffix), edition)
      .map { [$0.label, $0.text] }
    rows.insert(["行数", String(counts.rows)], at: 2)
    rows.append(["每一行", about])
    rows += Self.readingNotes
    if counts.cut > 0 {
      rows.append(["过长的文字", "有 \(counts.cut) 格超过 Excel 一格 32,767 字的上限，在末尾注明；全文见同名 CSV。"])
    }
    return WrittenSheet(
      sheet: Sheet(
        "说明",
        [SheetColumn("项目", width: 16, .text), SheetColumn("内容", width: 90, .wrapped)]
      ),
      rows: rows
    )
  }

  private static let readingNotes = [
    ["代码", "编号、代码和 18 位统一社会信用代码都是文本，不会丢数字。"],
    ["日期", "是真正的日期，显示为年-月-日，可以直接计算和筛选。"],
    ["是或否", "写作“是”“否”；CSV 里是 true、false。"],
    ["多个值", "在一格里用“、”隔开。"],
    ["公式", "每一格都按文本、数字或日期写入，以 =、+、-、@ 开头的文字不会运行，也没有改动。"],
    ["行数上限", "超过 1,048,576 行时接到下一张工作表，一行不少。"],
  ]
}

extension DataColumn {
  /// The values that it may hold, each with the word that the public reads.
  var choices: String {
    allowed.map { $0.value == $0.label ? $0.value : "\($0.value)：\($0.label)" }
      .joined(separator: "；")
  }
}

extension DataColumn.Kind {
  /// What a workbook and the database call it (类型): they write flags in their own ways.
  var typeName: String {
    switch self {
    case .text: "文本"
    case .code: "代码"
    case .integer: "整数"
    case .flag: "是否"
    case .day: "日期"
    case .moment: "时间"
    case .link: "网址"
    case .list: "多值"
    }
  }
}
