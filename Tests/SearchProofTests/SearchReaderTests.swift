import Testing

@testable import SearchProof

struct SearchReaderTests {
  @Test(
    "ranks as promised",
    arguments: [
      ("公共平台", [("p-3", .whole), ("p-2", .name), ("p-4", .name)]),
      ("公共新", [("p-3", .former)]),
      // Two pieces of one name, but never side by side.
      ("公共检测检测", []),
      ("检测公共检测", [("p-10", .start)]),
      ("公共公共平", [("p-2", .start)]),
      ("有限公司有限", [("p-11", .operator)]),
      ("９１３７０１０３ｍａｄｅｍ", [("p-2", .number)]),
      ("P-1", [("p-1", .whole), ("p-10", .number), ("p-11", .number)]),
      ("\u{8C48}", [("p-5", .operator)]), ("\u{F900}", [("p-6", .start)]),
      ("xian", [("p-4", .pinyin)]), ("cqyh", [("p-6", .pinyin)]),
      ("[济南]", [("p-2", .operator)]),
      ("平台 乙 公共", [("p-2", .operator)]),
      ("甲 乙", []), ("   ", []),
    ] as [(String, [(String, Rank)])]
  )
  func answers(query: String, rows: [(String, Rank)]) throws {
    let made = try MadeEdition()
    var reader = try made.reader()
    let found = try reader.answer(query, introductions: false).map { hit in
      "\(made.scan.rows[hit.row].shown.id) \(hit.rank)"
    }
    #expect(found.sorted() == rows.map { "\($0.0) \($0.1)" }.sorted())
  }

  @Test func introductionsComeLastAndWhereTheyAreAsked() throws {
    let made = try MadeEdition()
    var reader = try made.reader()
    let found = try reader.answer("智慧", introductions: true).map(\.rank)
    #expect(found == [.name])
    #expect(try reader.answer("检验", introductions: true).map(\.rank) == [.introduction])
    #expect(try reader.answer("检验", introductions: false) == [])
  }

  /// Not samples: there are few enough.
  @Test func everyPieceOfEveryTextIsFound() throws {
    let made = try MadeEdition()
    var pieces: Set<Text> = []
    for row in made.scan.rows {
      for text in [row.name, row.operator, row.id, row.code] + row.former {
        pieces.formUnion(Self.pieces(of: text))
      }
      let units = row.units.map { Array($0.text.unicodeScalars) }
      pieces.formUnion(Self.pieces(of: units).map { Array($0.joined()) })
      pieces.formUnion(Self.pieces(of: units.compactMap(\.first)))
    }
    let queries = pieces.map { String(String.UnicodeScalarView($0)) }.sorted()
    let expected = ScanAnswers(made.scan).answers(
      to: queries.map(ScanAnswers.words),
      introductions: false
    )
    var reader = try made.reader()
    let wrong = try zip(queries, expected).filter { query, expected in
      try reader.answer(query, introductions: false) != expected
    }
    #expect(wrong.map(\.0) == [])
    #expect(queries.count > 900)
  }

  private static func pieces<Element>(of text: [Element]) -> [[Element]] {
    text.indices.flatMap { start in (start..<text.count).map { Array(text[start...$0]) } }
  }
}
