/// Names in the order of lists by pinyin (音序).
///
/// Character by character: digits, Latin letters, Han characters by syllable and then by code point
/// (tones are not known), so that names that begin with the same character stand together; Han
/// characters without a reading are last, and other characters do not count. Names that differ in
/// those alone stand by code point.
package struct PinyinOrder: Sendable {
  /// For each name its place among all, from 0; equal names share one.
  package let ranks: [Int]
  /// For each name the letter under which a list has it (首字母), a capital in ASCII; nil where it
  /// begins with a digit or with a character that has no reading.
  package let letters: [UInt8?]

  package init(of names: [String], by reader: PinyinReader = PinyinReader()) {
    var keys = Keys()
    var text: [UInt32] = []
    letters = names.map { name in
      text.removeAll(keepingCapacity: true)
      for scalar in name.unicodeScalars { text.append(scalar.value) }
      return keys.append(text, reader)
    }
    let order = keys.sorted(names)
    var ranks = Array(repeating: 0, count: names.count)
    for (place, index) in order.enumerated().dropFirst() {
      let before = order[place - 1]
      ranks[index] = names[before] == names[index] ? ranks[before] : place
    }
    self.ranks = ranks
  }
}

/// What the names are compared by, in one stretch of memory: counting references to an array a name
/// would take most of the time.
private struct Keys {
  /// Rank and code point of the characters of all names.
  private var places: [UInt32] = []
  /// The first two places of each name, and where all of them lie.
  private var names: [(head: UInt64, stretch: Range<Int>)] = []

  /// Above the rank of every unit; a rank and a code point fit into 32 bits.
  private static let unread: UInt32 = 1024
  private static let codePointBits: UInt32 = 21

  /// The letter of the name, as in `letters`.
  mutating func append(_ name: [UInt32], _ reader: PinyinReader) -> UInt8? {
    let start = places.count
    var first: PinyinUnit?
    reader.read(name) { scalar, unit in
      let isHan = HanCharacters.isHan(scalar)
      guard unit != nil || isHan else { return }
      if places.count == start { first = unit }
      let rank = unit?.rank(isHan: isHan) ?? Self.unread
      places.append(rank << Self.codePointBits | (isHan ? scalar : 0))
    }
    let head = places[start...].prefix(2)
    let one = UInt64(head.first ?? 0)
    let two = UInt64(head.count > 1 ? head.last ?? 0 : 0)
    names.append((one << 32 | two, start..<places.count))
    let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    return first.flatMap { small.contains($0.initial) ? $0.initial - 32 : nil }
  }

  /// The numbers of the names in order; of equal ones in the order given.
  func sorted(_ texts: [String]) -> [Int] {
    let entries = names.enumerated().map { (head: $0.element.head, index: $0.offset) }
    return entries.sorted { first, second in
      if first.head != second.head { return first.head < second.head }
      let one = names[first.index].stretch
      let two = names[second.index].stretch
      for (place, other) in zip(one, two) where places[place] != places[other] {
        return places[place] < places[other]
      }
      if one.count != two.count { return one.count < two.count }
      return texts[first.index].utf8.lexicographicallyPrecedes(texts[second.index].utf8)
    }
    .map(\.index)
  }
}
