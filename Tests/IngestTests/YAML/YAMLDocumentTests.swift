import Diagnostics
import Testing

@testable import Ingest

@Suite struct YAMLDocumentTests {
  private func findings(_ text: String) -> [Diagnostic] {
    var findings = Findings("a.yaml")
    let fields = YAMLDocument.mapping(text, firstLine: 2, findings: &findings)
    _ = fields?.read(&findings) { $0.text("甲") }
    var diagnostics: [Diagnostic] = []
    findings.hand(to: &diagnostics)
    return diagnostics
  }

  @Test(arguments: [
    ("甲: 1\n甲: 2", "a.yaml:2:1 format/duplicate-key"),
    ("甲: &a 1", "a.yaml:2:4 format/yaml-alias"),
    ("甲: *a", "a.yaml:2:4 format/yaml-alias"),
    ("甲: 1\n---\n甲: 2", "a.yaml:3:1 format/yaml"),
    ("甲: [1, 2\n乙: 3", "a.yaml:3:2 format/yaml"),
    ("甲: \"1", "a.yaml:2:6 format/yaml"),
    ("甲:\n\t乙: 1", "a.yaml:3:1 format/yaml"),
    ("", "a.yaml:2:1 format/empty-file"),
    (#"甲: "一\u0000二""#, "a.yaml:2:4 format/control-character"),
    (#"甲: "一\u202e二""#, "a.yaml:2:4 format/control-character"),
    ("- 1", "a.yaml:2:1 format/yaml"),
    ("[1]: 2", "a.yaml:2:1 format/yaml"),
  ])
  func saysWhereTheWritingIsWrong(_ text: String, _ finding: String) {
    #expect(
      findings(text).map { "\($0.location?.description ?? "-") \($0.code)" } == [finding]
    )
  }

  @Test(arguments: [
    ("标题：一\n甲: 1", "第 2 行用了全角冒号“：”，请改为半角冒号加一个空格。"),
    ("标题:一\n甲: 1", "第 2 行的冒号后面缺一个空格。"),
    ("甲:\n\t乙: 1", "第 3 行的缩进用了制表符，请改为空格。"),
    ("# 说明：甲\n甲:\n\t乙: 1", "第 4 行的缩进用了制表符，请改为空格。"),
  ])
  func hintsAtTheUsualCause(_ text: String, _ hint: String) {
    #expect(findings(text).map(\.notes) == [[hint]])
  }

  @Test(arguments: [
    ("甲: 一 #1 的公示", ["a.yaml:2:4 format/cut-value"]),
    ("甲: 1\n乙:\n  - 二  #三", ["a.yaml:4:5 format/cut-value"]),
    ("甲: [一, 二 #三\n]", ["a.yaml:2:8 format/cut-value"]),
    ("甲: 示例路8号\n    2楼 #302室", ["a.yaml:2:4 format/cut-value"]),
    ("甲: 示例路8号\t#302室", ["a.yaml:2:4 format/cut-value"]),
    ("甲: 示例路8号\n    2楼 # 注释", []),
    ("甲: 一 # 注释", []),
    ("甲: 一 #", []),
    ("甲: 一 ##### 注释", []),
    ("甲: 一#2", []),
    ("甲: \"一 #1\"", []),
    ("#注释\n甲: 一", []),
    ("甲: |\n  一 #1", []),
  ])
  func tellsWhatACommentSignCutsOff(_ text: String, _ told: [String]) {
    #expect(
      findings(text).filter { $0.code == "format/cut-value" }
        .map { "\($0.location?.description ?? "-") \($0.code)" } == told
    )
  }

  @Test func keepsPlainScalarsAsTheyAreWritten() {
    var findings = Findings("a.yaml")
    let fields = YAMLDocument.mapping("甲: 000\n乙: 1.10", findings: &findings)
    #expect(fields?.read(&findings) { [$0.text("甲"), $0.text("乙")] } == ["000", "1.10"])
  }

  @Test func survivesDeepNesting() {
    let text = "甲: " + String(repeating: "[", count: 5000)
    #expect(findings(text).map(\.code) == ["format/yaml"])
  }

  @Test func namesTheNearestKeyForAnUnknownOne() {
    #expect(
      findings("甲: 1\n甲乙: 2").map(\.message) == ["没有“甲乙”这一项；是不是“甲”？"]
    )
  }
}
