/// Writes plain CSV: RFC 4180 quoting, UTF-8 without a mark, lines ended by LF.
struct CSVWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      append(cell)
      isFirst = false
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ cell: String) {
    let utf8 = Array(cell.utf8)
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

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
