import Diagnostics
import Files
import Rendering

/// The files of one kind of grams (字串索引文件).
struct GramFiles {
  /// The kind, as files and `index.json` name it.
  let group: String
  /// Its share of the most files: one part in so many.
  var share = 1
  /// What a gram's key is called in the file.
  let key: (UInt64) -> String
  /// What the rest is called.
  let rest: (UInt64) -> String
  /// Whether a key has no rests.
  var isFlat: (UInt64) -> Bool = { $0 < 1 << 21 }

  func made(
    _ postings: GramPostings,
    _ limits: SearchLimits,
    in store: ByteStore
  ) -> SearchGroup {
    let keys = Keys(postings)
    let own = keys.crowded(limits, most: limits.files / share / 5)
    let most = limits.files / share - own.count
    let shared = max(1, min(most, postings.count / limits.postings))
    let entries = divided(postings.table.grams, keys, among: shared, own)
    var lists = PlaceLists(postings, inOrder: Array(entries.joined()))
    let grams = postings.table.grams
    let ownKeys = own.map { key(keys.all[$0]) }
    return SearchGroup(name: group, keys: (shared, ownKeys), in: store) { take in
      for (file, entries) in entries.enumerated() {
        take(
          SearchFile(SitePath.searchFile(group, file + 1)) { json in
            json.object("grams") { json in
              write(entries.map { grams[Int($0)] }, &lists, to: &json)
            }
          }
        )
      }
    }
  }

  /// The keys of grams (字串的键), numbered, and how many rows name each.
  private struct Keys {
    private(set) var all: [UInt64] = []
    /// The number of the key of each gram.
    private(set) var numbers: [UInt32] = []
    private var rows: [Int] = []

    init(_ postings: GramPostings) {
      var table = GramTable()
      numbers.reserveCapacity(postings.table.grams.count)
      for (number, gram) in postings.table.grams.enumerated() {
        let (place, isNew) = table.insert(Gram(key: gram.key, rest: 0))
        if isNew {
          all.append(gram.key)
          rows.append(0)
        }
        numbers.append(UInt32(place))
        rows[place] += postings.rowCount(of: number)
      }
    }

    /// The numbers of those that have a file of their own (独占文件的键), in the order of the keys: who
    /// looks for another key need not load their lists.
    func crowded(_ limits: SearchLimits, most: Int) -> [Int] {
      all.indices.filter { rows[$0] > limits.crowd }
        .sorted { rows[$0] == rows[$1] ? all[$0] < all[$1] : rows[$0] > rows[$1] }
        .prefix(most)
        .sorted { all[$0] < all[$1] }
    }
  }

  /// The numbers of the grams of each file, by key and rest: of the shared ones, then of those of one
  /// key.
  private func divided(
    _ grams: [Gram],
    _ keys: Keys,
    among shared: Int,
    _ own: [Int]
  ) -> [[UInt32]] {
    var files = keys.all.map { key in
      SearchGroup.file(of: self.key(key).unicodeScalars.lazy.map(\.value), among: shared)
    }
    for (place, key) in own.enumerated() { files[key] = shared + place }
    var entries = [[UInt32]](repeating: [], count: shared + own.count)
    for (number, key) in keys.numbers.enumerated() {
      entries[files[Int(key)]].append(UInt32(number))
    }
    for file in entries.indices { entries[file].sort { grams[Int($0)] < grams[Int($1)] } }
    return entries
  }

  private func write(_ grams: [Gram], _ lists: inout PlaceLists, to json: inout JSONWriter) {
    var start = 0
    while start < grams.count {
      let key = grams[start].key
      var end = start + 1
      while end < grams.count, grams[end].key == key { end += 1 }
      if isFlat(key) {
        json.field(JSONKey(self.key(key)), plain: lists.next())
      } else {
        json.object(JSONKey(self.key(key))) { json in
          for place in start..<end {
            json.field(JSONKey(rest(grams[place].rest)), plain: lists.next())
          }
        }
      }
      start = end
    }
  }
}

/// The lists of grams (字串的行号表): start, name, operator, former, id, repeats. They come in the order
/// of the files, which is that in which the processor's caches read them fastest.
private struct PlaceLists {
  private let all: GramPostings
  private let places: [UInt32]
  /// How many postings the gram of each place has.
  private let counts: [UInt32]
  /// Those of a stretch of places: all at once would be there twice.
  private var postings = ByPlace<UInt32>()
  private var repeats = ByPlace<GramPostings.Repeat>()
  private var place = 0
  private var bytes: [UInt8] = []
  /// Dots to be written before the next list that is not empty.
  private var dots = 0

  init(_ postings: GramPostings, inOrder numbers: [UInt32]) {
    var places = [UInt32](repeating: 0, count: numbers.count)
    for (place, number) in numbers.enumerated() { places[Int(number)] = UInt32(place) }
    all = postings
    self.places = places
    counts = postings.counts(places)
  }

  /// In how many stretches the postings are put in order, about: each goes through all of them.
  private static let stretches = 8

  /// The stretch that begins at the next place.
  private mutating func readOn() {
    let most = all.count / Self.stretches
    var end = place
    var total = 0
    repeat {
      total += Int(counts[end])
      end += 1
    } while end < counts.count && total < most
    // Gone before the next are there.
    postings = ByPlace()
    repeats = ByPlace()
    postings = all.byGram(place..<end, places, counts)
    repeats = all.repeatsByGram(place..<end, places)
  }

  /// The lists of the next gram, with dots between, those at the end left out.
  mutating func next() -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    dots = 0
    if place == postings.range.upperBound { readOn() }
    let postings = postings[place]
    let fields = postings.reduce(0 as UInt32) { $0 | 1 << ($1 & 7) }
    for field in GramPostings.Place.start.rawValue...GramPostings.Place.id.rawValue {
      if fields & 1 << field != 0 { append(postings, field) }
      dots += 1
    }
    let repeats = repeats[place]
    place += 1
    if !repeats.isEmpty { append(repeats) }
    return bytes
  }

  private mutating func append(_ postings: ArraySlice<UInt32>, _ field: UInt32) {
    appendDots()
    var rows = RowList()
    for posting in postings where posting & 7 == field {
      rows.append(Int(posting >> 3), to: &bytes)
    }
  }

  private mutating func append(_ repeats: ArraySlice<GramPostings.Repeat>) {
    appendDots()
    var latestRow = 0
    for one in repeats {
      Base64VLQ.append(Int(one.row) - latestRow, to: &bytes)
      Base64VLQ.append(Int(one.place), to: &bytes)
      Base64VLQ.append(Int(one.position), to: &bytes)
      latestRow = Int(one.row)
    }
  }

  private mutating func appendDots() {
    for _ in 0..<dots { bytes.append(UInt8(ascii: ".")) }
    dots = 0
  }
}
