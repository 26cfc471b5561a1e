import Pinyin
import Rendering

/// The grams of names in pinyin (名称的拼音字串): single units; and, filed by the first letters of two
/// neighbours, these two with the one that follows.
struct PinyinGrams {
  /// One for each row: its units, as numbers in `units`.
  private var texts: [[UInt32]] = []
  private var units: [PinyinUnit] = []
  private let names: [String]
  private let reader: PinyinReader

  init(_ names: [String], _ reader: PinyinReader) {
    self.names = names
    self.reader = reader
    var numbers: [PinyinUnit: UInt32] = [:]
    for name in names {
      let text = reader.units(of: SearchText.folded(name)).map { unit -> UInt32 in
        if let number = numbers[unit] { return number }
        units.append(unit)
        numbers[unit] = UInt32(units.count)
        return UInt32(units.count)
      }
      texts.append(text)
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
    for text in texts {
      for (one, next) in zip(text, text.dropFirst()) {
        let pair = [initials[Int(one) - 1], initials[Int(next) - 1]]
        if pair.contains(where: digits.contains) {
          keys.insert(String(decoding: pair, as: UTF8.self))
        }
      }
    }
    return keys.sorted()
  }

  func group(_ limits: SearchLimits) -> SearchGroup {
    var postings = GramPostings()
    forEach { gram, row, place, _, _ in postings.count(gram, row: row, place: place) }
    postings.makeRoom()
    forEach {
      let tells = $4 && $0.key >= Self.letters
      postings.fill($0, row: $1, place: $2, position: tells ? $3 : nil)
    }
    // Keys of two letters are above those of one unit.
    let files = GramFiles(
      group: "pinyin",
      share: 5,
      key: { key in key < Self.letters ? "\(unit(key))'" : TextGrams.text(key - Self.letters) },
      rest: { Gram.unpacked($0).map { unit(UInt64($0)) }.joined(separator: " ") },
      isFlat: { $0 < Self.letters }
    )
    return files.made(postings, limits)
  }

  /// Added to the key of two letters.
  private static let letters: UInt64 = 1 << 60

  private func unit(_ number: UInt64) -> String { units[Int(number) - 1].text }

  private func forEach(
    _ body: (
      _ gram: Gram, _ row: Int, _ place: GramPostings.Place, _ position: Int, _ isRepeating: Bool
    ) -> Void
  ) {
    let initials = units.map { UInt64($0.initial) }
    for (row, text) in texts.enumerated() {
      let isRepeating = hasRepeatedPair(text[...])
      for (position, unit) in text.enumerated() {
        let place = position == 0 ? GramPostings.Place.start : .name
        body(Gram(key: UInt64(unit), rest: 0), row, place, position, isRepeating)
        guard position + 1 < text.count else { continue }
        let next = text[position + 1]
        let key = initials[Int(unit) - 1] << 21 | initials[Int(next) - 1] + Self.letters
        let rest = Gram.packed(text[position..<min(position + 3, text.count)])
        body(Gram(key: key, rest: rest), row, place, position, isRepeating)
      }
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
