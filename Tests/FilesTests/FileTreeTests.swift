import Diagnostics
import Files
import Testing

struct FileTreeTests {
  private let tree = FileTree(texts: ["b": "two", "名单/a.csv": "", "a/c": "1", "a.b": "12"])

  @Test func entriesAreSortedByTheBytesOfTheirPaths() {
    #expect(tree.entries.map(\.path) == ["a.b", "a/c", "b", "名单/a.csv"])
    #expect(tree.entries.map(\.size) == [2, 1, 3, 0])
  }

  @Test func knowsWhatIsInIt() {
    #expect(tree.contains("a/c"))
    #expect(tree.size(of: "b") == 3)
    #expect(!tree.contains("a"))
    #expect(tree.size(of: "z") == nil)
    #expect(!FileTree(bytes: [:]).contains("a"))
  }

  @Test func readsAndDigestsAFile() throws {
    #expect(try tree.read("b") == Array("two".utf8))
    #expect(try tree.digest(of: "b") == sha256(Array("two".utf8)))
  }

  @Test func readingWhatIsNotThereThrows() {
    #expect(throws: FileError.notFound("c")) { try tree.read("c") }
  }

  @Test func readsUpToTheLimitAndNotBeyond() throws {
    #expect(try tree.read("b", limit: 3).count == 3)
    #expect(throws: FileError.tooLarge("b", size: 3, limit: 2)) { try tree.read("b", limit: 2) }
  }
}
