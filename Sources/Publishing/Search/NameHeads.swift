import Rendering

/// Rows whose whole name, or id, begins those of more than ten rows (名称前缀): what must come first
/// among very many, though only the rows themselves tell how long a name is.
enum NameHeads {
  private static let crowd = 10

  static func group(_ texts: FoldedTexts, fields: Int, name: Int, id: Int) -> SearchGroup {
    let file = SearchFile(SitePath.searchFile("heads", 1)) { json in
      write("name", heads(texts, fields: fields, field: name), to: &json)
      write("id", heads(texts, fields: fields, field: id), to: &json)
    }
    return SearchGroup(name: "heads", files: [file])
  }

  private static func write(
    _ field: String,
    _ heads: [(row: Int, length: Int)],
    to json: inout JSONWriter
  ) {
    json.field("\(field)s", RowList.text(heads.map(\.row)))
    json.field("\(field)_lengths", Base64VLQ.text(heads.map(\.length)))
  }

  private static func heads(
    _ texts: FoldedTexts,
    fields: Int,
    field: Int
  ) -> [(row: Int, length: Int)] {
    let rows = 0..<texts.count / fields
    let sorted = rows.sorted {
      texts[$0 * fields + field].lexicographicallyPrecedes(texts[$1 * fields + field])
    }
    var heads: [(row: Int, length: Int)] = []
    var start = 0
    while start < sorted.count {
      let text = texts[sorted[start] * fields + field]
      var end = start + 1
      while end < sorted.count, texts[sorted[end] * fields + field] == text { end += 1 }
      // In this order, all that a text begins follow it.
      let far = max(start + crowd, end)
      if far < sorted.count, texts[sorted[far] * fields + field].starts(with: text) {
        heads += sorted[start..<end].map { ($0, text.count) }
      }
      start = end
    }
    return heads.sorted { $0.row < $1.row }
  }
}
