/// Texts of all rows, folded (归一后的文本), in one buffer.
struct FoldedTexts: Sendable {
  /// Divides the former names of a row; folding leaves none in a name.
  static let lineBreak: UInt32 = 0x0A

  private(set) var scalars: [UInt32] = []
  /// Where each text ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Adds the next text: the names one below the other.
  mutating func append(_ names: some Sequence<String>) {
    var isFirst = true
    for name in names {
      if !isFirst { scalars.append(Self.lineBreak) }
      isFirst = false
      SearchText.fold(name) { scalars.append($0) }
    }
    ends.append(scalars.count)
  }

  mutating func append(_ text: String) { append(CollectionOfOne(text)) }

  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The pairs of a Latin letter and a letter or digit that stand next to each other, in order: a word
  /// that has another stands in no text, and nothing need be loaded to know it.
  var latinPairs: [String] {
    let signs = Array("0123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    let digits = 10
    var places = [Int?](repeating: nil, count: 128)
    for (place, sign) in signs.enumerated() { places[Int(sign.value)] = place }
    var isThere = [Bool](repeating: false, count: signs.count * signs.count)
    for number in 0..<count {
      for (first, second) in zip(self[number], self[number].dropFirst())
      where first < 128 && second < 128 {
        guard let first = places[Int(first)], let second = places[Int(second)] else { continue }
        isThere[first * signs.count + second] = first >= digits || second >= digits
      }
    }
    return isThere.indices.filter { isThere[$0] }.map { pair in
      "\(signs[pair / signs.count])\(signs[pair % signs.count])"
    }
  }

  subscript(number: Int) -> ArraySlice<UInt32> { scalars[range(number)] }
}

/// Whether some pair of neighbours stands more than once.
func hasRepeatedPair(_ units: ArraySlice<UInt32>) -> Bool {
  guard units.count > 2 else { return false }
  if units.count > 48 {
    var seen: Set<UInt64> = []
    return !zip(units, units.dropFirst()).allSatisfy { seen.insert(pair($0, $1)).inserted }
  }
  for first in units.indices.dropLast(2) {
    let (a, b) = (units[first], units[first + 1])
    for second in first + 1..<units.endIndex - 1 where units[second] == a && units[second + 1] == b
    {
      return true
    }
  }
  return false
}

private func pair(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }
