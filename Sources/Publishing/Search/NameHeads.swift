import Files
import Rendering

/// Rows whose whole name, or id, begins those of more than ten rows (名称前缀): what must come first
/// among very many, though only the rows themselves tell how long a name is.
enum NameHeads {
  private static let crowd = 10

  static func group(
    _ texts: FoldedTexts,
    fields: Int,
    name: Int,
    id: Int,
    in store: ByteStore
  ) -> SearchGroup {
    let file = SearchFile(SitePath.searchFile("heads", 1)) { json in
      write("name", heads(texts, fields: fields, field: name), to: &json)
      write("id", heads(texts, fields: fields, field: id), to: &json)
    }
    return SearchGroup(name: "heads", in: store) { take in take(file) }
  }

  private static func write(
    _ field: String,
    _ heads: [(row: Int, length: Int)],
    to json: inout JSONWriter
  ) {
    json.field(JSONKey("\(field)s"), RowList.text(heads.map(\.row)))
    json.field(JSONKey("\(field)_lengths"), Base64VLQ.text(heads.map(\.length)))
  }

  private static func heads(
    _ texts: FoldedTexts,
    fields: Int,
    field: Int
  ) -> [(row: Int, length: Int)] {
    let sorted = sorted(texts, fields: fields, field: field)
    var heads: [(row: Int, length: Int)] = []
    var start = 0
    while start < sorted.count {
      let text = texts[sorted[start] * fields + field]
      var end = start + 1
      while end < sorted.count, texts[sorted[end] * fields + field] == text { end += 1 }
      // In this order, all that a text begins follow it.
      let far = max(start + crowd, end)
      if far < sorted.count, texts[sorted[far] * fields + field].starts(with: text) {
        let length = texts.units(sorted[start] * fields + field).count
        heads += sorted[start..<end].map { ($0, length) }
      }
      start = end
    }
    return heads.sorted { $0.row < $1.row }
  }

  /// The rows in the order of their texts. Most differ in the first eight characters after those that
  /// all have.
  private static func sorted(_ texts: FoldedTexts, fields: Int, field: Int) -> [Int] {
    let rows = 0..<texts.count / fields
    var common = rows.isEmpty ? [] : texts[field]
    for row in rows {
      let text = texts[row * fields + field]
      common = common.prefix(zip(common, text).prefix { $0 == $1 }.count)
    }
    let keys = rows.map { row in
      let text = texts[row * fields + field].dropFirst(common.count)
      return (head: packed(text), next: packed(text.dropFirst(4)), row: row)
    }
    return keys.sorted { first, second in
      if first.head != second.head { return first.head < second.head }
      if first.next != second.next { return first.next < second.next }
      let (one, two) = (texts[first.row * fields + field], texts[second.row * fields + field])
      return one.lexicographicallyPrecedes(two)
    }.map(\.row)
  }

  /// The first four characters, 0 where the text has ended before.
  private static func packed(_ text: ArraySlice<UInt16>) -> UInt64 {
    var packed: UInt64 = 0
    for place in 0..<4 {
      packed = packed << 16 | (place < text.count ? UInt64(text[text.startIndex + place]) : 0)
    }
    return packed
  }
}
