/// A gram (字串): the key under which the index files it, and what follows the key there.
///
/// Up to three units in each, 21 bits a unit, none of them 0.
struct Gram: Equatable {
  var key: UInt64
  var rest: UInt64

  static func packed(_ units: some Sequence<UInt32>) -> UInt64 {
    units.reduce(0) { $0 << 21 | UInt64($1) }
  }

  static func unpacked(_ packed: UInt64) -> [UInt32] {
    var units: [UInt32] = []
    var rest = packed
    while rest != 0 {
      units.append(UInt32(rest & 0x1F_FFFF))
      rest >>= 21
    }
    return units.reversed()
  }
}

/// Numbers grams in the order in which they come, from 0. A Swift dictionary does the same three
/// times slower.
struct GramTable {
  private(set) var grams: [Gram] = []
  /// The number of the gram, plus 1; 0 where none is. Its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  func number(of gram: Gram) -> Int? {
    let found = slots[slot(of: gram)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// The number of a gram, and whether it is new.
  mutating func insert(_ gram: Gram) -> (number: Int, isNew: Bool) {
    let slot = slot(of: gram)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    grams.append(gram)
    slots[slot] = UInt32(grams.count)
    if grams.count * 2 > slots.count { grow() }
    return (grams.count - 1, true)
  }

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
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, gram) in grams.enumerated() { slots[slot(of: gram)] = UInt32(number + 1) }
  }
}
