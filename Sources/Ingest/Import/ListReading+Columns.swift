import Diagnostics
import Disclosure

extension ListReading {
  /// The columns of the list that go into the CSV, in its order; what is in doubt is reported.
  mutating func takenColumns() -> [TakenColumn] {
    var taken: [TakenColumn] = []
    let isDoubtful = list.columns.contains { $0.meaning == .unknown }
    let filled = isDoubtful || !list.sheet.hiddenColumns.isEmpty ? filledColumns() : []
    for column in list.columns where column.meaning != .sequence {
      if acceptance.takesColumn(column.index, header: column.header) {
        report(
          .leftOut,
          "按 --accept 略过了“\(column.header)”这一列。",
          at: list.sheet.position(list.header, column.index)
        )
        continue
      }
      guard let name = column.name else {
        if filled.contains(column.index) { reportUnknown(column) }
        continue
      }
      if filled.contains(column.index) { reportHidden(column) }
      taken.append(
        TakenColumn(
          index: column.index,
          header: column.header,
          name: name,
          kind: ColumnKind(name, declared),
          isPublic: isPublic(name)
        )
      )
    }
    taken += namesOfFirms(taken)
    reportUnnamed()
    let ranks = Dictionary(words.names.enumerated().map { ($1, $0) }) { first, _ in first }
    let rank = { (column: TakenColumn) in ranks[Self.plain(column.name)] ?? .max }
    return taken.enumerated().sorted { a, b in
      let (left, right) = (rank(a.element), rank(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  /// The column of operators as that of names, where firms are recognised themselves.
  private func namesOfFirms(_ taken: [TakenColumn]) -> [TakenColumn] {
    guard words.mayNameBoth, !taken.contains(where: { $0.name == ChangeField.name }),
      let firm = taken.first(where: { $0.name == ChangeField.operator })
    else { return [] }
    return [
      TakenColumn(
        index: firm.index,
        header: firm.header,
        name: ChangeField.name,
        kind: ColumnKind(ChangeField.name, declared),
        isPublic: true
      )
    ]
  }

  /// A name without the unit in its brackets.
  static func plain(_ name: String) -> String { String(name.prefix { $0 != "(" }) }

  private func isPublic(_ name: String) -> Bool {
    guard !BatchFile.Words.all.contains(name), name != "文件" else { return true }
    return declared.first { $0.name == name || $0.name == Self.plain(name) }?.isPublic ?? false
  }

  /// A column without any content takes nothing away when it is passed over.
  private mutating func reportUnknown(_ column: FoundList.Column) {
    unknownHeaders += 1
    // The rest is not told one by one.
    let nearest = unknownHeaders <= findingsOfAKind ? words.nearest(to: column.header) : nil
    let question = nearest.map { "是不是“\($0)”？" } ?? ""
    report(
      .unknownHeader,
      "不认识“\(column.header)”这一列；\(question)请改正表头，不要的列用 --accept \(column.header) 略过。",
      at: list.sheet.position(list.header, column.index)
    )
  }

  private mutating func reportHidden(_ column: FoundList.Column) {
    guard list.sheet.hiddenColumns.contains(where: { $0.contains(column.index) }) else { return }
    report(
      .hiddenColumn,
      "“\(column.header)”这一列是隐藏的，照样会写进记录；请取消隐藏核对一遍。",
      at: list.sheet.position(list.header, column.index)
    )
  }

  /// Columns that hold something below no header.
  private mutating func reportUnnamed() {
    let named = Set(list.columns.map(\.index))
    var first: [Int: FoundRow] = [:]
    for row in list.rows where !isBeside(row) {
      for cell in row.cells where !cell.isBlank && !named.contains(cell.column) {
        if first[cell.column] == nil { first[cell.column] = row }
      }
    }
    for (column, row) in first.sorted(by: { $0.key < $1.key }) {
      let letters = SourceLocation.letters(ofColumn: column)
      guard !acceptance.takesColumn(column, header: "\(letters)列") else { continue }
      report(
        .unknownHeader,
        "\(letters)列有内容，却没有表头；请写上列名，不要的列用 --accept \(letters)列 略过。",
        at: list.sheet.position(row, column)
      )
    }
  }

  /// The columns that hold something below the header.
  private func filledColumns() -> Set<Int> {
    list.rows.reduce(into: []) { filled, row in
      if isBeside(row) { return }
      for cell in row.cells where !cell.isBlank { filled.insert(cell.column) }
    }
  }
}
