import Files

/// The grams of names, operators, former names and ids (名称的字串): single characters; pairs, with the
/// character that follows; and, where three characters stand in very many rows, these with up to
/// three that follow.
struct TextGrams {
  /// Texts of a row: name, operator, former names, id.
  private static let fields = 4

  private let postings: GramPostings
  /// The keys of three characters.
  let common: [UInt64]

  /// The grams of the texts, four a row.
  init(_ texts: FoldedTexts, _ limits: SearchLimits) {
    var common: [UInt64] = []
    postings = GramPostings(expecting: texts.unitCount * 3) { postings in
      var pairs = RepeatedPairs()
      var areRepeating: [Bool] = []
      texts.readEach { number, text in
        let isRepeating = pairs.areThere(in: text)
        areRepeating.append(isRepeating)
        Self.addShort(text, number, isRepeating, to: &postings)
      }
      common = Self.common(postings, limits)
      var isCommon = GramTable()
      for key in common { _ = isCommon.insert(Gram(key: key, rest: 0)) }
      texts.readEach { number, text in
        Self.addLong(text, number, areRepeating[number], isCommon, to: &postings)
      }
    }
    self.common = common
  }

  /// The characters that stand in more than one row of fifty, the most frequent first: a word is asked
  /// for by others, which name fewer rows and shorter files.
  func frequent(among rows: Int) -> String {
    let grams = postings.table.grams
    return grams.indices
      .filter { grams[$0].key < 1 << 21 && postings.rowCount(of: $0) > rows / 50 }
      .sorted { a, b in
        let (first, second) = (postings.rowCount(of: a), postings.rowCount(of: b))
        return first == second ? grams[a].key < grams[b].key : first > second
      }
      .map { Self.text(grams[$0].key) }.joined()
  }

  private static func common(_ postings: GramPostings, _ limits: SearchLimits) -> [UInt64] {
    let grams = postings.table.grams
    return grams.indices
      .filter { grams[$0].rest != 0 && postings.rowCount(of: $0) > limits.common }
      .map { grams[$0].key << 21 | grams[$0].rest }
      .sorted()
  }

  /// Each character, and it with its neighbour.
  private static func addShort(
    _ text: Span<UInt32>,
    _ number: Int,
    _ isRepeating: Bool,
    to postings: inout GramPostings
  ) {
    let row = number / fields
    for index in 0..<text.count {
      let place = place(number, index)
      let first = text[index]
      guard first != FoldedTexts.lineBreak else { continue }
      // A word of one character needs no proof.
      postings.add(Gram(key: UInt64(first), rest: 0), row: row, place: place)
      guard let second = unit(text, index + 1) else { continue }
      postings.add(
        Gram(key: Gram.packed(first, second), rest: UInt64(unit(text, index + 2) ?? 0)),
        row: row,
        place: place,
        position: isRepeating ? index : nil
      )
    }
  }

  /// Three characters wherever they are common, and up to three that follow.
  private static func addLong(
    _ text: Span<UInt32>,
    _ number: Int,
    _ isRepeating: Bool,
    _ isCommon: GramTable,
    to postings: inout GramPostings
  ) {
    guard text.count > 2 else { return }
    for index in 0..<text.count - 2 {
      let key = Gram.packed(text[index], text[index + 1], text[index + 2])
      guard isCommon.contains(Gram(key: key, rest: 0)) else { continue }
      var rest: UInt64 = 0
      for next in index + 3..<index + 6 {
        guard let unit = unit(text, next) else { break }
        rest = rest << 21 | UInt64(unit)
      }
      postings.add(
        Gram(key: key, rest: rest),
        row: number / fields,
        place: place(number, index),
        position: isRepeating ? index : nil
      )
    }
  }

  private static func place(_ number: Int, _ index: Int) -> GramPostings.Place {
    switch number % fields {
    case 0: index == 0 ? .start : .name
    case 1: .operator
    case 2: .former
    default: .id
    }
  }

  private static func unit(_ text: Span<UInt32>, _ index: Int) -> UInt32? {
    guard index < text.count, text[index] != FoldedTexts.lineBreak else { return nil }
    return text[index]
  }

  /// The characters of a key or a rest.
  static func text(_ packed: UInt64) -> String {
    var text = String.UnicodeScalarView()
    Gram.forEachUnit(packed) { if let scalar = UnicodeScalar($0) { text.append(scalar) } }
    return String(text)
  }

  func group(_ limits: SearchLimits, in store: ByteStore) -> SearchGroup {
    GramFiles(group: "text", key: Self.text, rest: Self.text).made(postings, limits, in: store)
  }
}
