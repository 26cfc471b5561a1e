/// Many words looked for in all texts in one pass (多词通读).
///
/// The words are a tree of their characters. From every character of every text the tree is walked
/// as far as the text goes along; each word that ends on the way stands there.
struct WordScan {
  private let words: [Text]
  private var branches: [Branch: Int] = [:]
  private var roots: [Unicode.Scalar: Int] = [:]
  /// The number of the word that ends at a node; -1 where none does.
  private var ends: [Int] = []

  private struct Branch: Hashable {
    let node: Int
    let scalar: Unicode.Scalar
  }

  init(_ words: [Text]) {
    self.words = words
    for (number, word) in words.enumerated() {
      guard let first = word.first else { continue }
      var node = root(first)
      for scalar in word.dropFirst() { node = child(of: node, scalar) }
      ends[node] = number
    }
  }

  private mutating func root(_ scalar: Unicode.Scalar) -> Int {
    if let known = roots[scalar] { return known }
    ends.append(-1)
    roots[scalar] = ends.count - 1
    return ends.count - 1
  }

  private mutating func child(of node: Int, _ scalar: Unicode.Scalar) -> Int {
    let branch = Branch(node: node, scalar: scalar)
    if let known = branches[branch] { return known }
    ends.append(-1)
    branches[branch] = ends.count - 1
    return ends.count - 1
  }

  /// For every word the rows that hold it, each with its best place.
  func hits(in scan: RecordScan, introductions: Bool) -> [[Hit]] {
    var hits: [[Hit]] = Array(repeating: [], count: words.count)
    for (number, row) in scan.rows.enumerated() {
      func found(_ word: Int, _ rank: Rank) {
        if let last = hits[word].last, last.row == number {
          if rank < last.rank { hits[word][hits[word].count - 1] = Hit(row: number, rank: rank) }
        } else {
          hits[word].append(Hit(row: number, rank: rank))
        }
      }
      walk(row.name) { word, at, isWhole in
        found(word, isWhole ? .whole : at == 0 ? .start : .name)
      }
      walk(row.operator) { word, _, _ in found(word, .operator) }
      for name in row.former { walk(name) { word, _, _ in found(word, .former) } }
      walk(row.id) { word, _, isWhole in found(word, isWhole ? .whole : .number) }
      walk(row.code) { word, _, isWhole in
        if isWhole || words[word].count >= 4 { found(word, isWhole ? .whole : .number) }
      }
      guard introductions else { continue }
      walk(row.introduction) { word, _, _ in found(word, .introduction) }
    }
    return hits
  }

  private func walk(_ text: Text, _ found: (_ word: Int, _ at: Int, _ isWhole: Bool) -> Void) {
    for start in text.indices {
      guard var node = roots[text[start]] else { continue }
      var next = start + 1
      while true {
        if ends[node] >= 0 { found(ends[node], start, start == 0 && next == text.count) }
        guard next < text.count,
          let further = branches[Branch(node: node, scalar: text[next])]
        else { break }
        (node, next) = (further, next + 1)
      }
    }
  }
}
