/// Numbers that look like chance and are always the same (固定的抽样): no clock, no machine.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to a limit, which is left out; 0 where the limit is 0.
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return limit > 0 ? Int(mixed % UInt64(limit)) : 0
  }

  mutating func isOne(in many: Int) -> Bool { number(below: many) == 0 }

  mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(below: elements.count)]
  }

  /// A piece of a text, of the length if the text is that long.
  mutating func piece<Element>(of text: [Element], length: Int) -> [Element] {
    let length = min(length, text.count)
    let start = number(below: text.count - length + 1)
    return Array(text[start..<start + length])
  }
}
