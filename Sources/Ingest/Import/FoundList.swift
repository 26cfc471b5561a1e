import Diagnostics

/// A sheet with the row that holds its headers and what its columns are (名单的表头).
struct FoundList {
  /// One column that is taken, or refused later.
  struct Column {
    let index: Int
    /// As it stands in the sheet.
    let header: String
    let meaning: HeaderWords.Meaning
  }

  let sheet: FoundSheet
  /// Where the header stands among the rows of the sheet.
  let headerIndex: Int
  let columns: [Column]

  /// How many rows are looked at for a header.
  private static let searched = 40

  /// Finds the header: the row in which most columns are known, at least two.
  init?(_ sheet: FoundSheet, _ words: HeaderWords) {
    var best: (index: Int, columns: [Column], known: Int)?
    for (index, row) in sheet.rows.prefix(Self.searched).enumerated() {
      let columns = Self.columns(of: row, words)
      let known = Set(columns.compactMap(\.name)).count
      // A header that is merged over two rows stands in both; the lower one is below it all.
      let isLower =
        known == best?.known ?? 0 && row.cells.contains { $0.range != nil && !$0.isBlank }
        && best.map { $0.index == index - 1 } ?? false
      if known >= 2, known > best?.known ?? 0 || isLower { best = (index, columns, known) }
    }
    guard let best else { return nil }
    self.sheet = sheet
    headerIndex = best.index
    columns = best.columns
  }

  var header: FoundRow { sheet.rows[headerIndex] }

  /// The rows above the header: titles and dates.
  var above: ArraySlice<FoundRow> { sheet.rows[..<headerIndex] }

  /// The rows below the header.
  var rows: ArraySlice<FoundRow> { sheet.rows[(headerIndex + 1)...] }

  /// The column of a name in the CSV; the first where two have it.
  func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  private static func columns(of row: FoundRow, _ words: HeaderWords) -> [Column] {
    row.cells.filter { !$0.isBlank }.map { cell in
      Column(index: cell.column, header: cell.line, meaning: words.meaning(of: cell.shown))
    }
  }
}

extension FoundList.Column {
  /// The header that it has in the CSV; nil where it has none.
  var name: String? {
    guard case .column(let name) = meaning else { return nil }
    return name
  }
}

extension FoundList {
  /// The one sheet that holds a list; nil where there is none or more than one, which is reported.
  static func search(
    _ sheets: [FoundSheet],
    named name: String?,
    _ words: HeaderWords,
    file: RelativePath,
    _ diagnostics: inout [Diagnostic]
  ) -> FoundList? {
    var chosen = sheets
    if let name {
      chosen = sheets.filter { $0.name == name }
      if chosen.isEmpty {
        diagnostics.append(unknownSheet(name, sheets, file))
        return nil
      }
    } else if sheets.count > 1 {
      chosen = sheets.filter { !$0.isHidden }
    }
    let lists = chosen.compactMap { FoundList($0, words) }
    guard let list = lists.first else {
      diagnostics.append(noHeader(sheets, chosen, words, file))
      return nil
    }
    guard lists.count == 1 else {
      let names = lists.compactMap(\.sheet.name).map { "“\($0)”" }.joined(separator: "、")
      let message = "有几张工作表都像名单：\(names)；请用 --sheet 写明要哪一张，一次导入一张。"
      diagnostics.append(Diagnostic(.severalLists, message, at: SourceLocation(file)))
      return nil
    }
    for other in sheets where other.name != list.sheet.name && !other.rows.isEmpty {
      guard let name = other.name else { continue }
      let hidden = other.isHidden ? "隐藏的" : ""
      let message = "\(hidden)工作表“\(name)”没有读；名单在“\(list.sheet.name ?? "")”。"
      diagnostics.append(Diagnostic(.sheetPassedOver, message, at: SourceLocation(file)))
    }
    return list
  }

  private static func unknownSheet(
    _ name: String,
    _ sheets: [FoundSheet],
    _ file: RelativePath
  ) -> Diagnostic {
    let names = sheets.compactMap(\.name)
    let nearest = nearestName(to: name, among: names).map { "，是不是“\($0)”" } ?? ""
    let all = names.map { "“\($0)”" }.joined(separator: "、")
    return Diagnostic(
      .noList,
      "没有名为“\(name)”的工作表\(nearest)；有 \(all)。",
      at: SourceLocation(file)
    )
  }

  private static func noHeader(
    _ all: [FoundSheet],
    _ chosen: [FoundSheet],
    _ words: HeaderWords,
    _ file: RelativePath
  ) -> Diagnostic {
    let hidden = all.filter { sheet in
      !chosen.contains { $0.name == sheet.name } && FoundList(sheet, words) != nil
    }
    let advice =
      hidden.first?.name.map { "隐藏的工作表“\($0)”像名单，确实要用的请写 --sheet \($0)。" }
      ?? otherSeparator(chosen).map { "这个文件\($0.advice)再导入。" }
      ?? "表头要有“平台名称”“运营单位”等列名，放在名单上方的一行里。"
    return Diagnostic(.noList, "没有找到名单的表头；\(advice)", at: SourceLocation(file))
  }

  /// What divides the cells of a text file instead of commas; nil where nothing does.
  private static func otherSeparator(_ sheets: [FoundSheet]) -> OtherSeparator? {
    for row in sheets.filter({ $0.name == nil }).flatMap({ $0.rows.prefix(searched) }) {
      guard let only = row.cells.first, row.cells.count == 1 else { continue }
      if let separator = OtherSeparator(inOnly: only.shown) { return separator }
    }
    return nil
  }
}
