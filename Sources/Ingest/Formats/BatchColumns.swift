package import Diagnostics
import Disclosure

/// Where the columns of one list stand.
struct BatchColumns {
  let id: CSVRecords.Column
  let name: CSVRecords.Column
  let `operator`: CSVRecords.Column
  let creditCode: CSVRecords.Column
  let nature: CSVRecords.Column
  let district: CSVRecords.Column
  let recommender: CSVRecords.Column
  let category: CSVRecords.Column
  let functions: CSVRecords.Column
  let hotline: CSVRecords.Column
  let website: CSVRecords.Column
  let introduction: CSVRecords.Column
  let grade: CSVRecords.Column
  let validFrom: CSVRecords.Column
  let validTo: CSVRecords.Column
  let figures: [FigureColumn]

  init(_ records: CSVRecords, _ declared: [Column]) {
    id = records.column("平台编号")
    name = records.column(ChangeField.name)
    `operator` = records.column(ChangeField.operator)
    creditCode = records.column(ChangeField.creditCode)
    nature = records.column(ChangeField.nature)
    district = records.column(ChangeField.district)
    recommender = records.column(ChangeField.recommender)
    category = records.column(ChangeField.category)
    functions = records.column(ChangeField.functions)
    hotline = records.column(ChangeField.hotline)
    website = records.column(ChangeField.website)
    introduction = records.column(ChangeField.introduction)
    grade = records.column(ChangeField.grade)
    validFrom = records.column(ChangeField.validFrom)
    validTo = records.column(ChangeField.validTo)
    figures = declared.map { FigureColumn(place: records.column($0.name), column: $0) }
  }
}

/// A declared column of a list, whose cells have its type.
struct FigureColumn {
  let place: CSVRecords.Column
  let column: Column

  /// The cell as a figure; nil where it is empty or was refused.
  func figure(_ records: CSVRecords, _ row: Int, _ findings: inout Findings) -> Figure? {
    let text = records.text(row, place)
    guard !text.isEmpty, !records.reportMangled(text, row, place, &findings) else { return nil }
    switch Self.read(text, as: column.type) {
    case .success(let figure): return figure
    case .failure(let flaw):
      findings.report(
        .badFigure,
        "“\(column.name)”不能写“\(text)”：\(flaw.advice)。",
        at: records.place(row, place)
      )
      return nil
    }
  }

  struct Flaw: Error {
    let advice: String
  }

  /// A text as a figure of a type: days as `2024-09-12`, numbers without separators and `%`, so
  /// that a list and a later change of it can be compared.
  static func read(_ text: String, as type: ColumnType) -> Result<Figure, Flaw> {
    switch type {
    case .text: return .success(Figure(text: text, number: nil))
    case .day:
      guard case .day(let day) = DayText(text) else {
        return .failure(Flaw(advice: "这一列是日期，请写成 2024-09-12"))
      }
      return .success(Figure(text: day.description, number: nil))
    case .flag:
      guard text == "是" || text == "否" else {
        return .failure(Flaw(advice: "这一列只写“是”或者“否”"))
      }
      return .success(Figure(text: text, number: nil))
    case .decimal, .integer, .percentage: return number(text, as: type)
    }
  }

  private static func number(_ text: String, as type: ColumnType) -> Result<Figure, Flaw> {
    var plain = FigureText.halfWidth(text)
    if type == .percentage, plain.hasSuffix("%") { plain.removeLast() }
    guard let number = FigureText.number(plain) else {
      let example = type == .percentage ? "92 或者 92%" : type == .integer ? "120" : "150.5"
      return .failure(Flaw(advice: "请只写数，例如 \(example)，单位不写在格里"))
    }
    guard type != .integer || number == number.rounded() else {
      return .failure(Flaw(advice: "这一列是整数"))
    }
    plain.removeAll { $0 == "," }
    return .success(Figure(text: plain, number: number))
  }
}

extension DiagnosticKind {
  package static let badFigure = DiagnosticKind(
    "record/bad-figure",
    .error,
    "这一列的类型在认定事项的“列”里声明过：数和整数只写数字（可以用 1,234），百分数写 92 或者 92%，日期写 2024-09-12，是否写“是”或“否”。"
      + "单位已经在声明里，不要写进格里。"
  )
}
