/// The grams of names, operators, former names and ids (名称的字串): single characters; pairs, with the
/// character that follows; and, where three characters stand in very many rows, these with up to
/// three that follow.
struct TextGrams {
  private static let places: [GramPostings.Place] = [.name, .operator, .former, .id]

  let postings: GramPostings
  /// The keys of three characters.
  let common: [UInt64]

  /// The grams of the texts, four a row: name, operator, former names, id.
  init(_ texts: FoldedTexts, _ limits: SearchLimits) {
    var postings = GramPostings()
    Self.forEach(in: texts, { _ in false }, isShort: true) { gram, row, place, _, _ in
      postings.count(gram, row: row, place: place)
    }
    let common = Self.common(postings, limits)
    let isCommon = Set(common)
    Self.forEach(in: texts, { isCommon.contains($0) }, isShort: false) { gram, row, place, _, _ in
      postings.count(gram, row: row, place: place)
    }
    postings.makeRoom()
    for isShort in [true, false] {
      Self.forEach(in: texts, { isCommon.contains($0) }, isShort: isShort) {
        // A word of one character needs no proof.
        let tells = $4 && $0.key >= 1 << 21
        postings.fill($0, row: $1, place: $2, position: tells ? $3 : nil)
      }
    }
    self.postings = postings
    self.common = common
  }

  private static func common(_ postings: GramPostings, _ limits: SearchLimits) -> [UInt64] {
    postings.table.grams.indices.filter { number in
      postings.rowCounts[number] > limits.common && postings.table.grams[number].rest != 0
    }.map { postings.table.grams[$0] }.map { $0.key << 21 | $0.rest }.sorted()
  }

  private typealias Body = (
    _ gram: Gram, _ row: Int, _ place: GramPostings.Place, _ position: Int, _ isRepeating: Bool
  ) -> Void

  @inline(__always)
  private static func forEach(
    in texts: FoldedTexts,
    _ isCommon: (UInt64) -> Bool,
    isShort: Bool,
    _ body: Body
  ) {
    for number in 0..<texts.count {
      let text = texts[number]
      if text.isEmpty { continue }
      let (row, place) = (number / places.count, places[number % places.count])
      let isRepeating = hasRepeatedPair(text)
      for index in text.indices {
        let position = index - text.startIndex
        let here = place == .name && position == 0 ? .start : place
        if isShort {
          forShort(text, index) { body($0, row, here, position, isRepeating) }
        } else if let gram = long(text, index), isCommon(gram.key) {
          body(gram, row, here, position, isRepeating)
        }
      }
    }
  }

  /// The character at an index, and it with its neighbour.
  @inline(__always)
  private static func forShort(_ text: ArraySlice<UInt32>, _ index: Int, _ body: (Gram) -> Void) {
    let first = text[index]
    guard first != FoldedTexts.lineBreak else { return }
    body(Gram(key: UInt64(first), rest: 0))
    guard let second = unit(text, index + 1) else { return }
    body(Gram(key: UInt64(first) << 21 | UInt64(second), rest: UInt64(unit(text, index + 2) ?? 0)))
  }

  /// Three characters from an index, and up to three that follow.
  @inline(__always)
  private static func long(_ text: ArraySlice<UInt32>, _ index: Int) -> Gram? {
    guard text[index] != FoldedTexts.lineBreak, let second = unit(text, index + 1),
      let third = unit(text, index + 2)
    else { return nil }
    var rest: UInt64 = 0
    for next in index + 3..<index + 6 {
      guard let unit = unit(text, next) else { break }
      rest = rest << 21 | UInt64(unit)
    }
    return Gram(
      key: UInt64(text[index]) << 42 | UInt64(second) << 21 | UInt64(third),
      rest: rest
    )
  }

  @inline(__always)
  private static func unit(_ text: ArraySlice<UInt32>, _ index: Int) -> UInt32? {
    guard index < text.endIndex, text[index] != FoldedTexts.lineBreak else { return nil }
    return text[index]
  }

  /// The characters of a key or a rest.
  static func text(_ packed: UInt64) -> String {
    var text = String.UnicodeScalarView()
    for unit in Gram.unpacked(packed) {
      if let scalar = UnicodeScalar(unit) { text.append(scalar) }
    }
    return String(text)
  }

  func group(_ limits: SearchLimits) -> SearchGroup {
    GramFiles(group: "text", key: Self.text, rest: Self.text).made(postings, limits)
  }
}
