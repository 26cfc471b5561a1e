import Diagnostics

/// What the clerk said may be passed over (`--accept`): columns by header, rows, single cells.
struct Acceptance {
  private enum Target: Hashable {
    case header(String)
    case column(Int)
    case row(Int)
    case cell(row: Int, column: Int)
  }

  private let texts: [(text: String, target: Target)]
  private var used: Set<Target> = []

  init(_ texts: [String]) { self.texts = texts.map { ($0, Self.target($0)) } }

  mutating func takesColumn(_ index: Int, header: String) -> Bool {
    let byHeader = takes(.header(ListText.folded(header)))
    return takes(.column(index)) || byHeader
  }

  mutating func takesRow(_ number: Int) -> Bool { takes(.row(number)) }

  mutating func takesCell(row: Int, column: Int) -> Bool {
    takes(.cell(row: row, column: column))
  }

  /// What named nothing of the list.
  var unused: [String] { texts.filter { !used.contains($0.target) }.map(\.text) }

  private mutating func takes(_ target: Target) -> Bool {
    guard texts.contains(where: { $0.target == target }) else { return false }
    used.insert(target)
    return true
  }

  /// `第12行`, `12`; `H列`; `C14`; else a header.
  private static func target(_ text: String) -> Target {
    let plain = FigureText.halfWidth(text).filter { !$0.isWhitespace }
    var core = plain[...]
    if core.hasPrefix("第") { core = core.dropFirst() }
    if core.hasSuffix("行") { core = core.dropLast() }
    if let number = Int(core), number > 0 { return .row(number) }
    let isColumn = plain.hasSuffix("列")
    let place = (isColumn ? plain.dropLast() : plain[...]).uppercased()
    let letters = place.utf8.prefix { (65...90).contains($0) }
    let digits = place.utf8.dropFirst(letters.count)
    if (1...3).contains(letters.count) {
      let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
      if isColumn, digits.isEmpty { return .column(column) }
      if !isColumn, !digits.isEmpty, let row = Int(String(decoding: Array(digits), as: UTF8.self)) {
        return .cell(row: row, column: column)
      }
    }
    return .header(ListText.folded(text))
  }
}
