import Files
import Rendering

/// The search of introductions (简介的查询): which stretches of rows hold a character or a pair of
/// them, and the texts themselves, by which a reader proves what it found.
struct Introductions {
  /// One a row; empty where a platform has none.
  let texts: [String]

  func groups(_ limits: SearchLimits, in store: ByteStore) -> [SearchGroup] {
    guard texts.contains(where: { !$0.isEmpty }) else { return [] }
    let stretches = SearchIndex.stretches(of: texts.count, by: limits.introductions)
    let blocks = SearchGroup(name: "intros", size: limits.introductions, in: store) { take in
      for (number, rows) in stretches.enumerated() {
        take(
          SearchFile(SitePath.searchFile("intros", number + 1)) { json in
            json.field("first", rows.lowerBound)
            json.field("count", rows.count)
            json.field("introduction", Array(texts[rows]))
          }
        )
      }
    }
    let postings = GramPostings(expecting: 0) { postings in
      for (block, rows) in stretches.enumerated() {
        for text in texts[rows] { Self.add(text, block, to: &postings) }
      }
    }
    let files = GramFiles(
      group: "intro",
      share: 32,
      key: TextGrams.text,
      rest: TextGrams.text,
      isFlat: { _ in true }
    )
    return [blocks, files.made(postings, limits, in: store)]
  }

  private static func add(_ text: String, _ block: Int, to postings: inout GramPostings) {
    var previous: UInt32 = 0
    SearchText.fold(text) { unit in
      postings.add(Gram(key: UInt64(unit), rest: 0), row: block, place: .start)
      if previous != 0 {
        let pair = Gram(key: Gram.packed(previous, unit), rest: 0)
        postings.add(pair, row: block, place: .start)
      }
      previous = unit
    }
  }
}
