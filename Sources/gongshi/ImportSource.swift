import Diagnostics
import Disclosure
import Documents
import Files
import Ingest

/// The file of a list (名单文件), as its bytes and as the tables that it holds.
struct ImportSource {
  let file: RelativePath
  let bytes: [UInt8]

  /// What a workbook may weigh, and a text: 100,000 rows are a tenth of it.
  private static let workbookLimit = 64 << 20
  private static let textLimit = 512 << 20

  /// Nil for a file above the limit, which is reported.
  init?(_ path: String, diagnostics: inout [Diagnostic]) throws(FileError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let file = RelativePath(name) else { throw FileError.notFound(path) }
    self.file = file
    let isText = file.fileExtension.lowercased() == "csv"
    let limit = isText ? Self.textLimit : Self.workbookLimit
    do throws(FileError) {
      bytes = try LooseFile.read(path, limit: limit)
    } catch {
      guard case .tooLarge = error else { throw error }
      let message = "文件超过 \(limit >> 20) MB，不像是名单，没有读；请拆分，或者去掉图片和多余的工作表。"
      diagnostics.append(Diagnostic(.unreadableList, message, at: SourceLocation(file)))
      return nil
    }
  }

  /// The tables of the file, of which one may be a list of the programme; nil where it cannot be
  /// read, which is reported.
  func sheets(of programme: Programme, _ diagnostics: inout [Diagnostic]) -> [FoundSheet]? {
    switch file.fileExtension.lowercased() {
    case "xlsx": return workbook(&diagnostics)
    case "csv":
      return FoundSheet.csv(bytes, of: programme, file: file, diagnostics: &diagnostics).map {
        [$0]
      }
    case "xlsm", "xltm", "xlsb":
      report(.macros, "这种工作簿可以带宏，没有读；请另存为 .xlsx 再导入。", &diagnostics)
    case "xls", "et", "ett", "wps", "ods", "numbers":
      report(.unreadableList, "不能读 .\(file.fileExtension) 文件；请用表格软件另存为 .xlsx。", &diagnostics)
    default:
      report(.unreadableList, "名单要是 .xlsx 或者 .csv 文件；请用表格软件另存为 .xlsx。", &diagnostics)
    }
    return nil
  }

  private func workbook(_ diagnostics: inout [Diagnostic]) -> [FoundSheet]? {
    do throws(DocumentFlaw) {
      let workbook = try WorkbookReader.read(bytes)
      guard !workbook.hasMacros else {
        report(.macros, "工作簿里有宏，没有读；请另存为不带宏的 .xlsx 再导入。", &diagnostics)
        return nil
      }
      return workbook.sheets.map { FoundSheet($0, from1904: workbook.from1904) }
    } catch {
      let advice =
        error == .encrypted ? "请去掉密码；旧格式的请另存为 .xlsx" : "请用表格软件打开核对，另存为新的 .xlsx"
      let reason = error == .encrypted ? "文件加密，或者是旧格式改了扩展名" : error.words
      report(.unreadableList, "\(reason)，没有读；\(advice)。", &diagnostics)
      return nil
    }
  }

  private func report(
    _ kind: DiagnosticKind,
    _ message: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(Diagnostic(kind, message, at: SourceLocation(file)))
  }
}

extension FoundSheet {
  /// A sheet of a workbook. What is merged over several rows stands in each of them.
  fileprivate init(_ sheet: Sheet, from1904: Bool) {
    let merged = Self.mergedCells(sheet)
    self.init(
      name: sheet.name,
      isHidden: sheet.isHidden,
      rows: sheet.rows.map { row in
        let own = row.cells.map { FoundCell($0, row.number, sheet.name, merged[row.number]) }
        let columns = Set(own.map(\.column))
        let given = (merged[row.number] ?? []).filter { !columns.contains($0.column) }
        let cells = given.isEmpty ? own : (own + given).sorted { $0.column < $1.column }
        return FoundRow(number: row.number, isHidden: row.isHidden, cells: cells)
      },
      hiddenColumns: sheet.hiddenColumns,
      from1904: from1904
    )
  }

  /// How many cells merged ranges may fill; a list has fewer.
  private static let mergedLimit = 200_000

  /// The cells that merged ranges of one column and several rows fill, by row; the first row's, too,
  /// which tells the range. A title over several columns says nothing of what is below it.
  private static func mergedCells(_ sheet: Sheet) -> [Int: [FoundCell]] {
    var cells: [Int: [FoundCell]] = [:]
    let indices = Dictionary(sheet.rows.enumerated().map { ($1.number, $0) }) { first, _ in first }
    var count = 0
    for range in sheet.merges where range.rows.count > 1 {
      let top = range.rows.lowerBound
      let left = range.columns.lowerBound
      guard let index = indices[top],
        let anchor = sheet.rows[index].cells.first(where: { $0.column == left })
      else { continue }
      let from = CellRange.address(row: top, column: left)
      let to = CellRange.address(row: range.rows.upperBound, column: range.columns.upperBound)
      for row in sheet.rows[index...].prefix(while: { range.rows.contains($0.number) }) {
        count += 1
        guard count <= mergedLimit else { return cells }
        cells[row.number, default: []].append(
          FoundCell(anchor, row.number, sheet.name, range: "\(from):\(to)")
        )
      }
    }
    return cells
  }
}

extension FoundCell {
  fileprivate init(_ cell: SheetCell, _ row: Int, _ sheet: String, _ merged: [FoundCell]?) {
    let range = merged?.first { $0.column == cell.column }?.range
    self.init(cell, row, sheet, range: range)
  }

  fileprivate init(_ cell: SheetCell, _ row: Int, _ sheet: String, range: String?) {
    let content: Content =
      switch cell.value {
      case _ where cell.hasFormula: .formula
      case .text(let text): .text(text)
      case .number(let number): .number(number, plain: NumberText.plain(number))
      case .boolean: .text(cell.shown)
      case .error: .error
      case .day(let day):
        Day(year: day.year, month: day.month, day: day.day).map { .day($0) } ?? .text(cell.shown)
      }
    self.init(
      column: cell.column,
      position: .cell(sheet: sheet, row: row, column: cell.column),
      content: content,
      shown: cell.shown,
      range: range
    )
  }
}
