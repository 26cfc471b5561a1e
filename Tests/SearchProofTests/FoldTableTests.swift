import Publishing
import TestSupport
import Testing

@testable import SearchProof

struct FoldTableTests {
  /// The examples that the tests of the script and of the writer read too.
  @Test func foldsByThePublishedTable() throws {
    let examples = JSONValue(try bytes(of: "\(repositoryFolder)/Tests/SearchTests/fold.json"))
    let fold = try #require(
      FoldTable(JSONValue(try MadeEdition().files["index.json"] ?? [])?["fold"])
    )
    let texts = try #require(examples?.elements?.all(\.texts))
    #expect(texts.map { [$0[0], String(String.UnicodeScalarView(fold.folded($0[0])))] } == texts)
  }

  @Test func spacesDivideWordsAndNoneComesTwice() throws {
    let fold = try #require(
      FoldTable(JSONValue(try MadeEdition().files["index.json"] ?? [])?["fold"])
    )
    let words = fold.words("　检测 ＡＢ\u{200B}c\tabc 检测\u{2028}")
    #expect(words.map { String(String.UnicodeScalarView($0)) } == ["检测", "abc"])
  }
}
