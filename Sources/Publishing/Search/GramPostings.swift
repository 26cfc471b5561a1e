/// Which rows hold which grams (倒排表), gathered text by text.
struct GramPostings {
  private(set) var table = GramTable()
  private var latest: [Latest] = []
  /// Row by row, those of a row in order: the number of the gram and the field, packed, less the posting
  /// before. There are a hundred for each row, and most differences take two bytes.
  private var postings: [UInt8] = []
  private(set) var count = 0
  /// Where those of a row begin. A row may come again.
  private var rows: [(row: UInt32, start: UInt32)] = []
  /// Those of the last row, until the next comes.
  private var open: [UInt32] = []
  private var repeatNumbers: [UInt32] = []
  private var repeats: [Repeat] = []

  /// Where a row's texts hold a gram (所在位置).
  enum Place: UInt32 {
    case start = 0
    case name, `operator`, former, id
  }

  /// A place of a gram in a text where some pair of neighbours stands more than once.
  struct Repeat {
    let row: UInt32
    let place: UInt32
    let position: UInt32
  }

  /// Of a gram its latest posting, so that none comes twice, and the rows that hold it in any field.
  private struct Latest {
    var mark = UInt32.max
    var rows: UInt32 = 0
  }

  /// Those that `gather` adds: `count` at most, or little more. Memory that is never used costs
  /// nothing, while an array that grows is there twice.
  init(expecting count: Int, gather: (inout GramPostings) -> Void) {
    postings.reserveCapacity(count * 3)
    gather(&self)
    closeRow()
  }

  /// Adds a gram of a row; `position` where the text repeats a pair.
  mutating func add(_ gram: Gram, row: Int, place: Place, position: Int? = nil) {
    let (number, isNew) = table.insert(gram)
    if isNew { latest.append(Latest()) }
    // A name that begins with the gram and holds it once more is one posting, at its start.
    let field = max(1, place.rawValue)
    if let position {
      repeatNumbers.append(UInt32(number))
      repeats.append(Repeat(row: UInt32(row), place: field, position: UInt32(position)))
    }
    let mark = UInt32(row) << 3 | field
    let before = latest[number].mark
    if before == mark { return }
    latest[number].mark = mark
    if before >> 3 != mark >> 3 { latest[number].rows += 1 }
    if rows.last?.row != UInt32(row) {
      closeRow()
      rows.append((UInt32(row), UInt32(postings.count)))
    }
    open.append(UInt32(number) << 3 | place.rawValue)
  }

  /// Puts away those of the last row. Seven bits a byte, the lowest first, the highest bit set where
  /// more follow.
  private mutating func closeRow() {
    open.sort()
    var before: UInt32 = 0
    for posting in open {
      var rest = posting - before
      while rest >= 1 << 7 {
        postings.append(UInt8(truncatingIfNeeded: rest) | 1 << 7)
        rest >>= 7
      }
      postings.append(UInt8(rest))
      before = posting
    }
    count += open.count
    open.removeAll(keepingCapacity: true)
  }

  /// Tells each posting with its row.
  @inline(__always)
  private func readEach(_ body: (_ row: UInt32, _ posting: UInt32) -> Void) {
    for (index, (row, start)) in rows.enumerated() {
      let end = index + 1 < rows.count ? Int(rows[index + 1].start) : postings.count
      var posting: UInt32 = 0
      var rest: UInt32 = 0
      var shift: UInt32 = 0
      for byte in postings[Int(start)..<end] {
        rest |= UInt32(byte & 0x7F) << shift
        shift += 7
        guard byte & 0x80 == 0 else { continue }
        posting += rest
        body(row, posting)
        rest = 0
        shift = 0
      }
    }
  }

  /// The rows that hold a gram, in any field.
  func rowCount(of number: Int) -> Int { Int(latest[number].rows) }

  /// How many postings the gram of each place has; `places` tells the place of each number, from 0
  /// without a gap.
  func counts(_ places: [UInt32]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: places.count)
    readEach { _, posting in counts[Int(places[Int(posting >> 3)])] += 1 }
    return counts
  }

  /// Row and field of the postings of some places, those of one gram row by row.
  func byGram(_ range: Range<Int>, _ places: [UInt32], _ counts: [UInt32]) -> ByPlace<UInt32> {
    ByPlace(range, counts[range], 0) { put in
      readEach { row, posting in
        let place = Int(places[Int(posting >> 3)])
        if range.contains(place) { put(place, row << 3 | posting & 7) }
      }
    }
  }

  /// The repeats of some places, those of one gram in the order of rows.
  func repeatsByGram(_ range: Range<Int>, _ places: [UInt32]) -> ByPlace<Repeat> {
    let meant = repeatNumbers.indices.compactMap { index -> (place: Int, index: Int)? in
      let place = Int(places[Int(repeatNumbers[index])])
      return range.contains(place) ? (place, index) : nil
    }
    var counts = [UInt32](repeating: 0, count: range.count)
    for (place, _) in meant { counts[place - range.lowerBound] += 1 }
    return ByPlace(range, counts, Repeat(row: 0, place: 0, position: 0)) { put in
      for (place, index) in meant { put(place, repeats[index]) }
    }
  }
}

/// Values by the place of what they belong to, those of one place in the order in which they came.
struct ByPlace<Value> {
  /// The places that are here.
  let range: Range<Int>
  private var values: [Value]
  /// Where those of each place end.
  private var ends: [Int]

  /// Of no place.
  init() {
    range = 0..<0
    values = []
    ends = []
  }

  /// The values of some places, of which `counts` tells in turn how many each has; `fill` puts them in.
  init(
    _ range: Range<Int>,
    _ counts: some Sequence<UInt32>,
    _ none: Value,
    fill: (_ put: (Int, Value) -> Void) -> Void
  ) {
    self.range = range
    var total = 0
    var ends: [Int] = []
    ends.reserveCapacity(range.count)
    for count in counts {
      ends.append(total)
      total += Int(count)
    }
    var values = [Value](repeating: none, count: total)
    fill { place, value in
      let index = place - range.lowerBound
      values[ends[index]] = value
      ends[index] += 1
    }
    self.values = values
    self.ends = ends
  }

  subscript(place: Int) -> ArraySlice<Value> {
    let index = place - range.lowerBound
    return values[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
