import Diagnostics
import Disclosure

/// The headers of a list that carry a unit, `资产总额（万元）`, and the columns they name.
struct UnitHeaders {
  /// Every header that names a declared column and a unit.
  private(set) var all: [String] = []
  private var headers: [String: String] = [:]

  /// Reads the first line; a unit that is not the declared one is reported, and the column is then
  /// not read: its numbers would be taken for what they are not.
  init(_ text: DecodedText, _ columns: [Column], findings: inout Findings) {
    guard let table = Self.firstLine(of: text) else { return }
    let written = Set(table.header)
    for (index, header) in table.header.enumerated() {
      guard let (name, unit) = Self.split(header),
        let column = columns.first(where: { $0.name == name })
      else { continue }
      all.append(header)
      if written.contains(name) {
        findings.report(
          .doubledColumn,
          "“\(name)”这一列已经有了，“\(header)”又是一列；请删去一列。",
          at: table.place(ofColumn: index)
        )
      } else if column.unit.map({ FigureUnit.compare(unit, with: $0) }) == .same {
        headers[name] = header
      } else {
        let declared = column.unit.map { "声明的单位是“\($0)”" } ?? "声明里没有单位"
        findings.report(
          .unitDiffers,
          "表头“\(header)”的单位与认定事项不同：\(declared)，这一列没有读；请换算后改正表头，或者核对声明。",
          at: table.place(ofColumn: index)
        )
      }
    }
  }

  /// The header under which a declared column stands.
  func header(of column: Column) -> String { headers[column.name] ?? column.name }

  private static func firstLine(of text: DecodedText) -> CSVTable? {
    let isLineEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard let start = text.bytes.firstIndex(where: { !isLineEnd($0) }) else { return nil }
    let end = text.bytes[start...].firstIndex(where: isLineEnd) ?? text.bytes.endIndex
    var ignored = Findings("ignored")
    guard let line = DecodedText(Array(text.bytes[..<end]), findings: &ignored) else { return nil }
    return CSVParser.table(line, findings: &ignored)
  }

  private static func split(_ header: String) -> (name: String, unit: String)? {
    let plain = FigureText.halfWidth(header)
    guard plain.hasSuffix(")"), let bracket = plain.firstIndex(of: "(") else { return nil }
    return (String(plain[..<bracket]), String(plain[bracket...].dropFirst().dropLast()))
  }
}
