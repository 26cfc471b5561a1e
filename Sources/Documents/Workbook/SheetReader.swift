/// Gathers the cells of one sheet from the events of its part.
struct SheetReader {
  let strings: [String]
  let styles: CellStyles
  let from1904: Bool
  let cellLimit: Int

  private(set) var cellCount = 0
  private(set) var flaw: DocumentFlaw?

  private var rows: [SheetRow] = []
  private var merges: [CellRange] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var row = SheetRow(number: 0, isHidden: false, cells: [])
  private var cell = RawCell()

  /// What is known of a cell before its end.
  private struct RawCell {
    var column = 0
    var type = ""
    var style = 0
    var value = ""
    var hasValue = false
    var isInValue = false
    var hasFormula = false
    var inline = RichText()
    var isInline = false
  }

  /// How many bytes the texts of its cells may have: they may point at one text as often as they like.
  private static let textLimit = 64 << 20
  /// What a cell may hold, by every program that writes workbooks, in characters of UTF-16.
  private static let longestText = 32_767
  private var textSize = 0

  init(strings: [String], styles: CellStyles, from1904: Bool, cellLimit: Int) {
    self.strings = strings
    self.styles = styles
    self.from1904 = from1904
    self.cellLimit = cellLimit
  }

  mutating func receive(_ event: XMLEvent) {
    guard flaw == nil else { return }
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .text(let text): if cell.isInValue { cell.value += text }
    case .end(let name): end(name)
    }
    if cell.isInline { cell.inline.receive(event) }
  }

  /// The sheet, its rows in order however the file has them.
  func sheet(named name: String, isHidden: Bool, part: String) -> Sheet {
    let isOrdered = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
    return Sheet(
      name: name,
      isHidden: isHidden,
      rows: isOrdered ? rows : rows.sorted { $0.number < $1.number },
      merges: merges,
      hiddenColumns: hiddenColumns,
      part: part
    )
  }

  private mutating func start(_ name: Substring, _ attributes: [Substring: String]) {
    switch name {
    case "row": startRow(attributes)
    case "c": startCell(attributes)
    case "v": (cell.hasValue, cell.isInValue) = (true, true)
    case "f": cell.hasFormula = true
    case "is": cell.isInline = true
    case "col":
      if Self.isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), first <= last,
        hiddenColumns.count < CellRange.lastColumn
      {
        hiddenColumns.append(first...last)
      }
    case "mergeCell":
      guard merges.count < WorkbookReader.mergeLimit else { return flaw = .tooLarge }
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { merges.append(range) }
    default: break
    }
  }

  private mutating func end(_ name: Substring) {
    switch name {
    case "row": if !row.cells.isEmpty { rows.append(row) }
    case "c": endCell()
    case "v": cell.isInValue = false
    case "is": cell.isInline = false
    default: break
    }
  }

  private mutating func startRow(_ attributes: [Substring: String]) {
    let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
    guard (1...CellRange.lastRow).contains(number) else { return flaw = .damaged }
    row = SheetRow(number: number, isHidden: Self.isTrue(attributes["hidden"]), cells: [])
    cell = RawCell()
  }

  private mutating func startCell(_ attributes: [Substring: String]) {
    let column = attributes["r"].flatMap { CellRange.cell($0)?.column } ?? cell.column + 1
    guard (1...CellRange.lastColumn).contains(column) else { return flaw = .damaged }
    cell = RawCell()
    cell.column = column
    cell.type = attributes["t"] ?? "n"
    cell.style = attributes["s"].flatMap { Int($0) } ?? 0
  }

  private mutating func endCell() {
    guard let (value, shown) = content() else { return }
    textSize += shown.utf8.count
    guard cellCount < cellLimit, textSize <= Self.textLimit, shown.utf16.count <= Self.longestText
    else { return flaw = .tooLarge }
    cellCount += 1
    row.cells.append(
      SheetCell(
        column: cell.column,
        value: value,
        shown: shown,
        hasFormula: cell.hasFormula
      )
    )
    // Cells out of order, or one twice: only a damaged or a made file has them.
    if row.cells.count > 1, row.cells[row.cells.count - 2].column >= cell.column {
      flaw = .damaged
    }
  }

  /// The value of the cell that just ended and how it is shown; nil for an empty one.
  private func content() -> (SheetCell.Value, String)? {
    switch cell.type {
    case "s":
      guard let index = Int(cell.value), strings.indices.contains(index) else { return blank }
      return strings[index].isEmpty ? blank : (.text(strings[index]), strings[index])
    case "inlineStr", "str":
      let text = cell.type == "str" ? RichText.unescaped(cell.value) : cell.inline.string
      return text.isEmpty ? blank : (.text(text), text)
    case "b":
      let isTrue = Self.isTrue(cell.value)
      return (.boolean(isTrue), isTrue ? "TRUE" : "FALSE")
    case "e": return (.error(cell.value), cell.value)
    case "d": return cell.value.isEmpty ? blank : (.text(cell.value), cell.value)
    default: return number()
    }
  }

  private func number() -> (SheetCell.Value, String)? {
    guard let number = Double(cell.value), number.isFinite else {
      return cell.value.isEmpty ? blank : (.text(cell.value), cell.value)
    }
    let format = styles.format(cell.style)
    let shown = format.text(of: number, from1904: from1904)
    if format.isDate, let day = SheetDay(serial: number, from1904: from1904) {
      return (.day(day), shown)
    }
    return (.number(number), shown)
  }

  /// A formula whose result is an empty text is empty; one whose result nobody has stored is not.
  private var blank: (SheetCell.Value, String)? {
    let isEmptyText = cell.type == "str" && cell.hasValue
    return cell.hasFormula && !isEmptyText ? (.error(""), "") : nil
  }

  private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
}
