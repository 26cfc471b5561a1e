package import Diagnostics
import Disclosure

/// Reads `records/<programme>/<附表编号>.csv`, the rows of an attached table.
struct AttachedTableFile {
  private let records: CSVRecords
  private let table: AttachedTable
  private let programme: ProgrammeID
  private let figures: [FigureColumn]

  /// The rows that could be read; the platforms of the others are added to `leftOut`.
  static func read(
    _ text: DecodedText,
    table: AttachedTable,
    programme: ProgrammeID,
    leftOut: inout Set<PlatformID>,
    findings: inout Findings
  ) -> [AttachedRow] {
    // Without a day of their own, only a notice can make rows public.
    let required = ["平台编号"] + (table.dayColumn == nil ? ["文件"] : [])
    let records = CSVRecords(
      text,
      required: required + [table.dayColumn].compactMap(\.self),
      optional: AttachedTable.reservedColumns + table.columns.map(\.name),
      findings: &findings
    )
    guard let records else { return [] }
    let file = AttachedTableFile(
      records: records,
      table: table,
      programme: programme,
      figures: table.columns.map { column in
        FigureColumn(
          place: records.column(column.name),
          column: column,
          demands: table.conditions.filter { $0.column == column.name }.map(\.demand)
        )
      }
    )
    return file.readRows(&leftOut, &findings)
  }

  private func readRows(
    _ leftOut: inout Set<PlatformID>,
    _ findings: inout Findings
  ) -> [AttachedRow] {
    var rows: [AttachedRow] = []
    rows.reserveCapacity(records.rows.count)
    var lines: [Cells: Int] = [:]
    for row in records.rows {
      guard let read = readRow(row, &findings) else {
        if let id = PlatformID(records.text(row, records.column("平台编号"))) { leftOut.insert(id) }
        continue
      }
      let cells = Cells(platform: read.platform, figures: read.figures)
      if let line = lines[cells] {
        findings.report(
          .duplicateRow,
          "这一行与第 \(line) 行完全相同；重复录入的请删去一行。",
          at: records.place(row, records.column("平台编号"))
        )
      } else {
        lines[cells] = records.table.line(of: row)
      }
      rows.append(read)
    }
    return rows
  }

  /// What makes two rows the same.
  private struct Cells: Hashable {
    let platform: PlatformID
    let figures: Figures
  }

  private func readRow(_ row: Int, _ findings: inout Findings) -> AttachedRow? {
    let id = records.column("平台编号")
    let hasID = records.required(row, id, findings: &findings) != nil
    let platform =
      hasID ? records.identifier(row, id, PlatformID.self, findings: &findings) : nil
    let file = records.column("文件")
    let notice = records.identifier(row, file, NoticeID.self, findings: &findings)
    let figures = Figures(self.figures.map { $0.figure(records, row, &findings) })
    let day = table.dayColumn.flatMap { name in
      table.columns.firstIndex { $0.name == name }.flatMap { figures[$0] }
    }.flatMap { Day(iso: $0.text) }
    guard let platform, notice != nil || records.text(row, file).isEmpty else { return nil }
    guard notice != nil || day != nil else {
      let column = table.dayColumn.map(records.column) ?? file
      if table.dayColumn == nil || records.text(row, column).isEmpty {
        findings.report(
          .rowWithoutDay,
          "这一行没有文件，\(table.dayColumn.map { "“\($0)”也空着" } ?? "附表也没有日期列")，"
            + "不知道何时公开；请补上。",
          at: records.place(row, column)
        )
      }
      return nil
    }
    let place = records.place(row, file)
    return AttachedRow(
      programme: programme,
      table: table.id,
      platform: platform,
      figures: figures,
      day: day,
      notice: notice.map {
        NoticeReference(
          id: $0,
          location: SourceLocation(findings.file, line: place.line, column: place.column)
        )
      },
      location: records.location(row, in: findings.file)
    )
  }
}

extension DiagnosticKind {
  package static let rowWithoutDay = DiagnosticKind(
    "table/row-without-day",
    .error,
    "附表的一行从“文件”所写公告发布之日起公开；没有文件的，从附表日期列的那一天起公开。两样都没有，就不知道何时可以公开，所以不能读入。"
  )

  package static let duplicateRow = DiagnosticKind(
    "table/duplicate-row",
    .warning,
    "附表里有两行的内容完全相同，多半是重复录入，会使数量多算。请核对后删去一行；确实是两件事的，请写明区别。"
  )
}
