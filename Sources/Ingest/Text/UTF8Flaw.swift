/// The first byte of a text that cannot be UTF-8.
struct UTF8Flaw {
  let offset: Int
  /// How many characters of three or four bytes, such as Chinese ones, stand before it.
  let longSequencesBefore: Int

  /// Returns nil for valid UTF-8.
  init?(in bytes: [UInt8]) {
    var index = 0
    var long = 0
    let count = bytes.count
    while index < count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = Self.length(of: bytes, at: index)
      guard length > 0 else {
        offset = index
        longSequencesBefore = long
        return
      }
      if length > 2 { long += 1 }
      index += length
    }
    return nil
  }

  /// The length of the well-formed sequence at `index` (Unicode, table 3-7); 0 where there is none.
  private static func length(of bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in 2..<max(2, length) where bytes[index + next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
