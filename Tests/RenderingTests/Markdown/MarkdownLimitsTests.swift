import Rendering
import TestSupport
import Testing

@Suite struct MarkdownLimitsTests {
  @Test func refusesManyImages() {
    let (document, findings) = render("甲\n" + String(repeating: "![[]()", count: 5_001))
    #expect(findings == ["n.md:11:1: 错误 [notice/markdown-limit] 正文的图片超过 5000 张：请分成几份文件。"])
    #expect(document.blocks == [])
  }

  @Test(arguments: ["- ", "> ", "1. ", ">", "-\t"])
  func refusesManyMarkersOnALine(marker: String) {
    let text = String(repeating: marker, count: 65) + "甲\n"
    #expect(
      render(text).findings == [
        "n.md:10:1: 错误 [notice/markdown-limit] 这一行开头的列表或引用符号超过 64 个：请删去多余的。"
      ]
    )
    #expect(render(String(repeating: marker, count: 64) + "甲\n").findings == [])
  }

  @Test(arguments: ["*_", "[]", "a\n", "<a"])
  func refusesWhatWouldFillTheMemory(piece: String) {
    let codes = render(String(repeating: piece, count: 500_001)).findings.map { $0.prefix(5) }
    #expect(codes == ["n.md:"])
  }

  @Test func readsLongRulesAndLeaders() {
    let rule = String(repeating: "-", count: 200)
    #expect(markup(rule) == "<hr>\n")
    #expect(markup(String(repeating: ".", count: 200)).hasPrefix("<p>...."))
  }

  @Test func refusesAHugeText() {
    let text = String(repeating: "a", count: 8 << 20) + "b"
    #expect(render(text).findings == ["n.md: 错误 [notice/markdown-limit] 正文超过 8 MB：请把大表格或附录改为附件。"])
  }

  /// A repetition that took quadratic time would keep this busy for minutes; of images there cannot
  /// be enough for that.
  @Test(
    arguments: [
      ("[", 200_000), ("*a ", 60_000), ("*a **b ", 20_000), ("`a ", 80_000), ("<b>", 30_000),
      ("![a](b)", 2_400), ("[a](javascript:x)", 10_000), ("* a\n", 30_000), ("甲\n", 40_000),
      ("|", 200_000), ("|a|b|\n|-|-|\n", 10_000), ("\\", 200_000), ("&", 200_000),
      ("<!--", 100_000), ("（**甲", 40_000), ("{名单}", 100_000), ("~~~\n", 80_000),
      ("甲**：", 40_000),
    ]
  )
  func longRepetitionsAreRead(piece: String, count: Int) {
    let text = String(repeating: piece, count: count)
    var findings: [String] = []
    let time = duration {
      for text in [text, "甲\n" + text + "\n\n" + text] { findings += render(text).findings }
    }
    #expect(time < .seconds(60))
    #expect(!findings.contains { $0.contains("notice/markdown-limit") })
  }

  @Test func aLineOfMarkersIsRefusedSoon() {
    let text = String(repeating: "> ", count: 1_000_000)
    var findings: [String] = []
    let time = duration { findings = render(text).findings }
    #expect(time < .seconds(60))
    #expect(findings.count == 1)
  }

  @Test func aWideHeaderOverManyRowsStaysSmall() {
    let wide = String(repeating: "a|", count: 2_000)
    let text =
      wide + "\n" + String(repeating: "-|", count: 2_000) + "\n"
      + String(repeating: "b|\n", count: 2_000)
    #expect(joined(render(text).document).utf8.count < 200_000)
  }
}
