/// Which rows hold which grams (倒排表), gathered in two rounds over the same texts: the first counts,
/// the second fills what the counts made room for.
struct GramPostings {
  private(set) var table = GramTable()
  /// For each gram: postings counted, then where its next one goes.
  private var places: [Int] = []
  /// For each gram: the row and field of its latest posting, so that none comes twice.
  private var latest: [UInt64] = []
  /// For each gram: the rows that hold it, in any field.
  private(set) var rowCounts: [Int] = []
  private var postings: [UInt32] = []
  private var repeats: [Repeat] = []

  /// Where a row's texts hold a gram (所在位置).
  enum Place: Int {
    case start = 0
    case name, `operator`, former, id
  }

  /// A place of a gram in a text where some pair of neighbours stands more than once.
  struct Repeat {
    let gram: UInt32
    let row: UInt32
    let place: UInt8
    let position: UInt32
  }

  /// Rows beyond this cannot be told from places.
  static let rowLimit = 1 << 29

  mutating func count(_ gram: Gram, row: Int, place: Place) {
    let (number, isNew) = table.insert(gram)
    if isNew {
      places.append(0)
      latest.append(.max)
      rowCounts.append(0)
    }
    let mark = Self.mark(row, place)
    if latest[number] == mark { return }
    if latest[number] == .max || latest[number] >> 3 != UInt64(row) { rowCounts[number] += 1 }
    latest[number] = mark
    places[number] += 1
  }

  /// Ends the first round.
  mutating func makeRoom() {
    var total = 0
    for number in places.indices {
      let count = places[number]
      places[number] = total
      total += count
      latest[number] = .max
    }
    postings = [UInt32](repeating: 0, count: total)
  }

  /// The same postings as in the first round; `position` where the text repeats a pair.
  mutating func fill(_ gram: Gram, row: Int, place: Place, position: Int?) {
    guard let number = table.number(of: gram) else { return }
    if let position {
      repeats.append(
        Repeat(
          gram: UInt32(number),
          row: UInt32(row),
          place: UInt8(max(1, place.rawValue)),
          position: UInt32(position)
        )
      )
    }
    let mark = Self.mark(row, place)
    if latest[number] == mark { return }
    latest[number] = mark
    postings[places[number]] = UInt32(row) << 3 | UInt32(place.rawValue)
    places[number] += 1
  }

  /// A name that begins with the gram and holds it once more is one posting, at its start.
  private static func mark(_ row: Int, _ place: Place) -> UInt64 {
    UInt64(row) << 3 | UInt64(max(1, place.rawValue))
  }

  var count: Int { postings.count }

  /// The postings of a gram, row by row.
  func postings(of number: Int) -> some Sequence<(row: Int, place: Int)> {
    let start = number == 0 ? 0 : places[number - 1]
    return postings[start..<places[number]].lazy.map { (Int($0 >> 3), Int($0 & 7)) }
  }

  /// The repeats by gram, each in the order of rows.
  func repeatsByGram() -> [Int: [Repeat]] {
    Dictionary(grouping: repeats) { Int($0.gram) }
  }
}
