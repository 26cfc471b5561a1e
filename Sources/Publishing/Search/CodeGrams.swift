import Files

/// The grams of credit codes (信用代码的字串): three characters, by their position in the code.
enum CodeGrams {
  /// The grams of the codes of all rows, in their order; empty where a row has none.
  static func group(
    _ given: some Sequence<String>,
    _ limits: SearchLimits,
    in store: ByteStore
  ) -> SearchGroup {
    var codes = FoldedTexts()
    for code in given { codes.append(code) }
    let postings = GramPostings(expecting: codes.unitCount) { postings in
      codes.readEach { row, code in
        guard code.count > 2 else { return }
        for position in 0..<code.count - 2 {
          let key = Gram.packed(code[position], code[position + 1], code[position + 2])
          postings.add(Gram(key: key, rest: UInt64(position + 1)), row: row, place: .start)
        }
      }
    }
    let files = GramFiles(
      group: "code",
      share: 6,
      key: TextGrams.text,
      rest: { String($0 - 1) },
      isFlat: { _ in false }
    )
    return files.made(postings, limits, in: store)
  }
}
