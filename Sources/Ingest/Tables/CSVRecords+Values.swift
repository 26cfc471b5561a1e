package import Diagnostics
import Disclosure

/// Typed values of cells. Each answers nil both for an empty cell and for a refused one.
extension CSVRecords {
  func required(_ row: Int, _ column: Column, findings: inout Findings) -> String? {
    let text = text(row, column)
    guard text.isEmpty else {
      if text.utf8.contains(where: { $0 == 10 || $0 == 13 }) {
        findings.report(
          .lineBreakInCell,
          "“\(column.name)”里有换行，照样印出来，查询时也对不上；请删去换行。",
          at: place(row, column)
        )
      }
      return text
    }
    findings.report(.emptyCell, "“\(column.name)”不能空着；请补上。", at: place(row, column))
    return nil
  }

  func day(_ row: Int, _ column: Column, findings: inout Findings) -> Day? {
    let text = text(row, column)
    guard !text.isEmpty else { return nil }
    switch DayText(text) {
    case .day(let day): return day
    case .serial(let day):
      findings.report(
        .badDate,
        "“\(text)”是 Excel 的日期序号，可能是 \(day)；请把这一列设为文本格式，再写成 2024-09-12。",
        at: place(row, column)
      )
    case .wrong:
      findings.report(
        .badDate,
        "“\(text)”不是日期；请写成 2024-09-12、2024/9/12 或者 2024年9月12日，并核对这一天是否存在。",
        at: place(row, column)
      )
    }
    return nil
  }

  func requiredDay(_ row: Int, _ column: Column, findings: inout Findings) -> Day? {
    guard required(row, column, findings: &findings) != nil else { return nil }
    return day(row, column, findings: &findings)
  }

  func identifier<Subject>(
    _ row: Int,
    _ column: Column,
    _ type: Identifier<Subject>.Type,
    findings: inout Findings
  ) -> Identifier<Subject>? {
    let text = text(row, column)
    guard !text.isEmpty, !reportMangled(text, row, column, &findings) else { return nil }
    if let identifier = Identifier<Subject>(text) { return identifier }
    findings.report(
      .badIdentifier,
      "“\(text)”不是\(column.name)；\(IdentifierText.advice(for: text))。",
      at: place(row, column)
    )
    return nil
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ row: Int,
    _ column: Column,
    _ type: Word.Type,
    findings: inout Findings
  ) -> Word? {
    guard let text = required(row, column, findings: &findings) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let nearest = nearestName(to: text, among: words).map { "，是不是“\($0)”" } ?? ""
    findings.report(
      .badValue,
      "“\(column.name)”不能写“\(text)”\(nearest)；可以写：\(words.joined(separator: "、"))。",
      at: place(row, column)
    )
    return nil
  }

  /// A text that a spreadsheet must not have shortened, such as a telephone number.
  func digits(_ row: Int, _ column: Column, findings: inout Findings) -> String {
    let text = text(row, column)
    return reportMangled(text, row, column, &findings) ? "" : text
  }

  /// Telephone numbers; another form than usual is told, and read.
  func telephone(_ row: Int, _ column: Column, findings: inout Findings) -> String {
    let text = digits(row, column, findings: &findings)
    if !text.isEmpty, !ContactText.isTelephone(text) {
      findings.report(
        .unusualContact,
        "“\(text)”不像电话号码；请写成 0531-00000001 的形式，几个号码用“、”隔开。",
        at: place(row, column)
      )
    }
    return text
  }

  func reportMangled(
    _ text: String,
    _ row: Int,
    _ column: Column,
    _ findings: inout Findings
  ) -> Bool {
    guard FigureText.isMangled(text) else { return false }
    findings.report(
      .mangledNumber,
      "“\(text)”是 Excel 改写过的长数字，后面的位数已经丢失；请把这一列设为文本格式，再按原件重新输入。",
      at: place(row, column)
    )
    return true
  }
}

extension DiagnosticKind {
  package static let emptyCell = DiagnosticKind(
    "format/empty-cell",
    .error,
    "这一格必须填写，否则这一行无法使用。请按原始文件补上。"
  )

  package static let lineBreakInCell = DiagnosticKind(
    "format/line-break-in-cell",
    .warning,
    "名称、单位这样的一格只写一行。Excel 里按 Alt+Enter 会在格里换行，看起来像自动换行，其实是名称的一部分，别处的同一名称就对不上了。"
  )

  package static let badDate = DiagnosticKind(
    "format/bad-date",
    .error,
    "日期可以写成 2024-09-12、2024/9/12 或者 2024年9月12日，年份要四位，而且这一天要存在。"
      + "像 45547 这样的数是 Excel 的日期序号：请把这一列设为文本格式后重新输入，不要让程序去猜。"
  )

  package static let badIdentifier = DiagnosticKind(
    "format/bad-identifier",
    .error,
    "编号会成为网址的一部分，永久不变，所以只用小写字母、数字和“-”，不以“-”开头，最多 40 个字符。"
      + "“index”和 con、nul、com1 等 Windows 的设备名不能用。请按这个规则改写。"
  )

  package static let mangledNumber = DiagnosticKind(
    "format/number-mangled",
    .error,
    "Excel 把长数字显示成 1.23E+17 以后，后面的位数就丢失了，无法还原。"
      + "请先把整列设为“文本”格式，再按原件输入，或者从原始数据重新导出。"
  )
}
