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
  /// Whether an entry tells the fields, with repeats, or rows alone.
  var tellsPlaces = true
  /// Whether a key has no rests.
  var isFlat: (UInt64) -> Bool = { $0 < 1 << 21 }

  private struct Entry {
    let gram: Gram
    let number: Int
  }

  func made(_ postings: GramPostings, _ limits: SearchLimits) -> SearchGroup {
    let entries = divided(postings, among: fileCount(postings, limits))
    let repeats = tellsPlaces ? postings.repeatsByGram() : [:]
    var lists = PlaceLists()
    let files = entries.enumerated().map { file, entries in
      SearchFile(SitePath.searchFile(group, file + 1)) { json in
        json.object("grams") { json in write(entries, postings, repeats, &lists, to: &json) }
      }
    }
    return SearchGroup(name: group, files: files)
  }

  private func fileCount(_ postings: GramPostings, _ limits: SearchLimits) -> Int {
    max(1, min(limits.files / share, postings.count / limits.postings))
  }

  /// The entries of each file, by key and rest.
  private func divided(_ postings: GramPostings, among count: Int) -> [[Entry]] {
    var files: [UInt64: Int] = [:]
    var entries = [[Entry]](repeating: [], count: count)
    for (number, gram) in postings.table.grams.enumerated() {
      let file =
        files[gram.key]
        ?? SearchGroup.file(of: key(gram.key).unicodeScalars.lazy.map(\.value), among: count)
      files[gram.key] = file
      entries[file].append(Entry(gram: gram, number: number))
    }
    for file in entries.indices {
      entries[file].sort { ($0.gram.key, $0.gram.rest) < ($1.gram.key, $1.gram.rest) }
    }
    return entries
  }

  private func write(
    _ entries: [Entry],
    _ postings: GramPostings,
    _ repeats: [Int: [GramPostings.Repeat]],
    _ lists: inout PlaceLists,
    to json: inout JSONWriter
  ) {
    var start = 0
    while start < entries.count {
      let key = entries[start].gram.key
      let end = entries[start...].firstIndex { $0.gram.key != key } ?? entries.count
      if isFlat(key) {
        lists.read(entries[start].number, postings, repeats)
        json.field(self.key(key), plain: tellsPlaces ? lists.bytes() : lists.rows)
      } else {
        json.object(self.key(key)) { json in
          for entry in entries[start..<end] {
            lists.read(entry.number, postings, repeats)
            json.field(rest(entry.gram.rest), plain: tellsPlaces ? lists.bytes() : lists.rows)
          }
        }
      }
      start = end
    }
  }
}

/// The lists of one gram (字串的行号表): start, name, operator, former, id, repeats.
private struct PlaceLists {
  private var lists = [RowList](repeating: RowList(), count: 5)
  private var repeats: [UInt8] = []
  private var whole: [UInt8] = []

  mutating func read(
    _ number: Int,
    _ postings: GramPostings,
    _ repeats: [Int: [GramPostings.Repeat]]
  ) {
    for place in lists.indices { lists[place].removeAll() }
    self.repeats.removeAll(keepingCapacity: true)
    for (row, place) in postings.postings(of: number) { lists[place].append(row) }
    var latestRow = 0
    for one in repeats[number] ?? [] {
      Base64VLQ.append(Int(one.row) - latestRow, to: &self.repeats)
      Base64VLQ.append(Int(one.place), to: &self.repeats)
      Base64VLQ.append(Int(one.position), to: &self.repeats)
      latestRow = Int(one.row)
    }
  }

  /// The list of the first place alone.
  var rows: [UInt8] { lists[0].bytes }

  /// All, with dots between, those at the end left out.
  mutating func bytes() -> [UInt8] {
    whole.removeAll(keepingCapacity: true)
    var dots = 0
    for place in 0...lists.count {
      let isEmpty = place < lists.count ? lists[place].isEmpty : repeats.isEmpty
      if !isEmpty {
        for _ in 0..<dots { whole.append(UInt8(ascii: ".")) }
        whole.append(contentsOf: place < lists.count ? lists[place].bytes : repeats)
        dots = 0
      }
      dots += 1
    }
    return whole
  }
}
