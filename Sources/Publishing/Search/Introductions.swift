import Rendering

/// The search of introductions (简介的查询): which stretches of rows hold a character or a pair of
/// them, and the texts themselves, by which a reader proves what it found.
struct Introductions {
  /// One a row; empty where a platform has none.
  let texts: [String]

  func groups(_ limits: SearchLimits) -> [SearchGroup] {
    guard texts.contains(where: { !$0.isEmpty }) else { return [] }
    let stretches = SearchIndex.stretches(of: texts.count, by: limits.introductions)
    let blocks = stretches.enumerated().map { number, rows in
      SearchFile(SitePath.searchFile("intros", number + 1)) { json in
        json.field("first", rows.lowerBound)
        json.field("count", rows.count)
        json.field("introduction", Array(texts[rows]))
      }
    }
    var postings = GramPostings()
    forEach(in: stretches) { postings.count($0, row: $1, place: .start) }
    postings.makeRoom()
    forEach(in: stretches) { postings.fill($0, row: $1, place: .start, position: nil) }
    let files = GramFiles(
      group: "intro",
      share: 16,
      key: TextGrams.text,
      rest: TextGrams.text,
      tellsPlaces: false,
      isFlat: { _ in true }
    )
    return [
      SearchGroup(name: "intros", size: limits.introductions, files: blocks),
      files.made(postings, limits),
    ]
  }

  private func forEach(in stretches: [Range<Int>], _ body: (Gram, Int) -> Void) {
    for (block, rows) in stretches.enumerated() {
      for text in texts[rows] where !text.isEmpty {
        var previous: UInt32 = 0
        SearchText.fold(text) { unit in
          body(Gram(key: UInt64(unit), rest: 0), block)
          if previous != 0 {
            body(Gram(key: UInt64(previous) << 21 | UInt64(unit), rest: 0), block)
          }
          previous = unit
        }
      }
    }
  }
}
