/// A Latin word looked for in the pinyin of names (拼音的查找).
struct PinyinWord {
  private let cuts: [[PinyinCuts.Token]]
  private let syllables: [String]

  /// Nil for a word that is not searched as pinyin.
  init?(_ word: Text, syllables: [String]) {
    guard let cuts = PinyinCuts(word, syllables: syllables) else { return nil }
    self.cuts = cuts.cuts
    self.syllables = syllables
  }

  func rows(in files: inout OpenedFiles) throws(IndexFault) -> [Int] {
    var found: Set<Int> = []
    for cut in cuts { found.formUnion(try rows(of: cut, in: &files)) }
    return found.sorted()
  }

  private func rows(
    of cut: [PinyinCuts.Token],
    in files: inout OpenedFiles
  ) throws(IndexFault) -> [Int] {
    if let token = cut.first, cut.count == 1 { return try rows(of: token, in: &files) }
    var steps: [[Gram]] = []
    for offset in 0..<max(1, cut.count - 2) {
      let tokens = Array(cut[offset..<min(offset + 3, cut.count)])
      steps.append(try grams(tokens, in: &files))
      if steps.last?.isEmpty ?? true { return [] }
    }
    return Self.rows(throughout: steps)
  }

  /// A syllable, or each that the beginning of one may mean.
  private func rows(
    of token: PinyinCuts.Token,
    in files: inout OpenedFiles
  ) throws(IndexFault) -> [Int] {
    var lists = GramLists.none
    for syllable in syllables where token.matches(syllable) {
      let key = Array("\(syllable)'".unicodeScalars)
      lists.add(try files.lists(under: key, in: "pinyin") { _ in true })
    }
    return lists.holding(.name)
  }

  /// Units that follow each other, and where names hold them.
  private struct Gram {
    let units: [String]
    let lists: GramLists
    let rows: [Int]
  }

  /// The grams that two or three tokens that follow each other may mean.
  private func grams(
    _ tokens: [PinyinCuts.Token],
    in files: inout OpenedFiles
  ) throws(IndexFault) -> [Gram] {
    let key = tokens.compactMap(\.text.unicodeScalars.first)
    return try files.entries(under: key, in: "pinyin").compactMap { further, lists in
      let units = String(decoding: further, as: UTF8.self).split(separator: " ").map(String.init)
      guard units.count >= tokens.count,
        zip(tokens, units).allSatisfy({ $0.matches($1) })
      else { return nil }
      return Gram(
        units: Array(units.prefix(tokens.count)),
        lists: lists,
        rows: lists.holding(.name)
      )
    }
  }

  /// The rows in which grams of all steps stand one behind the other, each sharing two units with
  /// the next; where a name repeats a pair of units, positions tell.
  private static func rows(throughout steps: [[Gram]]) -> [Int] {
    var candidates: [Int]?
    for step in steps {
      let rows = Set(step.flatMap(\.rows)).sorted()
      candidates = candidates.map { inBoth($0, rows) } ?? rows
    }
    guard let candidates, steps.count > 1 else { return candidates ?? [] }
    var ends: [Int: Set<End>] = Dictionary(
      uniqueKeysWithValues: candidates.map { ($0, [End(units: [], position: nil)]) }
    )
    for step in steps {
      var further: [Int: Set<End>] = [:]
      for gram in step {
        for row in gram.rows {
          for end in ends[row] ?? [] where end.units.isEmpty || gram.units.starts(with: end.units) {
            let reached = reach(gram, from: end, in: row)
            if !reached.isEmpty { further[row, default: []].formUnion(reached) }
          }
        }
      }
      ends = further
    }
    return ends.keys.sorted()
  }

  /// The last two units of a chain, and where they stand in a name that repeats a pair.
  private struct End: Hashable {
    let units: [String]
    let position: Int?
  }

  private static func reach(_ gram: Gram, from end: End, in row: Int) -> [End] {
    let units = Array(gram.units.suffix(2))
    let text = GramLists.Occurrence(row: row, place: GramLists.Place.name.rawValue)
    guard let positions = gram.lists.repeats[text] else {
      return [End(units: units, position: nil)]
    }
    if let last = end.position {
      return positions.contains(last) ? [End(units: units, position: last + 1)] : []
    }
    return positions.map { End(units: units, position: $0 + 1) }
  }
}
