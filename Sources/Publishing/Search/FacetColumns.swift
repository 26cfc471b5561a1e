import Files
import Rendering

/// What rows are chosen and sorted by (筛选和排序的各列): one value a row, in stretches of the same.
struct FacetColumns {
  private var programmes = Stretches()
  private var districts = Stretches()
  private var categories = Stretches()
  private var years = Stretches()
  private var standings = Stretches()
  private var functions = Stretches()
  /// The days of rows as numbers of `days`.
  private var awarded: [Int32] = []
  private var validTo: [Int32] = []
  private var days = SearchWords.Numbering<String>()
  private var functionSets = SearchWords.Numbering<[Int]>()

  mutating func append(_ row: SearchRow) {
    programmes.append(row.award.programme + 1)
    districts.append(row.award.district + 1)
    categories.append(row.category + 1)
    years.append(row.award.year)
    standings.append(row.award.standing + 1)
    functions.append(functionSets.number(of: row.functions) + 1)
    awarded.append(Int32(clamping: days.number(of: row.award.awarded)))
    validTo.append(Int32(clamping: days.number(of: row.award.validTo)))
  }

  /// What rows are chosen by, and what they are sorted by: most readers never need the second.
  func group(in store: ByteStore) -> SearchGroup {
    let choosing = SearchFile(SitePath.searchFile("facets", 1)) { json in
      let columns = [
        ("programme", programmes), ("district", districts), ("category", categories),
        ("year", years), ("standing", standings), ("functions", functions),
      ]
      for (name, column) in columns { json.field(JSONKey(name), column.text) }
      json.array("function_sets") { json in
        for set in functionSets.values {
          json.array { json in for number in set { json.element(number) } }
        }
      }
    }
    let inOrder = Set(days.values).union([""]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(inOrder, 1...))
    let ranks = days.values.map { numbers[$0] ?? 0 }
    let sorting = SearchFile(SitePath.searchFile("facets", 2)) { json in
      json.field("awarded", Stretches(awarded.map { ranks[Int($0)] }).text)
      json.field("valid_to", Stretches(validTo.map { ranks[Int($0)] }).text)
      json.field("days", inOrder)
    }
    return SearchGroup(name: "facets", in: store) { take in
      take(choosing)
      take(sorting)
    }
  }

  /// Values as pairs: how often the value comes once more, and the value.
  private struct Stretches {
    private var bytes: [UInt8] = []
    private var value = 0
    private var count = 0

    init() {}

    init(_ values: [Int]) {
      for value in values { append(value) }
    }

    mutating func append(_ value: Int) {
      if count > 0, value != self.value { close() }
      self.value = value
      count += 1
    }

    private mutating func close() {
      Base64VLQ.append(count - 1, to: &bytes)
      Base64VLQ.append(value, to: &bytes)
      count = 0
    }

    var text: String {
      var whole = self
      if count > 0 { whole.close() }
      return String(decoding: whole.bytes, as: UTF8.self)
    }
  }
}
