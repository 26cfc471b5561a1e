package import Diagnostics
import Disclosure

/// A declared column of a list, whose cells have its type. A class: it is asked for every cell.
final class FigureColumn: Sendable {
  private let place: CSVRecords.Column
  private let column: Column
  /// What conditions ask of the column: the places of cells that may miss one are kept.
  private let demands: [Condition.Demand]

  init(place: CSVRecords.Column, column: Column, demands: [Condition.Demand] = []) {
    self.place = place
    self.column = column
    self.demands = demands
  }

  /// The cell as a figure; nil where it is empty or was refused.
  func figure(_ records: CSVRecords, _ row: Int, _ findings: inout Findings) -> Figure? {
    let text = records.text(row, place)
    guard !text.isEmpty, !reportMangled(text, records, row, &findings) else { return nil }
    switch FigureReading.read(text, in: column) {
    case .success(let reading):
      if reading.hasUnit {
        findings.report(
          .unitWritten,
          "“\(column.name)”的格里写了单位，已经按\(column.unit ?? "")读取；请只写数。",
          at: records.place(row, place)
        )
      }
      return located(reading.figure, records, row)
    case .failure(let flaw):
      report(flaw, text, at: records.place(row, place), &findings)
      return nil
    }
  }

  private func report(
    _ flaw: FigureReading.Flaw,
    _ text: String,
    at place: TextPlace,
    _ findings: inout Findings
  ) {
    // What the public may not read does not enter a message either.
    let written = column.isPublic ? "“\(column.name)”不能写“\(text)”" : "“\(column.name)”的写法不对"
    switch flaw {
    case .form(let advice): findings.report(.badFigure, "\(written)：\(advice)。", at: place)
    case .unit(let unit, let converted):
      let number = converted.map { column.isPublic ? "，应当是 \(FigureUnit.typed($0))" : "" } ?? ""
      findings.report(
        .unitDiffers,
        "“\(column.name)”的单位是\(column.unit ?? "")，格里写的是\(unit)；请换算后只写数\(number)。",
        at: place
      )
    case .value(let nearest):
      // A near word would tell of a private column what is written.
      let question = column.isPublic ? nearest.map { "是不是“\($0)”？" } : nil
      let advice = question ?? "可以写：\(column.values.joined(separator: "、"))。"
      findings.report(.unknownValue, "\(written)，它不在声明的取值里；\(advice)", at: place)
    }
  }

  private func reportMangled(
    _ text: String,
    _ records: CSVRecords,
    _ row: Int,
    _ findings: inout Findings
  ) -> Bool {
    if column.isPublic { return records.reportMangled(text, row, place, &findings) }
    guard FigureText.isMangled(text) else { return false }
    findings.report(
      .mangledNumber,
      "“\(column.name)”里是 Excel 改写过的长数字，后面的位数已经丢失；请把这一列设为文本格式，再按原件重新输入。",
      at: records.place(row, place)
    )
    return true
  }

  /// The figure with its place, where a check may have to tell it: finding the place of every cell
  /// would take longer than reading the list.
  private func located(_ figure: Figure, _ records: CSVRecords, _ row: Int) -> Figure {
    let isReserved = column.reservations.contains { $0.value == figure.text }
    guard isReserved || demands.contains(where: { !$0.holdsAlone(for: figure) }) else {
      return figure
    }
    let cell = records.place(row, place)
    let isOnFirstLine = cell.line == records.table.line(of: row)
    return Figure(
      text: figure.text,
      number: figure.number,
      textColumn: isOnFirstLine ? UInt32(clamping: cell.column) : 0
    )
  }
}

extension Condition.Demand {
  /// Whether a figure fulfils it, whatever else the row says.
  fileprivate func holdsAlone(for figure: Figure) -> Bool {
    switch self {
    case .atLeast(let threshold): figure.number.map { $0 >= threshold } ?? true
    case .words(let words): words.contains(figure.text)
    case .sameMonth: false
    }
  }
}

extension DiagnosticKind {
  package static let badFigure = DiagnosticKind(
    "record/bad-figure",
    .error,
    "这一列的类型在认定事项的“列”里声明过：数和整数只写数字（可以用 1,234），百分数写 92 或者 92%，日期写 2024-09-12，是否写“是”或“否”。"
      + "单位已经在声明里，不要写进格里；预计数只有声明了“可预计”的列可以写。"
  )

  package static let unknownValue = DiagnosticKind(
    "record/unknown-value",
    .error,
    "这一列在认定事项里声明了“取值”，只能写其中的一项，才能核对和统计。请按提示改正；原文件确实另有一项的，请先补进声明。"
  )

  package static let unitDiffers = DiagnosticKind(
    "record/unit-differs",
    .error,
    "格里或者表头写的单位与认定事项声明的不同，例如声明是万元而写了元，数就差了一万倍。程序不替您换算。请换算成声明的单位，只写数。"
  )

  package static let unitWritten = DiagnosticKind(
    "record/unit-written",
    .note,
    "单位与声明的相同，所以数照读。单位已经在声明里，格里只写数，以免别处写成另一个单位。"
  )
}
