import Diagnostics
import Disclosure

extension ListReading {
  /// The rows of the list: not blank ones, totals, remarks and repeated headers; hidden rows are
  /// refused.
  mutating func takenRows(_ columns: [TakenColumn]) -> [FoundRow] {
    var taken: [FoundRow] = []
    var beside: [FoundRow] = []
    var leftOut = 0
    for row in list.rows {
      let filled = row.cells.filter { !$0.isBlank }
      guard let first = filled.first else { continue }
      let position = first.position
      // Rows are often numbered before they are filled in.
      if filled.allSatisfy({ sequenceColumns.contains($0.column) && Self.number($0) != nil }) {
        continue
      }
      if acceptance.takesRow(row.number) {
        report(.leftOut, "按 --accept 略过了第 \(row.number) 行。", at: position)
        leftOut += 1
      } else if isRepeatedHeader(row) {
        report(.rowPassedOver, "第 \(row.number) 行是重复的表头，没有读。", at: position)
      } else if isBeside(row) {
        let text = first.line.prefix(20)
        report(.rowPassedOver, "第 \(row.number) 行“\(text)”不是名单的内容，没有读；请核对。", at: position)
        beside.append(row)
      } else if row.isHidden {
        report(
          .hiddenRow,
          "第 \(row.number) 行是隐藏的；请取消隐藏核对，不要的删除，或者用 --accept \(row.number) 略过。",
          at: position
        )
      } else {
        taken.append(row)
      }
    }
    compareCounts(beside, with: taken.count, leftOut: leftOut)
    return taken
  }

  /// Whether a row says what the header says, as where a printed list begins a new page.
  private func isRepeatedHeader(_ row: FoundRow) -> Bool {
    let repeated = list.columns.count { column in
      row.cell(column.index).map { ListText.folded($0.shown) } == ListText.folded(column.header)
    }
    return repeated >= 2 && repeated * 2 > list.columns.count
  }

  /// Whether a row is a total, a remark or the names of who filled the table in.
  func isBeside(_ row: FoundRow) -> Bool {
    let core = ["运营单位", "统一社会信用代码"]
    let hasCore = core.contains { name in
      list.column(name).flatMap { row.cell($0.index) }.map { !$0.isBlank } ?? false
    }
    guard let first = row.cells.first(where: { !$0.isBlank }) else { return false }
    let text = ListText.folded(first.shown)
    if hasNoCode(row), isTotal(row) { return true }
    // A remark that is merged over the row stands in every column, or in the first.
    guard !hasCore || first.column == row.cells.last(where: { !$0.isBlank })?.column else {
      return false
    }
    let isOnlyWords = row.cells.allSatisfy { $0.isBlank || sequenceColumns.contains($0.column) }
    return isOnlyWords || Self.besideWords.contains { text.hasPrefix($0) }
  }

  /// Whether the code of a platform is missing, be it that the list has no column for it.
  private func hasNoCode(_ row: FoundRow) -> Bool {
    list.column(ChangeField.creditCode).flatMap { row.cell($0.index) }?.isBlank ?? true
  }

  /// Whether the first thing that a row says, its number apart, is that it sums up or explains:
  /// no platform is called “合计”, whatever stands beside it.
  private func isTotal(_ row: FoundRow) -> Bool {
    let said = row.cells.first { cell in
      !cell.isBlank && !(sequenceColumns.contains(cell.column) && Self.number(cell) != nil)
    }
    let text = said.map { ListText.folded($0.shown).filter { !":：".contains($0) } } ?? ""
    return Self.summaryWords.contains(text)
  }

  private static let summaryWords = ["合计", "总计", "小计", "共计", "注", "备注", "说明"]
  private static let besideWords =
    summaryWords + [
      "填表", "制表", "填报", "审核人", "经办人", "联系人", "联系电话",
      "负责人", "单位负责人", "盖章", "(盖章", "日期",
    ]

  private static func number(_ cell: FoundCell) -> Int? { Int(FigureText.halfWidth(cell.line)) }

  /// Running numbers that do not run.
  mutating func reportSequence(_ rows: [FoundRow]) {
    guard let column = sequenceColumns.first else { return }
    var previous: (number: Int, row: Int)?
    for row in rows {
      guard let cell = row.cell(column), let number = Self.number(cell) else { continue }
      if let previous, number != previous.number + 1 {
        report(
          .sequenceBroken,
          "序号从第 \(previous.row) 行的 \(previous.number) 到了这里的 \(number)；请核对是不是少了一行，或者多粘了一行。",
          at: cell.position
        )
      }
      previous = (number, row.number)
    }
  }
}
