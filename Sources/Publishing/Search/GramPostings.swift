/// Which rows hold which grams (倒排表), gathered text by text.
struct GramPostings {
  private(set) var table = GramTable()
  private var latest: [Latest] = []
  /// As they come: the number of the gram, the row and the field.
  private var numbers: [UInt32] = []
  private var postings: [UInt32] = []
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

  /// None yet; of `count` at most to come, or little more. Memory that is never used costs nothing,
  /// while an array that grows is there twice.
  init(expecting count: Int) {
    numbers.reserveCapacity(count)
    postings.reserveCapacity(count)
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
    numbers.append(UInt32(number))
    postings.append(UInt32(row) << 3 | place.rawValue)
  }

  var count: Int { postings.count }

  /// The rows that hold a gram, in any field.
  func rowCount(of number: Int) -> Int { Int(latest[number].rows) }

  /// Row and field of all postings by the place of their gram, those of one gram row by row.
  func byGram(_ places: [UInt32]) -> ByPlace<UInt32> { ByPlace(postings, numbers, places) }

  /// The repeats by the place of their gram, each in the order of rows.
  func repeatsByGram(_ places: [UInt32]) -> ByPlace<Repeat> {
    ByPlace(repeats, repeatNumbers, places)
  }
}

/// Values by the place of what they belong to, those of one place in the order in which they came.
struct ByPlace<Value> {
  private var values: [Value] = []
  /// Where those of each place end.
  private var ends: [UInt32]

  /// `places` tells the place of each number, from 0 without a gap.
  init(_ values: [Value], _ numbers: [UInt32], _ places: [UInt32]) {
    ends = [UInt32](repeating: 0, count: places.count)
    guard let first = values.first else { return }
    for number in numbers { ends[Int(places[Int(number)])] += 1 }
    var total: UInt32 = 0
    for place in ends.indices {
      let count = ends[place]
      ends[place] = total
      total += count
    }
    self.values = Array(repeating: first, count: values.count)
    for (value, number) in zip(values, numbers) {
      let place = Int(places[Int(number)])
      self.values[Int(ends[place])] = value
      ends[place] += 1
    }
  }

  subscript(place: Int) -> ArraySlice<Value> {
    values[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])]
  }
}
