/// Where the best of a row's texts holds a word (命中位置), the best first.
package enum Rank: UInt8, Comparable, Sendable {
  case whole, start, name, `operator`, former, number, pinyin, introduction, nowhere

  package static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }

  /// In Chinese, for those who read a difference.
  var label: String {
    switch self {
    case .whole: "全部相同"
    case .start: "名称开头"
    case .name: "名称"
    case .operator: "运营单位"
    case .former: "曾用名称"
    case .number: "编号或信用代码"
    case .pinyin: "拼音"
    case .introduction: "简介"
    case .nowhere: "没有"
    }
  }
}

/// A row of a result and where it was found.
package struct Hit: Hashable, Sendable {
  package let row: Int
  package let rank: Rank

  package init(row: Int, rank: Rank) {
    (self.row, self.rank) = (row, rank)
  }
}

/// The rank of every row for one word.
struct Ranks {
  private(set) var all: [Rank]

  init(count: Int) { all = Array(repeating: .nowhere, count: count) }

  /// Says that the rows were found there, unless they stood better before.
  mutating func find(_ rows: some Sequence<Int>, _ rank: Rank) {
    for row in rows where all.indices.contains(row) { all[row] = min(all[row], rank) }
  }

  /// The weaker of both, for a row needs every word.
  mutating func require(_ other: Ranks) {
    for row in all.indices { all[row] = max(all[row], other.all[row]) }
  }

  /// What rows have for all words as one, where that is better; no row comes in by it.
  mutating func improve(by other: Ranks) {
    for row in all.indices where all[row] != .nowhere { all[row] = min(all[row], other.all[row]) }
  }

  /// The result: by rank, then in the order of the rows.
  var hits: [Hit] {
    var byRank: [[Hit]] = Array(repeating: [], count: Int(Rank.nowhere.rawValue) + 1)
    for (row, rank) in all.enumerated() where rank != .nowhere {
      byRank[Int(rank.rawValue)].append(Hit(row: row, rank: rank))
    }
    return byRank.flatMap(\.self)
  }
}
