/// Where a gram stands (倒排表): the rows by place, and the positions in texts that repeat a pair.
struct GramLists {
  /// The places of a row, numbered as the index numbers them; the start of a name is a list of its
  /// own.
  enum Place: Int, CaseIterable {
    case start, name, `operator`, former, id

    var rank: Rank {
      switch self {
      case .start: .start
      case .name: .name
      case .operator: .operator
      case .former: .former
      case .id: .number
      }
    }
  }

  /// A text of a row.
  struct Occurrence: Hashable {
    let row: Int
    let place: Int
  }

  private var rows: [[Int]]
  /// All positions of the gram in each text in which some pair stands more than once.
  private(set) var repeats: [Occurrence: Set<Int>] = [:]

  static let none = GramLists(rows: Array(repeating: [], count: Place.allCases.count))

  private init(rows: [[Int]]) { self.rows = rows }

  /// Reads “start.name.operator.former.id.repeats”, dots at the end dropped.
  init?(_ json: JSONValue) {
    guard
      let parts = json.bytes?.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false),
      parts.count <= 6, var rows = Array(parts.prefix(5)).all(PackedNumbers.readRows)
    else { return nil }
    rows += Array(repeating: [], count: Place.allCases.count - rows.count)
    self.rows = rows
    guard parts.count == 6 else { return }
    guard let numbers = PackedNumbers.read(parts[5]), numbers.count.isMultiple(of: 3) else {
      return nil
    }
    var row = 0
    for index in stride(from: 0, to: numbers.count, by: 3) {
      row += numbers[index]
      repeats[Occurrence(row: row, place: numbers[index + 1]), default: []]
        .insert(numbers[index + 2])
    }
  }

  /// The rows that hold the gram there, ascending; of a name also those that begin with it.
  func holding(_ place: Place) -> [Int] {
    place == .name ? Self.union(rows[0], rows[1]) : rows[place.rawValue]
  }

  mutating func add(_ other: GramLists) {
    for place in rows.indices { rows[place] = Self.union(rows[place], other.rows[place]) }
    repeats.merge(other.repeats) { $0.union($1) }
  }

  private static func union(_ a: [Int], _ b: [Int]) -> [Int] {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    var union: [Int] = []
    union.reserveCapacity(a.count + b.count)
    var (left, right) = (0, 0)
    while left < a.count || right < b.count {
      if right == b.count || (left < a.count && a[left] < b[right]) {
        union.append(a[left])
        left += 1
      } else {
        if left < a.count && a[left] == b[right] { left += 1 }
        union.append(b[right])
        right += 1
      }
    }
    return union
  }
}

/// The rows in both, ascending.
func inBoth(_ a: [Int], _ b: [Int]) -> [Int] {
  var both: [Int] = []
  var (left, right) = (0, 0)
  while left < a.count && right < b.count {
    if a[left] < b[right] {
      left += 1
    } else if a[left] > b[right] {
      right += 1
    } else {
      both.append(a[left])
      (left, right) = (left + 1, right + 1)
    }
  }
  return both
}
