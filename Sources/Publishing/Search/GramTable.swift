/// A gram (字串): the key under which the index files it, and what follows the key there.
///
/// Up to three units in each, 21 bits a unit, none of them 0.
struct Gram: Comparable {
  var key: UInt64
  var rest: UInt64

  static func < (first: Self, second: Self) -> Bool {
    first.key != second.key ? first.key < second.key : first.rest < second.rest
  }

  static func packed(_ first: UInt32, _ second: UInt32, _ third: UInt32 = 0) -> UInt64 {
    third == 0
      ? UInt64(first) << 21 | UInt64(second)
      : UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }

  static func forEachUnit(_ packed: UInt64, _ body: (UInt32) -> Void) {
    for shift in stride(from: 42, through: 0, by: -21) {
      let unit = UInt32(truncatingIfNeeded: packed >> UInt64(shift)) & 0x1F_FFFF
      if unit != 0 { body(unit) }
    }
  }
}

/// Numbers grams in the order in which they come, from 0. A Swift dictionary does the same three
/// times slower.
struct GramTable {
  private(set) var grams: [Gram] = []
  /// The number of the gram, plus 1; 0 where none is. Its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  /// The same of single characters by code point: every second gram is one.
  private var characters = [UInt32](repeating: 0, count: 1 << 16)

  func contains(_ gram: Gram) -> Bool {
    isCharacter(gram) ? characters[Int(gram.key)] != 0 : slots[slot(of: gram)] != 0
  }

  /// The number of a gram, and whether it is new.
  mutating func insert(_ gram: Gram) -> (number: Int, isNew: Bool) {
    if isCharacter(gram) {
      let found = characters[Int(gram.key)]
      if found != 0 { return (Int(found) - 1, false) }
      grams.append(gram)
      characters[Int(gram.key)] = UInt32(grams.count)
      return (grams.count - 1, true)
    }
    let slot = slot(of: gram)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    grams.append(gram)
    slots[slot] = UInt32(grams.count)
    if grams.count * 2 > slots.count { grow() }
    return (grams.count - 1, true)
  }

  private func isCharacter(_ gram: Gram) -> Bool { gram.rest == 0 && gram.key < 1 << 16 }

  private func slot(of gram: Gram) -> Int {
    let mask = slots.count - 1
    var hash = (gram.key ^ gram.rest &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    var slot = Int(truncatingIfNeeded: hash >> 33) & mask
    while slots[slot] != 0, grams[Int(slots[slot]) - 1] != gram { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, gram) in grams.enumerated() where !isCharacter(gram) {
      slots[slot(of: gram)] = UInt32(number + 1)
    }
  }
}
