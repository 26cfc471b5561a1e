import Files
import Pinyin
import Rendering

/// The grams of names in pinyin (名称的拼音字串): single units; two and three neighbours, filed by their
/// first letters; and, where three first letters stand in very many names, up to six.
struct PinyinGrams {
  /// One for each row: its units, as numbers in `units`, from 1.
  private var texts = FoldedTexts()
  private var units: [PinyinUnit] = []
  private let names: [String]
  private let reader: PinyinReader

  /// The grams of names; `folded` tells each as it is compared.
  init(_ names: [String], folded: (Int) -> [UInt32], _ reader: PinyinReader) {
    self.names = names
    self.reader = reader
    var numbers = [UInt32](repeating: 0, count: PinyinUnit.count)
    var text: [UInt32] = []
    for row in names.indices {
      text.removeAll(keepingCapacity: true)
      reader.forEachUnit(of: folded(row)) { unit in
        if numbers[unit.place] == 0 {
          units.append(unit)
          numbers[unit.place] = UInt32(units.count)
        }
        text.append(numbers[unit.place])
      }
      texts.append(units: text)
    }
  }

  /// The syllables that occur, in their order.
  var syllables: [String] {
    units.map(\.text).filter { $0.count > 1 || ["a", "e", "o"].contains($0) }.sorted()
  }

  /// The keys of two that have a digit, in order: most words with a digit are codes, and no names.
  var numbered: [String] {
    let initials = units.map(\.initial)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var keys: Set<String> = []
    texts.readEach { _, text in
      guard text.count > 1 else { return }
      for index in 1..<text.count {
        let (one, next) = (initials[Int(text[index - 1]) - 1], initials[Int(text[index]) - 1])
        if digits.contains(one) || digits.contains(next) {
          keys.insert(String(decoding: [one, next], as: UTF8.self))
        }
      }
    }
    return keys.sorted()
  }

  func group(_ limits: SearchLimits, in store: ByteStore) -> SearchGroup {
    let postings = GramPostings(expecting: texts.unitCount * 3) { postings in
      var pairs = RepeatedPairs()
      let initials = units.map { UInt32($0.initial) }
      let frequent = FrequentInitials(texts, initials, above: limits.common)
      texts.readEach { row, text in
        add(text, row, initials, frequent, pairs.areThere(in: text), to: &postings)
      }
    }
    // Keys of letters are above those of one unit.
    let files = GramFiles(
      group: "pinyin",
      share: 3,
      key: { key in key < Self.letters ? "\(unit(key))'" : TextGrams.text(key - Self.letters) },
      rest: restText,
      isFlat: { $0 < Self.letters }
    )
    return files.made(postings, limits, in: store)
  }

  /// Added to the keys of letters.
  private static let letters: UInt64 = 1 << 60
  /// Of the number of a unit, six of which make a rest.
  private static let bits = 10

  private func unit(_ number: UInt64) -> String { units[Int(number) - 1].text }

  /// The units of a rest, apart by a space.
  private func restText(_ rest: UInt64) -> String {
    var text = ""
    var shift = UInt64(Self.bits) * 6
    while shift > 0 {
      shift -= UInt64(Self.bits)
      let number = rest >> shift & (1 << UInt64(Self.bits) - 1)
      guard number != 0 else { continue }
      if !text.isEmpty { text += " " }
      text += unit(number)
    }
    return text
  }

  private func add(
    _ text: Span<UInt32>,
    _ row: Int,
    _ initials: [UInt32],
    _ frequent: FrequentInitials,
    _ isRepeating: Bool,
    to postings: inout GramPostings
  ) {
    for position in 0..<text.count {
      // A word of one unit or two needs no proof.
      postings.add(Gram(key: UInt64(text[position]), rest: 0), row: row, place: .name)
      guard position + 1 < text.count else { continue }
      let (one, two) = (initials[Int(text[position]) - 1], initials[Int(text[position + 1]) - 1])
      let pair = UInt64(text[position]) << UInt64(Self.bits) | UInt64(text[position + 1])
      postings.add(
        Gram(key: Gram.packed(one, two) + Self.letters, rest: pair),
        row: row,
        place: .name
      )
      guard position + 2 < text.count else { continue }
      let three = initials[Int(text[position + 2]) - 1]
      let length = frequent.contain(one, two, three) ? 6 : 3
      var rest = pair
      for next in position + 2..<min(text.count, position + length) {
        rest = rest << UInt64(Self.bits) | UInt64(text[next])
      }
      postings.add(
        Gram(key: Gram.packed(one, two, three) + Self.letters, rest: rest),
        row: row,
        place: .name,
        position: isRepeating ? position : nil
      )
    }
  }

  /// The places of the rows in the order of their names; equal names share one.
  func order(_ limits: SearchLimits, in store: ByteStore) -> SearchGroup {
    let ranks = PinyinOrder(of: names, by: reader).ranks
    let stretches = SearchIndex.stretches(of: ranks.count, by: limits.ranks)
    return SearchGroup(name: "order", size: limits.ranks, in: store) { take in
      for (number, rows) in stretches.enumerated() {
        take(
          SearchFile(SitePath.searchFile("order", number + 1)) { json in
            json.field("first", rows.lowerBound)
            json.field("count", rows.count)
            json.field("ranks", Base64VLQ.text(ranks[rows]))
          }
        )
      }
    }
  }
}

/// Which three first letters stand side by side in very many names (常见的三个首字母).
private struct FrequentInitials {
  private var counts = [UInt32](repeating: 0, count: 36 * 36 * 36)
  private let limit: Int

  init(_ texts: FoldedTexts, _ initials: [UInt32], above limit: Int) {
    self.limit = limit
    var latest = [Int](repeating: -1, count: counts.count)
    texts.readEach { row, text in
      guard text.count > 2 else { return }
      for index in 2..<text.count {
        let (one, two) = (initials[Int(text[index - 2]) - 1], initials[Int(text[index - 1]) - 1])
        let place = Self.place(one, two, initials[Int(text[index]) - 1])
        if latest[place] != row { counts[place] += 1 }
        latest[place] = row
      }
    }
  }

  func contain(_ one: UInt32, _ two: UInt32, _ three: UInt32) -> Bool {
    counts[Self.place(one, two, three)] > limit
  }

  /// A digit is before all letters.
  private static func place(_ one: UInt32, _ two: UInt32, _ three: UInt32) -> Int {
    (number(one) * 36 + number(two)) * 36 + number(three)
  }

  private static func number(_ sign: UInt32) -> Int {
    sign < 97 ? min(9, max(0, Int(sign) - 48)) : min(35, Int(sign) - 87)
  }
}
