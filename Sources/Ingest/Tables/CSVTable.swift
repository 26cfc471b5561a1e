import Diagnostics

/// A table (表) as rows of equally many cells; the text of a cell is made when asked for.
struct CSVTable {
  /// The cells of the first row, trimmed.
  let header: [String]
  let rowCount: Int
  private let bytes: [UInt8]
  private let slots: [CSVSlot]
  /// The offset of each row's first byte, and the line on which it stands; the header's first.
  private let rows: [CSVRow]
  private let headerPlaces: [TextPlace]

  /// `head` are the slots of the header.
  init(head: [CSVSlot], bytes: [UInt8], slots: [CSVSlot], rows: [CSVRow]) {
    header = head.map { $0.string(in: bytes) }
    headerPlaces = Self.places(of: head[...], in: rows[0], of: bytes)
    self.bytes = bytes
    self.slots = slots
    self.rows = rows
    rowCount = rows.count - 1
  }

  /// The text of a cell without the spaces around it; rows and columns count from 0.
  func text(_ row: Int, _ column: Int) -> String { string(slots[row * header.count + column]) }

  /// The line on which a row begins.
  func line(of row: Int) -> Int { rows[row + 1].line }

  func place(_ row: Int, _ column: Int) -> TextPlace {
    place(of: slots[row * header.count + column].start, in: rows[row + 1])
  }

  /// The place of a column's name; 0-based.
  func place(ofColumn column: Int) -> TextPlace { headerPlaces[column] }

  /// The places of all cells of a row, in one pass over it.
  func places(ofRow row: Int) -> [TextPlace] {
    let first = row * header.count
    return Self.places(of: slots[first..<first + header.count], in: rows[row + 1], of: bytes)
  }

  private static func places(
    of slots: ArraySlice<CSVSlot>,
    in row: CSVRow,
    of bytes: [UInt8]
  ) -> [TextPlace] {
    var counter = PlaceCounter(at: row.start, line: row.line)
    return slots.map { counter.place(of: $0.start, in: bytes) }
  }

  private func place(of offset: Int, in row: CSVRow) -> TextPlace {
    let inner = TextPlace(of: offset - row.start, in: bytes[row.start...])
    return TextPlace(line: row.line + inner.line - 1, column: inner.column)
  }

  private func string(_ slot: CSVSlot) -> String { slot.string(in: bytes) }
}

/// Where a row begins.
struct CSVRow {
  let start: Int
  let line: Int
}

/// Where a cell's text lies in the bytes of its file: 31 bits each for offset and length, which
/// the limit of 512 MB keeps within.
struct CSVSlot {
  private let packed: UInt64

  init(content: Range<Int>, isQuoted: Bool, hasDoubledQuotes: Bool) {
    packed =
      UInt64(content.lowerBound) << 33 | UInt64(content.count) << 2
      | (isQuoted ? 2 : 0) | (hasDoubledQuotes ? 1 : 0)
  }

  private var offset: Int { Int(packed >> 33) }
  private var count: Int { Int(packed >> 2 & 0x7FFF_FFFF) }
  private var isQuoted: Bool { packed & 2 != 0 }
  private var hasDoubledQuotes: Bool { packed & 1 != 0 }

  /// The offset of the cell's first byte, its quotation mark where it has one.
  var start: Int { isQuoted ? offset - 1 : offset }

  func string(in bytes: [UInt8]) -> String {
    let text = trimmed(in: bytes)
    guard hasDoubledQuotes else { return String(decoding: text, as: UTF8.self) }
    var unquoted: [UInt8] = []
    var isSecond = false
    for byte in text {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { unquoted.append(byte) }
    }
    return String(decoding: unquoted, as: UTF8.self)
  }

  /// The bytes without spaces, tabs, line ends, U+00A0 and U+3000 around them.
  func trimmed(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    var text = bytes[offset..<offset + count]
    while let first = text.first {
      let length = Self.spaceLength(first, text.dropFirst().first, text.dropFirst(2).first)
      guard length > 0 else { break }
      text = text.dropFirst(length)
    }
    while let last = text.last {
      if Self.isSpace(last) {
        text = text.dropLast()
      } else if text.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        text = text.dropLast(3)
      } else if text.suffix(2).elementsEqual([0xC2, 0xA0]) {
        text = text.dropLast(2)
      } else {
        break
      }
    }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 9 || byte == 10 || byte == 13
  }

  private static func spaceLength(_ first: UInt8, _ second: UInt8?, _ third: UInt8?) -> Int {
    if isSpace(first) { return 1 }
    if first == 0xC2, second == 0xA0 { return 2 }
    return first == 0xE3 && second == 0x80 && third == 0x80 ? 3 : 0
  }
}
