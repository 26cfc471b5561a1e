import Publishing

/// What queries must find (通读的结果): each word by a scan, then the words of a query together.
struct ScanAnswers {
  private let scan: RecordScan
  private let pinyin: PinyinScan

  init(_ scan: RecordScan) {
    self.scan = scan
    pinyin = PinyinScan(scan)
  }

  /// For every query, its folded words given, the rows in the order that is promised.
  func answers(to queries: [[Text]], introductions: Bool) -> [[Hit]] {
    var words: [Text] = []
    var numbers: [Text: Int] = [:]
    let parts = queries.map { query in
      (query + (query.count > 1 ? [Array(query.joined())] : [])).map { word in
        if let known = numbers[word] { return known }
        numbers[word] = words.count
        words.append(word)
        return words.count - 1
      }
    }
    let hits = WordScan(words).hits(in: scan, introductions: introductions)
    return zip(queries, parts).map { query, parts in
      let found = parts.map { ranks(of: words[$0], hits[$0]) }
      guard var all = found.first, query.count > 1 else { return found.first?.hits ?? [] }
      for more in found.dropFirst().prefix(query.count - 1) { all.require(more) }
      if let joined = found.last { all.improve(by: joined) }
      return all.hits
    }
  }

  private func ranks(of word: Text, _ hits: [Hit]) -> Ranks {
    var ranks = Ranks(count: scan.rows.count)
    for hit in hits { ranks.find(CollectionOfOne(hit.row), hit.rank) }
    ranks.find(pinyin.rows(of: word), .pinyin)
    return ranks
  }
}

extension ScanAnswers {
  /// The words of a query, folded, none twice.
  static func words(_ query: String) -> [Text] {
    var words: [Text] = []
    for part in query.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
      let folded = SearchText.folded(String(String.UnicodeScalarView(part)))
      let word = Array(folded.unicodeScalars)
      if !word.isEmpty && !words.contains(word) { words.append(word) }
    }
    return words
  }
}
