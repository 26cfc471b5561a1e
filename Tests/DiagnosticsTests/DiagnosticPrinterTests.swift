import Diagnostics
import Testing

struct DiagnosticPrinterTests {
  private let kind = DiagnosticKind("publicity/too-few-working-days", .error, "")

  private var full: Diagnostic {
    Diagnostic(
      kind,
      "公示期只有4个工作日。",
      at: SourceLocation("notices/p.md", line: 7, column: 5),
      article: "第二十条",
      notes: ["甲", "乙"]
    )
  }

  @Test func textIsALineWithItsNotesBelow() {
    #expect(
      DiagnosticPrinter.text(full) == """
        notices/p.md:7:5: 错误 [publicity/too-few-working-days] 公示期只有4个工作日。（依据：第二十条）
            · 甲
            · 乙
        """
    )
    #expect(
      DiagnosticPrinter.text(Diagnostic(kind, "错。", at: nil))
        == "错误 [publicity/too-few-working-days] 错。"
    )
  }

  @Test(arguments: [(Severity.error, "31;1m错误"), (.warning, "33;1m警告"), (.note, "36;1m提示")])
  func onlyTheLabelIsColoured(severity: Severity, label: String) {
    let finding = Diagnostic(kind, "错。", at: SourceLocation("a.md"), severity: severity)
    #expect(
      DiagnosticPrinter.text(finding, coloured: true)
        == "a.md: \u{1B}[\(label)\u{1B}[0m [publicity/too-few-working-days] 错。"
    )
  }

  @Test func jsonHasTheKeysThatApplyInTheirOrder() {
    #expect(
      DiagnosticPrinter.json(full)
        == #"{"severity":"error","code":"publicity/too-few-working-days","#
        + #""message":"公示期只有4个工作日。","file":"notices/p.md","line":7,"column":5,"#
        + #""article":"第二十条","notes":["甲","乙"]}"#
    )
    let cell = SourceLocation("名单.xlsx", .cell(sheet: "Sheet1", row: 14, column: 28))
    #expect(
      DiagnosticPrinter.json(Diagnostic(kind, "错。", at: cell, severity: .note))
        == #"{"severity":"note","code":"publicity/too-few-working-days","message":"错。","#
        + #""file":"名单.xlsx","sheet":"Sheet1","cell":"AB14"}"#
    )
    #expect(
      DiagnosticPrinter.json(Diagnostic(kind, "错。", at: SourceLocation("a.md")))
        == #"{"severity":"error","code":"publicity/too-few-working-days","message":"错。","#
        + #""file":"a.md"}"#
    )
  }

  private static let strings: [(text: String, quoted: String)] = [
    ("公示“五”日", #""公示“五”日""#),
    ("a\"b\\c", #""a\"b\\c""#),
    ("a\nb\r\tc", #""a\nb\r\tc""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("e\u{301}\r\n😀", #""e\#u{301}\r\n😀""#),
  ]

  @Test(arguments: strings)
  func quotesAnyString(text: String, quoted: String) {
    #expect(DiagnosticPrinter.quote(text) == quoted)
  }
}
