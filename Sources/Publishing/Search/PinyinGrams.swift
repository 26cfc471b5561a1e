import Pinyin
import Rendering

/// The grams of names in pinyin (名称的拼音字串): single units; and, filed by the first letters of two
/// neighbours, these two with the one that follows.
struct PinyinGrams {
  /// One for each row: its units, as numbers in `units`, from 1.
  private var texts = FoldedTexts()
  private var units: [PinyinUnit] = []
  private let names: [String]
  private let reader: PinyinReader

  /// The grams of names; `folded` tells each as it is compared.
  init(_ names: [String], folded: (Int) -> ArraySlice<UInt32>, _ reader: PinyinReader) {
    self.names = names
    self.reader = reader
    var numbers = [UInt32](repeating: 0, count: PinyinUnit.count)
    var text: [UInt32] = []
    for row in names.indices {
      text.removeAll(keepingCapacity: true)
      reader.forEachUnit(of: Array(folded(row))) { unit in
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

  func group(_ limits: SearchLimits) -> SearchGroup {
    var postings = GramPostings(expecting: texts.scalars.count * 2)
    var pairs = RepeatedPairs()
    let initials = units.map { UInt32($0.initial) }
    texts.readEach { row, text in
      Self.add(text, row, initials, pairs.areThere(in: text), to: &postings)
    }
    // Keys of two letters are above those of one unit.
    let files = GramFiles(
      group: "pinyin",
      share: 5,
      key: { key in key < Self.letters ? "\(unit(key))'" : TextGrams.text(key - Self.letters) },
      rest: { rest in
        var text = ""
        Gram.forEachUnit(rest) { text += (text.isEmpty ? "" : " ") + unit(UInt64($0)) }
        return text
      },
      isFlat: { $0 < Self.letters }
    )
    return files.made(postings, limits)
  }

  /// Added to the key of two letters.
  private static let letters: UInt64 = 1 << 60

  private func unit(_ number: UInt64) -> String { units[Int(number) - 1].text }

  private static func add(
    _ text: Span<UInt32>,
    _ row: Int,
    _ initials: [UInt32],
    _ isRepeating: Bool,
    to postings: inout GramPostings
  ) {
    for position in 0..<text.count {
      let place = position == 0 ? GramPostings.Place.start : .name
      let unit = text[position]
      // A word of one unit needs no proof.
      postings.add(Gram(key: UInt64(unit), rest: 0), row: row, place: place)
      guard position + 1 < text.count else { continue }
      let next = text[position + 1]
      let third = position + 2 < text.count ? text[position + 2] : 0
      let key = Gram.packed(initials[Int(unit) - 1], initials[Int(next) - 1]) + letters
      postings.add(
        Gram(key: key, rest: Gram.packed(unit, next, third)),
        row: row,
        place: place,
        position: isRepeating ? position : nil
      )
    }
  }

  /// The places of the rows in the order of their names; equal names share one.
  func order(_ limits: SearchLimits) -> SearchGroup {
    let ranks = PinyinOrder(of: names, by: reader).ranks
    let files = SearchIndex.stretches(of: ranks.count, by: limits.ranks).enumerated().map {
      number,
      rows in
      SearchFile(SitePath.searchFile("order", number + 1)) { json in
        json.field("first", rows.lowerBound)
        json.field("count", rows.count)
        json.field("ranks", Base64VLQ.text(ranks[rows]))
      }
    }
    return SearchGroup(name: "order", size: limits.ranks, files: files)
  }
}
