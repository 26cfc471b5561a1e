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

  @Test func anAttachmentOverTheLimitHidesNoOtherFinding() throws {
    let notice = try #require(SampleContent.files["notices/2023/p-list.md"])
    let offering = notice.replacing("依据:", with: "附件: [{文件: large.pdf, 标题: 名单}]\n依据:")
    try withSampleFolder(changing: [
      "notices/2023/p-list.md": offering, "attachments/p-list/large.pdf": "x",
      "records/demo/changes.csv": "平台编号\n",
    ]) { folder in
      #expect(truncate("\(folder)/content/attachments/p-list/large.pdf", (1 << 30) + 1) == 0)
      for command in ["check", "build"] {
        let run = try gongshi(command, "--as-of", "2024-03-01", in: folder)
        #expect(run.status == 1)
        let told = run.output + run.errors
        #expect(
          told.contains(
            "attachments/p-list/large.pdf: 错误 [format/too-large] 附件超过了 1024 MB 的上限，没有读取；请压缩，或者拆成几个文件。"
          )
        )
        #expect(told.contains("records/demo/changes.csv:1:1: 错误 [format/missing-column]"))
      }
    }
  }
}
