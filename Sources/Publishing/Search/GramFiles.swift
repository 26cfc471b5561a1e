import Diagnostics
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

  private struct Entry {
    let gram: Gram
    let number: Int
  }

  func made(_ postings: GramPostings, _ limits: SearchLimits) -> SearchGroup {
    let entries = divided(postings.table.grams, among: fileCount(postings, limits))
    var lists = PlaceLists(postings, inOrder: entries.lazy.joined().map(\.number))
    let files = entries.enumerated().map { file, entries in
      SearchFile(SitePath.searchFile(group, file + 1)) { json in
        json.object("grams") { json in write(entries, &lists, to: &json) }
      }
    }
    return SearchGroup(name: group, files: files)
  }

  private func fileCount(_ postings: GramPostings, _ limits: SearchLimits) -> Int {
    max(1, min(limits.files / share, postings.count / limits.postings))
  }

  /// The entries of each file, by key and rest.
  private func divided(_ grams: [Gram], among count: Int) -> [[Entry]] {
    var keys = GramTable()
    var files: [Int] = []
    var entries = [[Entry]](repeating: [], count: count)
    for (number, gram) in grams.enumerated() {
      let (place, isNew) = keys.insert(Gram(key: gram.key, rest: 0))
      if isNew {
        let characters = key(gram.key).unicodeScalars.lazy.map(\.value)
        files.append(SearchGroup.file(of: characters, among: count))
      }
      entries[files[place]].append(Entry(gram: gram, number: number))
    }
    for file in entries.indices { entries[file].sort { $0.gram < $1.gram } }
    return entries
  }

  private func write(_ entries: [Entry], _ lists: inout PlaceLists, to json: inout JSONWriter) {
    var start = 0
    while start < entries.count {
      let key = entries[start].gram.key
      var end = start + 1
      while end < entries.count, entries[end].gram.key == key { end += 1 }
      if isFlat(key) {
        json.field(self.key(key), plain: lists.next())
      } else {
        json.object(self.key(key)) { json in
          for place in start..<end {
            json.field(rest(entries[place].gram.rest), plain: lists.next())
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
  private let postings: ByPlace<UInt32>
  private let repeats: ByPlace<GramPostings.Repeat>
  private var place = 0
  private var bytes: [UInt8] = []
  /// Dots to be written before the next list that is not empty.
  private var dots = 0

  init(_ postings: GramPostings, inOrder numbers: [Int]) {
    var places = [UInt32](repeating: 0, count: numbers.count)
    for (place, number) in numbers.enumerated() { places[number] = UInt32(place) }
    self.postings = postings.byGram(places)
    repeats = postings.repeatsByGram(places)
  }

  /// The lists of the next gram, with dots between, those at the end left out.
  mutating func next() -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    dots = 0
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
