/// The grams of credit codes (信用代码的字串): three characters, by their position in the code.
enum CodeGrams {
  static func group(_ codes: FoldedTexts, _ limits: SearchLimits) -> SearchGroup {
    var postings = GramPostings()
    forEach(in: codes) { postings.count($0, row: $1, place: .start) }
    postings.makeRoom()
    forEach(in: codes) { postings.fill($0, row: $1, place: .start, position: nil) }
    let files = GramFiles(
      group: "code",
      share: 6,
      key: TextGrams.text,
      rest: { String($0 - 1) },
      tellsPlaces: false,
      isFlat: { _ in false }
    )
    return files.made(postings, limits)
  }

  @inline(__always)
  private static func forEach(in codes: FoldedTexts, _ body: (Gram, Int) -> Void) {
    for row in 0..<codes.count {
      let code = codes[row]
      for index in code.indices.dropLast(2) {
        let key = Gram.packed(code[index..<index + 3])
        body(Gram(key: key, rest: UInt64(index - code.startIndex + 1)), row)
      }
    }
  }
}
