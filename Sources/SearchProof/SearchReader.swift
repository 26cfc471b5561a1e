/// Answers queries from the published index (查询), so that it can be compared with a scan.
package struct SearchReader {
  private var files: OpenedFiles
  private var texts: [Int: RowTexts] = [:]

  /// What a row shows, folded, to tell whole matches.
  private struct RowTexts {
    let name: Text
    let id: Text
    let code: Text
  }

  package init(_ index: PublishedIndex) { files = OpenedFiles(index) }

  private var index: PublishedIndex { files.index }

  /// The rows that hold every word, the best first; ties in the order of the rows.
  package mutating func answer(
    _ query: String,
    introductions: Bool
  ) throws(IndexFault) -> [Hit] {
    let words = index.fold.words(query)
    guard let first = words.first else { return [] }
    var ranks = try ranks(of: first, introductions)
    guard words.count > 1 else { return ranks.hits }
    for word in words.dropFirst() { ranks.require(try self.ranks(of: word, introductions)) }
    ranks.improve(by: try self.ranks(of: Array(words.joined()), introductions))
    return ranks.hits
  }

  private mutating func ranks(of word: Text, _ introductions: Bool) throws(IndexFault) -> Ranks {
    var ranks = Ranks(count: index.count)
    var mayBeWhole: Set<Int> = []
    for (rows, rank) in try TextWord(word, common: index.common).found(in: &files) {
      ranks.find(rows, rank)
      if rank == .start || rank == .number { mayBeWhole.formUnion(rows) }
    }
    if let code = CodeWord(word) {
      let rows = try code.rows(in: &files)
      ranks.find(rows, .number)
      mayBeWhole.formUnion(rows)
    }
    if let pinyin = PinyinWord(word, syllables: index.syllables) {
      ranks.find(try pinyin.rows(in: &files), .pinyin)
    }
    if introductions, index.has("intro") {
      ranks.find(try IntroductionWord(word).rows(in: &files), .introduction)
    }
    for row in mayBeWhole {
      let texts = try self.texts(of: row)
      if word == texts.name || word == texts.id || word == texts.code { ranks.find([row], .whole) }
    }
    return ranks
  }

  private mutating func texts(of row: Int) throws(IndexFault) -> RowTexts {
    if let known = texts[row] { return known }
    let (file, at) = try files.file(with: row, in: "rows")
    let columns = ["name", "id", "credit_code"].compactMap { column -> Text? in
      guard let cells = file[column]?.elements, cells.indices.contains(at) else { return nil }
      return cells[at].text.map(index.fold.folded)
    }
    guard columns.count == 3 else { throw IndexFault("rows", .form) }
    let read = RowTexts(name: columns[0], id: columns[1], code: columns[2])
    texts[row] = read
    return read
  }
}
