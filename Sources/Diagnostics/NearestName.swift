/// The word of `known` nearest to a misspelt `word`, if one is near enough to be meant.
///
/// Near is an edit distance of at most a third of the longer word, and at least one; a word
/// that contains the other counts as one step away. Ties go to the first in `known`.
package func nearestName(to word: String, among known: some Sequence<String>) -> String? {
  let scalars = Array(word.unicodeScalars.prefix(64))
  var best: (name: String, distance: Int)?
  for name in known {
    let other = Array(name.unicodeScalars.prefix(64))
    let contained = !word.isEmpty && (name.contains(word) || word.contains(name))
    let distance = contained ? 1 : editDistance(scalars, other)
    let limit = max(1, max(scalars.count, other.count) / 3)
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
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
