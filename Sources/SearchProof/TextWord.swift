/// A word and the grams that prove it (字词的查找): where a name, an operator, a former name or an id
/// holds it.
struct TextWord {
  private let grams: [Gram]

  /// A piece of the word that one entry of the index holds, and its place in the word.
  private struct Gram {
    let text: Text
    let offset: Int
    let key: Text
  }

  /// Grams that each overlap the next by two characters or more, and so prove contiguity.
  init(_ word: Text, common: Set<Text>) {
    var grams: [Gram] = []
    var offset = 0
    while true {
      let left = word.count - offset
      let isLong = left > 3 && common.contains(Array(word[offset..<offset + 3]))
      let length = min(left, isLong ? 6 : 3)
      let text = Array(word[offset..<offset + length])
      grams.append(Gram(text: text, offset: offset, key: Array(text.prefix(isLong ? 3 : 2))))
      if length == left { break }
      offset += length - 2
    }
    self.grams = grams
  }

  /// The rows of each place, best place first.
  func found(in files: inout OpenedFiles) throws(IndexFault) -> [(rows: [Int], rank: Rank)] {
    var lists: [GramLists] = []
    for gram in grams {
      let further = Array(gram.text.dropFirst(gram.key.count)).utf8
      lists.append(try files.lists(under: gram.key, in: "text") { $0.starts(with: further) })
    }
    return GramLists.Place.allCases.map { (rows($0, lists), $0.rank) }
  }

  private func rows(_ place: GramLists.Place, _ lists: [GramLists]) -> [Int] {
    guard var rows = lists.first?.holding(place) else { return [] }
    let isStart = place == .start
    for more in lists.dropFirst() {
      rows = inBoth(rows, more.holding(isStart ? .name : place))
    }
    guard lists.count > 1 else { return rows }
    return rows.filter { isWhole(in: $0, isStart ? .name : place, isStart: isStart, lists) }
  }

  /// Whether the grams stand side by side: certain where the text repeats no pair, else positions
  /// tell.
  private func isWhole(
    in row: Int,
    _ place: GramLists.Place,
    isStart: Bool,
    _ lists: [GramLists]
  ) -> Bool {
    let text = GramLists.Occurrence(row: row, place: place.rawValue)
    guard let firsts = lists.first?.repeats[text] else { return true }
    return firsts.contains { first in
      (!isStart || first == 0)
        && zip(grams, lists).allSatisfy { gram, lists in
          lists.repeats[text]?.contains(first + gram.offset) ?? false
        }
    }
  }
}
