import Diagnostics

/// Chance that is the same in every run.
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What may happen to the bytes of a file on its way: no slip of a clerk, but of a disk, a program,
/// or somebody who wishes ill.
enum BrokenBytes: CaseIterable {
  case flippedBit
  case missingStretch
  case truncated
  case lineTwice
  case linesSwapped
  case cellsSwapped
  case hugeNumber
  case longValue
  case deepList
  case zeroByte
  case byteOrderMark
  case carriageReturns
  case halfCharacter
  case quotationMark

  func applied(to bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var broken = bytes
    let place = bytes.indices.randomElement(using: &chance) ?? 0
    switch self {
    case .flippedBit: broken[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    case .missingStretch:
      broken.removeSubrange(
        place..<min(bytes.count, place + Int.random(in: 1...40, using: &chance))
      )
    case .truncated: broken.removeSubrange(place...)
    case .lineTwice, .linesSwapped:
      return Self.lines(of: bytes, isSwap: self == .linesSwapped, &chance)
    case .cellsSwapped: return Self.cells(of: bytes, &chance)
    case .hugeNumber: return Self.number(in: bytes, from: place)
    case .longValue: broken.insert(contentsOf: Array(repeating: 0x61, count: 100_000), at: place)
    case .deepList: broken.insert(contentsOf: Array(repeating: 0x5B, count: 5_000), at: place)
    case .zeroByte: broken.insert(0, at: place)
    case .byteOrderMark: broken.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: place)
    case .carriageReturns: return bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    case .halfCharacter: broken.insert(0xE4, at: place)
    case .quotationMark: broken.insert(UInt8(ascii: "\""), at: place)
    }
    return broken
  }

  private static func lines(
    of bytes: [UInt8],
    isSwap: Bool,
    _ chance: inout SeededChance
  ) -> [UInt8] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    guard let first = lines.indices.randomElement(using: &chance),
      let second = lines.indices.randomElement(using: &chance)
    else { return bytes }
    if isSwap { lines.swapAt(first, second) } else { lines.insert(lines[first], at: second) }
    return Array(lines.joined(separator: [10]))
  }

  private static func cells(of bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var cells = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = cells.indices.randomElement(using: &chance),
      let second = cells.indices.randomElement(using: &chance)
    else { return bytes }
    cells.swapAt(first, second)
    return Array(cells.joined(separator: [UInt8(ascii: ",")]))
  }

  /// The first digits from a place on become a number that fits no integer.
  private static func number(in bytes: [UInt8], from place: Int) -> [UInt8] {
    let isDigit: (UInt8) -> Bool = { (48...57).contains($0) }
    guard let start = bytes[place...].firstIndex(where: isDigit) ?? bytes.firstIndex(where: isDigit)
    else { return bytes }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    return bytes[..<start] + Array("99999999999999999999".utf8) + bytes[end...]
  }
}
