import Diagnostics
import Glibc
import TestSupport
import Testing

/// Files too large to be meant are refused before they are read.
struct LimitTests {
  @Test(
    "a file over its limit is told by name and size",
    arguments: [
      ("records/demo/2024.csv", (512 << 20) + 1), ("notices/2024/long.md", (8 << 20) + 1),
      ("programmes/large.yaml", (8 << 20) + 1),
    ]
  )
  func tooLarge(path: String, size: Int) throws {
    try withSampleFolder(changing: [try #require(RelativePath(path)): "x"]) { folder in
      #expect(truncate("\(folder)/content/\(path)", size) == 0)
      let run = try gongshi("check", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("\(path): 错误 [format/too-large]"))
    }
  }
}
