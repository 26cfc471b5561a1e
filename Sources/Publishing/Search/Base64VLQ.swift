/// Numbers as text, of variable length (变长编码): the digits of base64, five bits each, the least
/// significant first; a digit of 32 and more says that another follows. The form that source maps
/// use (ECMA-426), without a sign.
enum Base64VLQ {
  static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(max(0, number))
    while rest >= 32 {
      bytes.append(digits[Int(rest & 31 | 32)])
      rest >>= 5
    }
    bytes.append(digits[Int(rest)])
  }

  static func text(_ numbers: some Sequence<Int>) -> String {
    var bytes: [UInt8] = []
    for number in numbers { append(number, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A row list (行号表) being written: ascending numbers, each as what lies between it and the one
/// before.
struct RowList {
  private(set) var bytes: [UInt8] = []
  private var next = 0

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ row: Int) {
    Base64VLQ.append(row - next, to: &bytes)
    next = row + 1
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    next = 0
  }

  static func text(_ rows: some Sequence<Int>) -> String {
    var list = RowList()
    for row in rows { list.append(row) }
    return String(decoding: list.bytes, as: UTF8.self)
  }
}
