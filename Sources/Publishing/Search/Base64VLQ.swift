/// Numbers as text, of variable length (变长编码): the digits of base64, five bits each, the least
/// significant first; a digit of 32 and more says that another follows. The form that source maps
/// use (ECMA-426), without a sign.
enum Base64VLQ {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(max(0, number))
    while rest >= 32 {
      bytes.append(digit(rest & 31 | 32))
      rest >>= 5
    }
    bytes.append(digit(rest))
  }

  /// The digit of a number below 64. Of numbers without a pattern a table is faster than ranges.
  private static func digit(_ number: UInt) -> UInt8 {
    let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return digits.utf8Start[Int(number & 63)]
  }

  static func text(_ numbers: some Sequence<Int>) -> String {
    var bytes: [UInt8] = []
    for number in numbers { append(number, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A row list (行号表): ascending numbers, each as what lies between it and the one before.
struct RowList {
  private var next = 0

  init() {}

  mutating func append(_ row: Int, to bytes: inout [UInt8]) {
    Base64VLQ.append(row - next, to: &bytes)
    next = row + 1
  }

  static func text(_ rows: some Sequence<Int>) -> String {
    var list = RowList()
    var bytes: [UInt8] = []
    for row in rows { list.append(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
