import Disclosure
import Rendering

// The blocks of a blank form as its page prints them: one of the fields of a block is there.

extension View where Root == BlankForm.Block {
  static var formBlock: View {
    View(
      "form block",
      [
        .optionalText("heading", "栏目标题") { $0.heading },
        .list("rows", "填写：一行一行的格子", .formRow) { $0.cells.map(FormRow.init) },
        .optionalRecord("table", "表头和空行", .formTable) { FormTable($0.content) },
        .optionalRecord("writing", "书写：大段空白", .formWriting) { FormWriting($0.content) },
        .texts("text", "文字：印好的话") { $0.text },
        .texts("signatures", "落款：签字、盖章、日期") { $0.signatures },
      ]
    )
  }
}

extension BlankForm.Block {
  fileprivate var cells: [[BlankForm.Cell]] {
    if case .cells(let rows) = content { rows } else { [] }
  }

  fileprivate var text: [String] {
    if case .text(let paragraphs) = content { paragraphs } else { [] }
  }

  fileprivate var signatures: [String] {
    if case .signatures(let lines) = content { lines } else { [] }
  }
}

private struct FormRow {
  let cells: [BlankForm.Cell]
}

extension View where Root == FormRow {
  fileprivate static var formRow: View {
    View("form row", [.list("cells", "格子", .formCell) { $0.cells }])
  }
}

extension View where Root == BlankForm.Cell {
  fileprivate static var formCell: View {
    View(
      "form cell",
      [
        .text("label", "名称") { $0.label },
        .texts("choices", "可以勾选的各项；没有的留空填写") { $0.choices },
      ]
    )
  }
}

private struct FormTable {
  let columns: [BlankForm.Column]
  let rowCount: Int

  init?(_ content: BlankForm.Content) {
    guard case .table(let columns, let rows) = content else { return nil }
    self.columns = columns
    rowCount = rows
  }

  /// One text for each cell of an empty row: the name of its column.
  var cells: [String] {
    columns.flatMap { column in
      column.parts.isEmpty ? [column.name] : column.parts
    }
  }
}

/// An empty row of a table, with its number from 1.
private struct FormTableRow {
  let number: Int
  let cells: [String]
}

extension View where Root == FormTable {
  fileprivate static var formTable: View {
    View(
      "form table",
      [
        .list("columns", "各列", .formColumn) { $0.columns },
        .flag("is_divided", "是否有分列") { table in table.columns.contains { !$0.parts.isEmpty } },
        .list("rows", "空行", .formTableRow) { table in
          (0..<table.rowCount).map { FormTableRow(number: $0 + 1, cells: table.cells) }
        },
      ]
    )
  }
}

extension View where Root == BlankForm.Column {
  fileprivate static var formColumn: View {
    View(
      "form column",
      [
        .text("name", "列名") { $0.name },
        .texts("parts", "分列；没有的为空") { $0.parts },
      ]
    )
  }
}

extension View where Root == FormTableRow {
  fileprivate static var formTableRow: View {
    View(
      "form table row",
      [
        .number("number", "第几行") { $0.number },
        .texts("cells", "各格所属的列") { $0.cells },
      ]
    )
  }
}

private struct FormWriting {
  let label: String
  let lines: Int

  init?(_ content: BlankForm.Content) {
    guard case .writing(let label, let lines) = content else { return nil }
    self.label = label
    self.lines = lines
  }
}

extension View where Root == FormWriting {
  fileprivate static var formWriting: View {
    View(
      "form writing",
      [
        .text("label", "名称") { $0.label },
        .texts("lines", "空行，每行一个空的文字") { Array(repeating: "", count: $0.lines) },
      ]
    )
  }
}
