import Diagnostics
import Glibc
import TestSupport
import Testing

struct CheckSearchTests {
  @Test func theSearchIsComparedWithAScanAndNothingIsWritten() throws {
    try withSampleFolder { folder in
      let run = try gongshi(
        "check",
        "--search",
        "--samples",
        "300",
        "--as-of",
        "2024-03-01",
        in: folder
      )
      #expect(run.status == 0)
      #expect(run.errors.contains("索引文件：查询结果与逐条通读完全相同。"))
      let lines = run.output.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(lines.first == ["查询来自", "查询", "应查到", "查到", "召回率", "准确率", "先后不同"])
      #expect(lines.contains { $0.first == "平台名称" && $0.suffix(3) == ["1", "1", "0"] })
      #expect(lines.last?.first == "合计")
      #expect(lines.last?.suffix(3) == ["1", "1", "0"])
      #expect(access("\(folder)/site", F_OK) == -1)
    }
  }

  @Test func jsonIsOneLine() throws {
    try withSampleFolder { folder in
      let run = try gongshi(
        "check",
        "--search",
        "--samples",
        "100",
        "--format",
        "json",
        "--as-of",
        "2024-03-01",
        in: folder
      )
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(run.output.contains(#""complete":true,"fields":[{"field":"平台名称","queries":"#))
      #expect(run.output.contains(#""differences":[]"#))
    }
  }

  @Test func theSameContentIsAskedTheSame() throws {
    try withSampleFolder { folder in
      let runs = try (0..<2).map { _ in
        try gongshi("check", "--search", "--samples", "200", "--as-of", "2024-03-01", in: folder)
      }
      #expect(runs[0].output == runs[1].output)
    }
  }

  @Test func aContentWithErrorsIsNotSearched() throws {
    try withSampleFolder(changing: ["records/demo/2024.csv": "平台编号,平台名称\n"]) { folder in
      let run = try gongshi("check", "--search", "--as-of", "2024-03-01", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("[format/missing-column]"))
      #expect(run.errors.contains("没有校验查询：1 个错误"))
      #expect(!run.output.contains("召回率"))
    }
  }

  @Test(
    "wrong usage is told",
    arguments: [
      (["--samples", "10"], "--samples 只用于 --search。"),
      (["--search", "--samples", "0"], "--samples 应在 1 到 1000000 之间。"),
      (["--search", "a.csv", "--programme", "demo"], "--search 校验整个内容的查询，不能同时写名单。"),
    ]
  )
  func usage(arguments: [String], sentence: String) throws {
    let run = try run(
      "\(productsFolder)/gongshi",
      ["check"] + arguments,
      in: repositoryFolder,
      environment: ["LC_ALL=C.UTF-8"]
    )
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence))
  }
}
