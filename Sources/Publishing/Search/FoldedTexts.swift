/// Texts of all rows, folded (归一后的文本), in one buffer.
struct FoldedTexts: Sendable {
  /// Divides the former names of a row; folding leaves none in a name.
  static let lineBreak: UInt32 = 0x0A

  /// Two bytes a unit, four for those from `pairs` on: nearly all characters of names lie before.
  private var stored: [UInt16] = []
  /// Where each text ends.
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// How many units there are, or a few more.
  var unitCount: Int { stored.count }

  /// Adds the next text: the names one below the other.
  mutating func append(_ names: some Sequence<String>) {
    var isFirst = true
    for name in names {
      if !isFirst { add(Self.lineBreak) }
      isFirst = false
      SearchText.fold(name) { add($0) }
    }
    ends.append(UInt32(stored.count))
  }

  mutating func append(_ text: String) { append(CollectionOfOne(text)) }

  /// Adds the next text as the units into which it was read.
  mutating func append(units: some Sequence<UInt32>) {
    for unit in units { add(unit) }
    ends.append(UInt32(stored.count))
  }

  /// The first unit that is stored as two: its higher bits, then its lower eleven.
  private static let pairs: UInt32 = 0xD800
  private static let lowBits: UInt32 = 11

  private mutating func add(_ unit: UInt32) {
    if unit < Self.pairs {
      stored.append(UInt16(unit))
    } else {
      stored.append(UInt16(Self.pairs + unit >> Self.lowBits))
      stored.append(UInt16(unit & (1 << Self.lowBits - 1)))
    }
  }

  private func read(_ number: Int, into units: inout [UInt32]) {
    units.removeAll(keepingCapacity: true)
    var high: UInt32?
    for one in self[number] {
      if let before = high {
        units.append(before << Self.lowBits | UInt32(one))
        high = nil
      } else if one < Self.pairs {
        units.append(UInt32(one))
      } else {
        high = UInt32(one) - Self.pairs
      }
    }
  }

  /// The units of a text.
  func units(_ number: Int) -> [UInt32] {
    var units: [UInt32] = []
    read(number, into: &units)
    return units
  }

  /// A text as it is stored, for comparing: texts that begin alike are stored alike so far.
  subscript(number: Int) -> ArraySlice<UInt16> {
    stored[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The pairs of a Latin letter and a letter or digit that stand next to each other, in order: a word
  /// that has another stands in no text, and nothing need be loaded to know it.
  var latinPairs: [String] {
    let signs = Array("0123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    let digits = 10
    var places = [Int?](repeating: nil, count: 128)
    for (place, sign) in signs.enumerated() { places[Int(sign.value)] = place }
    var isThere = [Bool](repeating: false, count: signs.count * signs.count)
    readEach { _, text in
      guard text.count > 1 else { return }
      for index in 1..<text.count where text[index - 1] < 128 && text[index] < 128 {
        guard let first = places[Int(text[index - 1])], let second = places[Int(text[index])]
        else { continue }
        isThere[first * signs.count + second] = first >= digits || second >= digits
      }
    }
    return isThere.indices.filter { isThere[$0] }.map { pair in
      "\(signs[pair / signs.count])\(signs[pair % signs.count])"
    }
  }

  /// Tells each text with its number.
  @inline(__always)
  func readEach(_ body: (Int, Span<UInt32>) -> Void) {
    var units: [UInt32] = []
    for number in 0..<count {
      read(number, into: &units)
      body(number, units.span)
    }
  }
}

/// Finds the texts in which some pair of neighbours stands more than once (重复的二字串).
struct RepeatedPairs {
  /// For each remainder of a pair: the latest text that had one. Most texts have no remainder twice.
  private var latest = [UInt32](repeating: 0, count: 1 << 12)
  private var text: UInt32 = 0

  mutating func areThere(in units: Span<UInt32>) -> Bool {
    guard units.count > 2 else { return false }
    text += 1
    for index in 1..<units.count {
      let hash = (units[index - 1] &* 0x9E37_79B1 ^ units[index]) &* 0x85EB_CA6B
      let remainder = Int(hash >> 20)
      if latest[remainder] == text { return Self.areThere(in: units) }
      latest[remainder] = text
    }
    return false
  }

  private static func areThere(in units: Span<UInt32>) -> Bool {
    var seen: Set<UInt64> = []
    for index in 1..<units.count {
      let pair = UInt64(units[index - 1]) << 32 | UInt64(units[index])
      if !seen.insert(pair).inserted { return true }
    }
    return false
  }
}
