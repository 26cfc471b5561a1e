/// A word looked for in introductions (简介里的查找): the index tells the files, their texts the rows.
struct IntroductionWord {
  private let word: Text

  init(_ word: Text) { self.word = word }

  func rows(in files: inout OpenedFiles) throws(IndexFault) -> [Int] {
    let keys = word.count < 2 ? [word] : (0..<word.count - 1).map { Array(word[$0...$0 + 1]) }
    var blocks: [Int]?
    for key in keys {
      let list = try files.value(of: key, in: "intro")
      guard let holding = list.map({ $0.bytes.flatMap(PackedNumbers.readRows) }) ?? [] else {
        throw IndexFault("intro", .form)
      }
      blocks = blocks.map { inBoth($0, holding) } ?? holding
    }
    var rows: [Int] = []
    for block in blocks ?? [] {
      let (first, texts) = try files.introductions(block + 1)
      for (offset, text) in texts.enumerated() where text.holds(word) {
        rows.append(first + offset)
      }
    }
    return rows
  }
}
