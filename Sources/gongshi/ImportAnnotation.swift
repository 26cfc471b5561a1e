import Diagnostics
import Documents
import Files

/// The copy of a workbook in which the failing cells bear comments (批注).
enum ImportAnnotation {
  /// Writes the copy; says why where the workbook allows none.
  static func write(
    _ diagnostics: [Diagnostic],
    _ source: ImportSource,
    to path: String
  ) throws(FileError) {
    let remarks = remarks(diagnostics)
    guard !remarks.isEmpty else {
      return Terminal.say("没有要加批注的格，没有写 \(path)。")
    }
    let bytes: [UInt8]
    do throws(DocumentFlaw) {
      bytes = try WorkbookRemarks.adding(remarks, by: "公示检查", to: source.bytes)
    } catch {
      return Terminal.say("没有写 \(path)：\(error.words)。")
    }
    try LooseFile.create(path, bytes)
    Terminal.say("已另存 \(path)：\(remarks.count) 格有批注，原文件没有改动。")
  }

  /// What is told of each cell, its errors and warnings.
  private static func remarks(_ diagnostics: [Diagnostic]) -> [CellRemark] {
    struct Cell: Hashable {
      let sheet: String
      let row: Int
      let column: Int
    }
    var texts: [Cell: [String]] = [:]
    for finding in diagnostics.sortedByPlace() where finding.severity != .note {
      guard case .cell(let sheet, let row, let column)? = finding.location?.position else {
        continue
      }
      let article = finding.article.map { "（依据：\($0)）" } ?? ""
      texts[Cell(sheet: sheet, row: row, column: column), default: []]
        .append("\(finding.severity.label)：\(finding.message)\(article)")
    }
    return texts.map { cell, texts in
      CellRemark(
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        text: texts.joined(separator: "\n")
      )
    }
    .sorted { ($0.sheet, $0.row, $0.column) < ($1.sheet, $1.row, $1.column) }
  }
}
