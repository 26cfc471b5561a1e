import Diagnostics
import Testing

struct DiagnosticTests {
  private static let kind = DiagnosticKind("area/wrong", .warning, "说明。")

  @Test func hasTheWeightOfItsKindUnlessItSaysOtherwise() {
    let usual = Diagnostic(Self.kind, "错了。", at: nil)
    let grave = Diagnostic(Self.kind, "错了。", at: nil, severity: .error)
    #expect([usual.severity, grave.severity] == [.warning, .error])
    #expect([[usual], [usual, grave], []].map(\.hasErrors) == [false, true, false])
  }

  @Test func whatIsQuotedIsCutWhereItIsVeryLong() {
    let long = String(repeating: "甲", count: 100_000)
    let beginning = String(repeating: "甲", count: 80)
    let finding = Diagnostic(Self.kind, "“乙”和“\(long)”不同；请改正。", at: nil, notes: ["《\(long)》"])
    #expect(finding.message == "“乙”和“\(beginning)……”不同；请改正。")
    #expect(finding.notes == ["《\(beginning)……》"])
    #expect(Diagnostic(Self.kind, long, at: nil).message.unicodeScalars.count == 2_002)
    let short = "“\(String(repeating: "甲", count: 200))”不同。"
    #expect(Diagnostic(Self.kind, short, at: nil).message == short)
  }

  @Test func heavierComesFirst() {
    #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
    #expect(Severity.allCases.map(\.label) == ["错误", "警告", "提示"])
  }

  @Test func findingsAreShownByPlaceThenWeightThenCodeThenMessage() {
    let place = SourceLocation("a.md", line: 1, column: 1)
    let sorted = [
      Diagnostic(Self.kind, "无处", at: nil),
      Diagnostic(DiagnosticKind("b/z", .error, ""), "一", at: place),
      Diagnostic(DiagnosticKind("a/z", .warning, ""), "一", at: place),
      Diagnostic(DiagnosticKind("b/a", .warning, ""), "一", at: place),
      Diagnostic(DiagnosticKind("b/a", .warning, ""), "二", at: place),
      Diagnostic(DiagnosticKind("a/a", .error, ""), "一", at: SourceLocation("b.md")),
    ]
    #expect(Array(sorted.reversed()).sortedByPlace() == sorted)
  }

  @Test func inADraftAnErrorIsAWarningAndSaysSo() {
    let grave = Diagnostic(
      Self.kind,
      "错了。",
      at: nil,
      severity: .error,
      article: "第二条",
      notes: ["一"]
    )
    let light = Diagnostic(Self.kind, "错了。", at: nil)
    #expect(
      DiagnosticPrinter.text(grave.ofDraft) == """
        警告 [area/wrong] 错了。（依据：第二条）
            · 一
            · 这是草稿，不影响发布；定稿前请改正。
        """
    )
    #expect(light.ofDraft == light)
  }
}
