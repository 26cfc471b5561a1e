import Testing

@testable import Rendering

@Suite struct MarkdownRendererTests {
  @Test func rendersTheBlocksOfANotice() {
    let text = """
      # 一、依据

      根据《办法》，*现* **公示** `a<b`。\\
      第二行
      续行 & <https://example.gov.cn/>

      ## 二、范围
      1. 甲
      2. 乙

         段落

      3) 丙

      - 甲
        - 乙
      - 丙

      > 引文

      ---

          代码 <b>
      """
    #expect(
      markup(text) == """
        <h2>一、依据</h2>
        <p>根据《办法》，<em>现</em> <strong>公示</strong> <code>a&lt;b</code>。<br>
        第二行续行 &amp; <a href="https://example.gov.cn/" rel="noopener noreferrer external" \
        class="external">https://example.gov.cn/</a></p>
        <h3>二、范围</h3>
        <ol>
        <li><p>甲</p>
        </li>
        <li><p>乙</p>
        <p>段落</p>
        </li>
        </ol>
        <ol start="3">
        <li>丙</li>
        </ol>
        <ul>
        <li>甲
        <ul>
        <li>乙</li>
        </ul>
        </li>
        <li>丙</li>
        </ul>
        <blockquote>
        <p>引文</p>
        </blockquote>
        <hr>
        <pre><code>代码 &lt;b&gt;
        </code></pre>

        """
    )
  }

  @Test func headingsStartAtTheSecondLevel() {
    let (document, findings) = render("### 甲 *乙*\n\n###### 丙\n\n正文\n\n#### 丁\n")
    #expect(findings == [])
    #expect(
      document.headings == [
        MarkdownDocument.Heading(level: 2, text: "甲 乙", line: 10),
        MarkdownDocument.Heading(level: 5, text: "丙", line: 12),
        MarkdownDocument.Heading(level: 3, text: "丁", line: 16),
      ]
    )
    #expect(joined(document).hasPrefix("<h2>甲 <em>乙</em></h2>\n<h5>丙</h5>"))
  }

  @Test func aParagraphOfThePlaceholderIsABlock() {
    let (document, findings) = render("前\n\n{名单}\n\n后\n")
    #expect(findings == [])
    #expect(joined(document) == "<p>前</p>\n[LIST]\n<p>后</p>\n")
  }

  @Test func aPlaceholderElsewhereIsAnError() {
    let (_, findings) = render("见{名单}。\n\n- {名单}\n\n`{名单}`\n")
    let message = "错误 [notice/misplaced-placeholder] “{名单}”要独占一段，前后各空一行：请移出来。"
    #expect(findings == ["n.md:10:1: \(message)", "n.md:12:3: \(message)"])
  }

  @Test(arguments: ["｛名单｝", "{ 名单 }", "{名　单｝"])
  func aPlaceholderWrittenInAnotherWayIsAnError(text: String) {
    let (_, findings) = render("\(text)\n")
    #expect(
      findings == [
        "n.md:10:1: 错误 [notice/misplaced-placeholder] 名单的位置要写成“{名单}”，花括号是半角的，中间没有空格：请改写。"
      ]
    )
  }

  @Test func lineBreaksBetweenChineseCharactersAreDropped() {
    #expect(markup("甲，\n乙**丙**\n*丁*\nabc\n戊") == "<p>甲，乙<strong>丙</strong><em>丁</em>\nabc\n戊</p>\n")
  }

  @Test func rawHTMLIsReportedWithItsPlaceAndDropped() {
    let text = """
      甲<b>乙</b>

      > 引
      > 文**重：**了<i
      > x>丙

      <div>
      <p>块</p>
      </div>

      - 项<!-- 注 -->
      """
    let (document, findings) = render(text)
    #expect(
      joined(document) == """
        <p>甲乙</p>
        <blockquote>
        <p>引文<strong>重：</strong>了丙</p>
        </blockquote>
        <ul>
        <li>项</li>
        </ul>

        """
    )
    func message(_ tag: String) -> String {
      "错误 [notice/raw-html] 正文里不能写 HTML“\(tag)”：请改用 Markdown；要印出尖括号，请写成“\\<”。"
    }
    #expect(
      findings == [
        "n.md:10:2: " + message("<b>"), "n.md:10:6: " + message("</b>"),
        "n.md:13:11: " + message("<i"), "n.md:16:1: " + message("<div>"),
        "n.md:20:4: " + message("<!-- 注 -->"),
      ]
    )
  }

  @Test func unsafeAddressesAreReportedAndDropped() {
    let (document, findings) = render(
      """
      见[甲](javascript:alert(1))和[乙](data:text/html,x)
      ![](https://a.example/x.png "t")![图](attachments/图%201.png "题")
      ![](x.png)
      """
    )
    #expect(
      joined(document)
        == "<p>见甲和乙\n<img src=\"attachments/图%201.png\" alt=\"图\" title=\"题\">\n<img src=\"x.png\" alt=\"\"></p>\n"
    )
    #expect(
      findings == [
        "n.md:10:2: 错误 [notice/unsafe-link] 链接不能用“javascript:”：请改用 http、https、mailto、tel 或站内地址。",
        "n.md:10:27: 错误 [notice/unsafe-link] 链接不能用“data:”：请改用 http、https、mailto、tel 或站内地址。",
        "n.md:11:1: 错误 [notice/remote-image] 图片只能用本文件附件里的：请存为附件，再写相对地址。",
        "n.md:12:1: 警告 [notice/image-without-text] 图片没有说明文字：请写在方括号里，如 ![平台分布图](…)。",
      ]
    )
  }

  @Test func linksAreListedWithTheirLines() {
    let (document, _) = render("[甲](a.html#x)\n[乙][r]\n\n![图](b.png)\n\n[r]: <c d.html> \"\\\"\"\n")
    #expect(
      document.links == [
        MarkdownDocument.Link(destination: "a.html#x", line: 10),
        MarkdownDocument.Link(destination: "c d.html", line: 11),
        MarkdownDocument.Link(destination: "b.png", line: 13),
      ]
    )
    #expect(joined(document).contains("<a href=\"c%20d.html\" title=\"&quot;\">乙</a>"))
  }

  @Test func allLineEndsCount() {
    let (_, findings) = render("甲\r\n乙\r<b>丙\n<i>")
    #expect(findings.map { $0.prefix(9) } == ["n.md:12:1", "n.md:13:1"])
  }

  @Test(arguments: [
    "甲&#1;乙", "甲&#x202e;乙", "甲&#xFFFF;乙", "甲&lrm;乙", "甲&#0;乙", "# 甲&#x200b;",
    "[甲](/a \"乙&#1;\")", "[甲](/a&#x202e;b)", "![甲&#1;](a.png)",
  ])
  func refusesReferencesToWhatNobodySees(text: String) {
    let findings = render(text).findings
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.hasPrefix("n.md:10:") && $0.contains("notice/hidden-ref") })
  }

  @Test func printsReferencesToWhatIsSeen() {
    #expect(
      markup("甲&amp;乙&#20013;&nbsp;&#x200d;&lt;`&#1;`")
        == "<p>甲&amp;乙中\u{A0}\u{200D}&lt;<code>&amp;#1;</code></p>\n"
    )
  }

  @Test func whatTheSourceHoldsAsItIsWasToldWhenItWasRead() {
    #expect(render("甲\u{200B}乙&amp;").findings == [])
  }

  @Test(arguments: [
    ("##二、没有空格", "n.md:10:1: 警告 [notice/markdown-slip] “##”后面缺一个空格，不成标题，会照样印出；请写成“## 标题”。"),
    ("甲\n#（二）乙", "n.md:11:1: 警告 [notice/markdown-slip] “#”后面缺一个空格，不成标题，会照样印出；请写成“# 标题”。"),
    ("甲~~删除~~乙", "n.md:10:1: 警告 [notice/markdown-slip] “~~”不会变成删除线，会照样印出；请删去文字，或者用文字说明。"),
    ("- [x] 甲", "n.md:10:3: 警告 [notice/markdown-slip] “[x]”不会变成方框，会照样印出；请改用“□”“☑”。"),
    (
      "| a | b |\n| 1 | 2 |",
      "n.md:10:1: 警告 [notice/markdown-slip] 这里像表格，第二行却不是“| --- | --- |”或者格数不同，会照样印出竖线；请补上或者改正。"
    ),
    (
      "甲[^1]乙",
      "n.md:10:1: 警告 [notice/markdown-slip] “[^1]”不会变成脚注，会照样印出；请写在括号里，或者在文末另起一段写“注：”。"
    ),
    (
      "甲[^1]乙\n\n[^1]: 说明",
      "n.md:10:2: 警告 [notice/markdown-slip] “[^1]”不会变成脚注，会成为链接；请写在括号里，或者在文末另起一段写“注：”。"
    ),
  ])
  func tellsMarksThatArePrintedAsTheyStand(text: String, finding: String) {
    #expect(render(text).findings == [finding])
  }

  @Test(arguments: [
    "#1楼", "#话题#", "\\##二、甲", "`~~甲~~`", "甲\\~~乙~~丙", "约~~", "[x] 甲", "- [x](/a)", "甲\\[^1]",
    "x[^ y]",
    "|甲|乙", "| a | b |\n|---|---|\n| #1 | [x] |", "    ##二\n    | a | b |\n    | a | b |",
  ])
  func whatIsMeantIsLeftAlone(text: String) {
    #expect(render(text).findings == [])
  }
}
