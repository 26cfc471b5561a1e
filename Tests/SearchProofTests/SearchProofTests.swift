import Testing

@testable import SearchProof

struct SearchProofTests {
  @Test func everyPieceIsFound() throws {
    let proof = try MadeEdition().proof()
    #expect(proof.differences == [])
    #expect(proof.isComplete)
    #expect(proof.titles == 8)
    #expect(proof.rows.map(\.kind) == SearchSample.Kind.allCases)
    #expect(proof.rows.allSatisfy { $0.queries > 20 && $0.found == $0.expected })
  }

  @Test func aNameThatBeginsManyIsAHead() throws {
    let made = try MadeEdition.ofOneBeginning()
    #expect(made.text("heads-1.json").contains(#""names":"A","name_lengths":"D""#))
    #expect(made.proof(samples: 200).differences == [])
    let without = made.text("heads-1.json").replacing(#""names":"A""#, with: #""names":"""#)
    let proof = made.proof(samples: 10, changing: ["heads-1.json": Array(without.utf8)])
    #expect(proof.differences.map(\.sentence).contains("heads-1 的 names 与记录不同"))
  }

  @Test func theSameRecordsAreAskedTheSame() throws {
    let made = try MadeEdition()
    #expect(SearchSample(500, of: made.scan).queries == SearchSample(500, of: made.scan).queries)
  }

  @Test func aRowThatAListLacksIsTold() throws {
    let made = try MadeEdition()
    let name = try #require(made.files.keys.sorted().first { made.isChangeable($0) })
    let proof = made.proof(changing: made.emptied(name))
    #expect(!proof.isComplete)
    let row = try #require(proof.differences.first { $0.query != nil })
    #expect(row.sentence.contains("；少了 p-"))
    #expect(proof.rows.contains { $0.right < $0.expected && $0.right == $0.found })
  }

  @Test func aRowTooManyIsTold() throws {
    let made = try MadeEdition()
    let name = try #require(made.files.keys.sorted().first { made.isChangeable($0) })
    let proof = made.proof(changing: made.filled(name))
    #expect(proof.differences.contains { $0.sentence.contains("；多了 p-") })
    #expect(proof.rows.contains { $0.found > $0.expected })
  }

  @Test func anotherOrderOfRowsIsTold() throws {
    let made = try MadeEdition()
    let rows = made.text("rows-1.json")
    let name = try #require(rows.firstMatch(of: #/"name":\["([^"]*)","([^"]*)"\]/#)?.output)
    let changed = rows.replacing(name.0, with: "\"name\":[\"\(name.2)\",\"\(name.1)\"]")
    let proof = made.proof(changing: ["rows-1.json": Array(changed.utf8)])
    #expect(proof.differences.map(\.sentence).contains("脚本 rows-b1.js 与它的 .json 文件内容不同"))
    #expect(proof.differences.contains { $0.sentence.contains("文字与记录一致") })
  }

  @Test(
    "the columns that rows are chosen and sorted by are those of the rows",
    arguments: [
      ("facets-1.json", #""year":""#, #""year":"AA"#, "facets-1 的 year 与 rows 不同"),
      ("facets-2.json", #""days":["""#, #""days":["","x""#, "facets-2 的 valid_to 与 rows 不同"),
      (
        "facets-1.json", #""function_sets":["#, #""function_sets":[[7],"#,
        "facets-1 的 functions 与 rows 不同"
      ),
      ("heads-1.json", #""names":""#, #""names":"A"#, "heads-1 的 names 与记录不同"),
      ("order-1.json", #""ranks":""#, #""ranks":"AAAA","x":""#, "order 的名次与名称不一一对应"),
    ]
  )
  func columns(file: String, from: String, to: String, sentence: String) throws {
    let made = try MadeEdition()
    let changed = made.text(file).replacing(from, with: to)
    #expect(changed != made.text(file))
    let proof = made.proof(samples: 10, changing: [file: Array(changed.utf8)])
    #expect(proof.differences.map(\.sentence).contains(sentence))
    #expect(!proof.isComplete)
  }

  @Test(
    "a file that cannot be read is named",
    arguments: [
      ("rows-2.json", nil, "缺少索引文件 rows-2"),
      ("index.json", nil, "缺少索引文件 index"),
      ("index.json", #"{"schema":1}"#, "索引文件 index 的格式不对"),
      ("rows-1.json", #"{"schema":3,"version":"AAAA"}"#, "索引文件 rows-1 与 index 不是同一版"),
      ("rows-1.json", #"{"schema":3,"ver"#, "索引文件 rows-1 的格式不对"),
    ] as [(String, String?, String)]
  )
  func faults(file: String, text: String?, sentence: String) throws {
    let proof = try MadeEdition().proof(changing: [file: text.map { Array($0.utf8) }])
    #expect(proof.differences.map(\.sentence).contains(sentence))
    #expect(!proof.isComplete)
  }
}

extension MadeEdition {
  /// A file with entries whose lists hold one row, of names.
  fileprivate func isChangeable(_ name: String) -> Bool {
    name.hasPrefix("text-") && name.hasSuffix(".json") && text(name).contains(/:"\.[A-F]"/)
  }

  /// These lists, emptied.
  fileprivate func emptied(_ name: String) -> [String: [UInt8]?] {
    [name: Array(text(name).replacing(/:"\.[A-F]"/, with: #":"""#).utf8)]
  }

  /// These lists with the next row as well.
  fileprivate func filled(_ name: String) -> [String: [UInt8]?] {
    let filled = text(name).replacing(/:"\.([A-F])"/) { #":".\#($0.output.1)A""# }
    return [name: Array(filled.utf8)]
  }
}
