import Diagnostics
import Disclosure

/// Reads a found list as the table of a batch (名单的读取): which rows and columns belong to it, what
/// their cells say, and what is in doubt.
struct ListReading {
  let list: FoundList
  let words: HeaderWords
  let file: RelativePath
  /// The declared columns, by which cells have a type and are public or not.
  let declared: [Column]

  var acceptance: Acceptance
  var diagnostics: [Diagnostic] = []
  var unknownHeaders = 0
  private var mergesTold: Set<String> = []

  /// A column that is taken: where it stands, its header in the CSV, how its cells are written.
  struct TakenColumn {
    let index: Int
    let header: String
    let name: String
    let kind: ColumnKind
    let isPublic: Bool
  }

  init(
    _ list: FoundList,
    _ words: HeaderWords,
    declared: [Column],
    accepted: [String],
    file: RelativePath
  ) {
    self.list = list
    self.words = words
    self.declared = declared
    self.file = file
    acceptance = Acceptance(accepted)
  }

  mutating func read() -> PlacedTable {
    let columns = takenColumns()
    let rows = takenRows(columns)
    reportSequence(rows)
    var table = PlacedTable(
      names: columns.map(\.name),
      header: PlacedTable.Row(
        line: list.header.number,
        cells: columns.map { column in
          PlacedTable.Cell(
            checked: column.name,
            written: column.name,
            position: list.sheet.position(list.header, column.index),
            header: column.header,
            shown: nil
          )
        }
      ),
      rows: []
    )
    table.rows = rows.map { row in
      PlacedTable.Row(line: row.number, cells: columns.map { cell(row, $0) })
    }
    for text in acceptance.unused {
      report(
        .nothingAccepted,
        "--accept \(text) 在名单里没有对应的行、列或者格；请核对写法。",
        at: .wholeFile
      )
    }
    return table
  }

  mutating func report(
    _ kind: DiagnosticKind,
    _ message: String,
    at position: SourceLocation.Position,
    notes: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(kind, message, at: SourceLocation(file, position), notes: notes)
    )
  }

  /// The columns in which running numbers stand.
  var sequenceColumns: [Int] {
    list.columns.filter { $0.meaning == .sequence }.map(\.index)
  }
}

extension ListReading {
  /// What one cell says, and what is told of it.
  private mutating func cell(_ row: FoundRow, _ column: TakenColumn) -> PlacedTable.Cell {
    let position = list.sheet.position(row, column.index)
    guard let found = row.cell(column.index), !found.isBlank else {
      return PlacedTable.Cell(
        checked: "",
        written: "",
        position: position,
        header: column.header,
        shown: nil
      )
    }
    var placed = PlacedTable.Cell(
      checked: "",
      written: "",
      position: position,
      header: column.header,
      shown: column.isPublic && !found.line.isEmpty ? found.line : nil
    )
    if acceptance.takesCell(row: row.number, column: column.index) {
      report(.leftOut, "按 --accept 略过了这一格。", at: position, notes: placed.words)
      return placed
    }
    reportMerge(found, column, at: position)
    let reading = CellReading(found, as: column.kind, from1904: list.sheet.from1904)
    placed.checked = reading.checked
    placed.written = reading.written
    if let finding = reading.finding { tell(finding, reading, placed) }
    return placed
  }

  private mutating func tell(
    _ finding: CellReading.Finding,
    _ reading: CellReading,
    _ cell: PlacedTable.Cell
  ) {
    let position = cell.position
    switch finding {
    case .rewritten:
      let new = cell.shown == nil ? "" : "，读作“\(reading.written)”"
      report(.rewritten, "这一格的写法已经统一\(new)；请核对。", at: position, notes: cell.words)
    case .formula:
      report(.formula, "这一格是公式；请复制后选择性粘贴为数值，再导入。", at: position, notes: cell.words)
    case .errorValue:
      report(.errorValue, "这一格是算不出结果的错误值；请填上正确的内容，或者清空。", at: position, notes: cell.words)
    case .monthOnly(let first, let last):
      report(
        .monthOnly,
        "这里只有年月，没有写明哪一天；请按批准文件写全，例如 \(first) 或者 \(last)。",
        at: position,
        notes: cell.words
      )
    }
  }

  private mutating func reportMerge(
    _ cell: FoundCell,
    _ column: TakenColumn,
    at position: SourceLocation.Position
  ) {
    guard let range = cell.range, mergesTold.insert(range).inserted else { return }
    let content = column.isPublic ? "“\(cell.line)”" : "同一个内容"
    report(
      .mergedCells,
      "\(range) 是合并单元格，“\(column.header)”的这几行都按\(content)读取；请核对。",
      at: position
    )
  }
}
