/// Numbers in a string (变长编码): base64 digits of five bits each, the least significant first; a
/// digit of 32 or more says that more follow.
enum PackedNumbers {
  /// The numbers; nil where a character is no digit or the last number is cut off.
  static func read(_ text: some Sequence<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    var number = 0
    var shift = 0
    for character in text {
      guard let digit = digit(character), shift < 60 else { return nil }
      number += (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      numbers.append(number)
      (number, shift) = (0, 0)
    }
    return shift == 0 ? numbers : nil
  }

  /// Ascending row numbers: each less the one before, less one.
  static func readRows(_ text: some Sequence<UInt8>) -> [Int]? {
    guard var rows = read(text) else { return nil }
    var last = -1
    for index in rows.indices {
      last += rows[index] + 1
      rows[index] = last
    }
    return rows
  }

  /// Runs of equal values: pairs of the length of a run less one, and the value.
  static func readRuns(_ text: some Sequence<UInt8>) -> [Int]? {
    guard let numbers = read(text), numbers.count.isMultiple(of: 2) else { return nil }
    var values: [Int] = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      values += Array(repeating: numbers[index + 1], count: numbers[index] + 1)
    }
    return values
  }

  private static func digit(_ character: UInt8) -> Int? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
