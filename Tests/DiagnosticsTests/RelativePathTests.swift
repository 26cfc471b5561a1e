import Diagnostics
import Testing

struct RelativePathTests {
  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/./b", "a/../b", "a\0b",
  ])
  func refusesWhatLeadsNowhereOrOut(text: String) {
    #expect(RelativePath(text) == nil)
  }

  @Test(arguments: ["a", "a/b", "...", "a..b/c", ".gongshi", "名单/2023 年.csv", "a\\b", "~"])
  func acceptsAnyOtherName(text: String) {
    #expect(RelativePath(text)?.description == text)
  }

  private static let parts: [(path: RelativePath, parts: [String])] = [
    ("a/b.tar.gz", ["a/b.tar.gz", "b.tar.gz", "b.tar", "gz", "a"]),
    ("名单.xlsx", ["名单.xlsx", "名单.xlsx", "名单", "xlsx", "nil"]),
    ("a/.gitignore", ["a/.gitignore", ".gitignore", ".gitignore", "", "a"]),
    ("a.b/c", ["a.b/c", "c", "c", "", "a.b"]),
    ("a/b/c.", ["a/b/c.", "c.", "c", "", "a/b"]),
  ]

  @Test(arguments: parts)
  func hasANameAStemAnExtensionAndAParent(path: RelativePath, parts: [String]) {
    #expect(
      [
        path.components.joined(separator: "/"), String(path.name), String(path.stem),
        String(path.fileExtension), path.parent?.string ?? "nil",
      ] == parts
    )
  }

  @Test func appendsAnother() {
    let path: RelativePath = "a/b"
    #expect(path.appending("c/d") == "a/b/c/d")
  }

  @Test func namesAreEqualAndOrderedByTheirBytes() {
    let composed: RelativePath = "\u{E9}"
    let decomposed: RelativePath = "e\u{301}"
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    let sorted: [RelativePath] = ["B", "a", "a-b", "a/b", "ab", "名"]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
