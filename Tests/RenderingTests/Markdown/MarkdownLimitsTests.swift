import Rendering
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

  /// A repetition that took quadratic time would keep this busy for hours.
  @Test(
    arguments: [
      "[", "*a ", "*a **b ", "`a ", "<b>", "![a](b)", "[a](javascript:x)", "* a\n", "甲\n",
      "|", "|a|b|\n|-|-|\n", "\\", "&", "<!--", "（**甲", "{名单}", "~~~\n", "> ", "甲**：",
    ]
  )
  func longRepetitionsAreRead(piece: String) {
    let text = String(repeating: piece, count: 4_900)
    _ = render(text)
    _ = render("甲\n" + text + "\n\n" + text)
  }

  @Test func aWideHeaderOverManyRowsStaysSmall() {
    let wide = String(repeating: "a|", count: 2_000)
    let text =
      wide + "\n" + String(repeating: "-|", count: 2_000) + "\n"
      + String(repeating: "b|\n", count: 2_000)
    #expect(joined(render(text).document).utf8.count < 200_000)
  }
}
