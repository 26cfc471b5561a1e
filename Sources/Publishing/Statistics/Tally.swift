/// How often each of some things was counted (频数), and in which series.
package struct Tally<Key: Hashable & Sendable>: Sendable {
  private let series: Int
  private var counts: [Key: [Int]] = [:]

  /// - Parameter series: how many series there are, such as programmes.
  init(series: Int) { self.series = series }

  mutating func add(_ key: Key, in index: Int) {
    counts[key, default: Array(repeating: 0, count: series)][index] += 1
  }

  package var keys: [Key] { Array(counts.keys) }

  /// The counts of a thing by series.
  package subscript(key: Key) -> [Int] { counts[key] ?? Array(repeating: 0, count: series) }

  /// How often a thing was counted in all.
  package func total(of key: Key) -> Int { self[key].reduce(0, +) }

  /// All that was counted, by series.
  package var totals: [Int] {
    counts.values.reduce(into: Array(repeating: 0, count: series)) { sums, counts in
      for (index, count) in counts.enumerated() { sums[index] += count }
    }
  }
}
