import Disclosure

/// Writes CSV (RFC 4180) in UTF-8.
struct CSVWriter: Sendable {
  /// For whom it is written.
  enum Dialect: CaseIterable, Sendable {
    /// For programs: no mark, lines ended by LF, every value as it is.
    case plain
    /// For a double click in Excel or WPS: a mark, CRLF, and what the program would run or spoil
    /// is kept a text (公式注入、长数字).
    case excel

    /// The end of the file's name.
    var suffix: String {
      switch self {
      case .plain: "csv"
      case .excel: "excel.csv"
      }
    }
  }

  private(set) var bytes: [UInt8] = []
  private let dialect: Dialect

  init(_ dialect: Dialect = .plain) {
    self.dialect = dialect
    if dialect == .excel { bytes += [0xEF, 0xBB, 0xBF] }
  }

  mutating func row(_ cells: [String]) { row(cells.map(DataValue.text)) }

  /// A row; `last` is what all rows of a file end with.
  mutating func row(_ values: [DataValue], _ last: DataValue? = nil) {
    var isFirst = true
    for value in values {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(value)
    }
    if let last {
      bytes.append(UInt8(ascii: ","))
      append(last)
    }
    endRow()
  }

  /// The same row as a plain one, which ends with its line break: it is made anew only where a
  /// value must be kept a text.
  mutating func row(_ values: [DataValue], _ last: DataValue, as plain: ArraySlice<UInt8>) {
    guard dialect == .plain || !values.contains(where: Self.isSpoilt) else {
      return row(values, last)
    }
    bytes.append(contentsOf: plain.dropLast())
    endRow()
  }

  private mutating func endRow() {
    if dialect == .excel { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Hands over the bytes so far, and forgets them.
  mutating func handOn<Failure>(
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ value: DataValue) {
    switch value {
    case .empty: break
    case .text(let text): append(text)
    // Neither is ever quoted, or spoilt.
    case .day(let day): bytes.append(contentsOf: day.description.utf8)
    case .flag: bytes.append(contentsOf: value.text.utf8)
    case .integer, .list: append(value.text)
    }
  }

  private mutating func append(_ cell: String) {
    var cell = dialect == .excel ? Self.kept(cell) : cell
    cell.withUTF8 { utf8 in
      guard utf8.contains(where: Self.needsQuotes) else {
        bytes.append(contentsOf: utf8)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// A value that a spreadsheet leaves alone: before what would run stands an apostrophe; behind
  /// digits that it would round to fifteen, or rob of their first zero, a tab.
  private static func kept(_ cell: String) -> String {
    guard let danger = Danger(cell) else { return cell }
    return switch danger {
    case .runs: "'" + cell
    case .isRead: cell + "\t"
    }
  }

  private static func isSpoilt(_ value: DataValue) -> Bool {
    switch value {
    case .empty, .day, .flag: false
    case .text(let text): Danger(text) != nil
    case .integer, .list: Danger(value.text) != nil
    }
  }

  /// What a spreadsheet would do to a cell.
  private enum Danger {
    case runs
    /// As a number or a date.
    case isRead

    /// Nil for a cell that it leaves alone.
    init?(_ cell: String) {
      guard let first = cell.utf8.first else { return nil }
      switch first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
        self = .runs
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard Self.isSpoiltNumber(cell.utf8) || Self.isMonth(cell.utf8) else { return nil }
        self = .isRead
      default: return nil
      }
    }

    /// More digits than fifteen in all likelihood, or a first zero.
    private static func isSpoiltNumber(_ cell: String.UTF8View) -> Bool {
      let isLong = cell.count > 11 || cell.first == UInt8(ascii: "0") && cell.count > 1
      return isLong && cell.allSatisfy { (48...57).contains($0) }
    }

    /// Whether it is two numbers with a stroke between, as the batch `2022-2`, which opens as a day.
    private static func isMonth(_ cell: String.UTF8View) -> Bool {
      guard (3...7).contains(cell.count) else { return false }
      let parts = cell.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return parts.count == 2
        && parts.allSatisfy { part in
          (1...4).contains(part.count) && part.allSatisfy { (48...57).contains($0) }
        }
    }
  }
}
