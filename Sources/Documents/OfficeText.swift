/// The text of one part of an office document, row by row: a tab ends a cell, a line break a row
/// or a paragraph.
struct OfficeText {
  /// How many empty cells before a filled one are kept, so that a far column costs nothing.
  private static let columnLimit = 512

  /// The texts to which the cells of a sheet point.
  let strings: [String]
  /// How many bytes it may have: cells may point at one long text as often as they like.
  private let limit: Int
  private(set) var text = ""
  private(set) var isTooLarge = false
  private(set) var authors: [String] = []

  private var cellDepth = 0
  private var cellType = ""
  private var cell = ""
  private var isInCell = false
  private var isInAuthor = false
  private var column = 0

  init(strings: [String], limit: Int) {
    self.strings = strings
    self.limit = limit
  }

  mutating func receive(_ event: XMLEvent) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .text(let piece):
      if isInCell { cell += piece } else { append(piece) }
      if isInAuthor { authors.append(piece) }
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: Substring, _ attributes: [Substring: String]) {
    switch name {
    case "tc": cellDepth += 1
    case "author": isInAuthor = true
    case "tab": append("\t")
    case "noBreakHyphen": append("-")
    case "br", "cr": append("\n")
    case "row": column = 0
    case "c": startCell(attributes)
    case "Relationship": if attributes["TargetMode"] == "External" { addLine(attributes["Target"]) }
    // The rows behind a pivot table stay in the file when the sheet is deleted.
    case "s", "n": addLine(attributes["v"])
    case "sheet": addLine(attributes["name"])
    default: break
    }
    if let author = attributes["author"] { authors.append(author) }
    for key: Substring in ["descr", "title", "display", "tooltip"] {
      if let value = attributes[key] { addLine(value) }
    }
  }

  private mutating func end(_ name: Substring) {
    switch name {
    case "tc":
      cellDepth -= 1
      append("\t")
    case "p": append(cellDepth > 0 ? " " : "\n")
    case "tr", "row", "si", "author", "oddHeader", "oddFooter", "definedName": append("\n")
    case "c": endCell()
    default: break
    }
    if name == "author" { isInAuthor = false }
  }

  private mutating func addLine(_ value: String?) {
    guard let value, !value.isEmpty else { return }
    append(value)
    append("\n")
  }

  private mutating func append(_ piece: String) {
    guard text.utf8.count + piece.utf8.count <= limit else {
      isTooLarge = true
      return
    }
    text += piece
  }

  private mutating func startCell(_ attributes: [Substring: String]) {
    isInCell = true
    cell = ""
    cellType = attributes["t"] ?? ""
    let place = attributes["r"].flatMap(Self.column) ?? column + 1
    while column < min(place, Self.columnLimit) - 1 {
      append("\t")
      column += 1
    }
  }

  private mutating func endCell() {
    isInCell = false
    column += 1
    if cellType == "s" {
      if let index = Int(cell), strings.indices.contains(index) { append(strings[index]) }
    } else {
      append(Self.plainNumber(cell) ?? cell)
    }
    append("\t")
  }

  /// The column of a cell such as `AB12`, from 1.
  private static func column(of place: String) -> Int? {
    let letters = place.utf8.prefix { (65...90).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 }
  }

  /// The digits of a whole number that is written as a power of ten, such as `1.38E10`.
  private static func plainNumber(_ cell: String) -> String? {
    guard cell.utf8.contains(UInt8(ascii: "E")), let number = Double(cell),
      let whole = Int(exactly: number)
    else { return nil }
    return String(whole)
  }
}
