/// The word of `known` nearest to a misspelt `word`, if one is near enough to be meant.
///
/// Near is an edit distance of at most a third of the longer word, and at least one; a word
/// that contains the other counts as one step away. Ties go to the first in `known`.
package func nearestName(to word: String, among known: some Sequence<String>) -> String? {
  let scalars = Array(word.unicodeScalars.prefix(64))
  var best: (name: String, distance: Int)?
  for name in known {
    let other = Array(name.unicodeScalars.prefix(64))
    let contained = !scalars.isEmpty && (scalars.holds(other) || other.holds(scalars))
    let limit = max(1, max(scalars.count, other.count) / 3)
    guard contained || abs(scalars.count - other.count) <= limit else { continue }
    let distance = contained ? 1 : editDistance(scalars, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Suggestions for the first misspelt words of a kind, as many as are told: to compare ten thousand
/// words with ten thousand names would take longer than the whole build.
package struct NameSuggestions {
  private let known: [String]
  private var left = findingsOfAKind

  package init(_ known: [String]) { self.known = known }

  /// The nearest name, while suggestions are still told.
  package mutating func nearest(to word: String) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return nearestName(to: word, among: known)
  }
}

extension [UnicodeScalar] {
  /// Whether `part` stands somewhere in it, one after the other.
  fileprivate func holds(_ part: [UnicodeScalar]) -> Bool {
    guard part.count <= count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}

/// The fewest insertions, deletions and replacements that turn `a` into `b`.
private func editDistance(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Int {
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let replaced = diagonal + (left == right ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, min(row[j], row[j + 1]) + 1)
    }
  }
  return row[b.count]
}
