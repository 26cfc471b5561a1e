import Diagnostics
import Testing

@testable import Publishing

struct PathIndexTests {
  @Test func findsEveryPathAndNoOther() throws {
    let numbers = 0..<2000
    let paths = try numbers.map { try #require(RelativePath("platforms/示例-\($0).html")) }
    let index = PathIndex(paths)
    #expect(paths.map { index.place(of: $0) } == Array(numbers))
    #expect(paths.map { index.place(of: Array($0.string.utf8)) } == Array(numbers))
    for other in ["platforms/示例-2000.html", "platforms/示例-1.htm", "index.html"] {
      #expect(index.place(of: Array(other.utf8)) == nil, "\(other)")
    }
    #expect(index.place(of: []) == nil)
  }

  @Test func anEmptyListHasNone() { #expect(PathIndex([]).place(of: "index.html") == nil) }
}
