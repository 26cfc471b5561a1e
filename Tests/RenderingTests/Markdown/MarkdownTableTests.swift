import Rendering
import Testing

@Suite struct MarkdownTableTests {
  @Test func rendersAlignedCellsWithTheirMarkup() {
    let text = """
      前
      | 名称 | 数 \\| 量 | 代码 |
      | :--- | ---: | :-: |
      | **甲：**乙 | 1 | `a\\|b` |
      | [链](x.html) | # 2 | - 3 |
      后
      """
    #expect(
      markup(text) == """
        <p>前</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label="表格"><table>
        <thead>
        <tr><th scope="col" class="align-left">名称</th><th scope="col" class="align-right">数 | 量</th>\
        <th scope="col" class="align-center">代码</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-left"><strong>甲：</strong>乙</td><td class="align-right">1</td>\
        <td class="align-center"><code>a|b</code></td></tr>
        <tr><td class="align-left"><a href="x.html">链</a></td><td class="align-right"># 2</td>\
        <td class="align-center">- 3</td></tr>
        </tbody>
        </table></div>
        <p>后</p>

        """
    )
  }

  @Test func standsInQuotesAndLists() {
    let table = """
      <div class="table-scroll" tabindex="0" role="region" aria-label="表格"><table>
      <thead>
      <tr><th scope="col">甲</th><th scope="col">乙</th></tr>
      </thead>
      </table></div>

      """
    #expect(markup("> 甲 | 乙\n> --- | ---") == "<blockquote>\n\(table)</blockquote>\n")
    #expect(
      markup("1. 项\n\n   |甲|乙|\n   |---|---|") == "<ol>\n<li><p>项</p>\n\(table)</li>\n</ol>\n"
    )
  }

  @Test(arguments: [
    "```\n| a |\n| - |\n```", "    | a |\n    | - |", "> ~~~\n> | a |\n> | - |",
  ])
  func codeIsNoTable(text: String) {
    #expect(markup(text).contains("<pre><code>| a |\n| - |\n</code></pre>"))
  }

  @Test(arguments: ["| a |\n| b |", "| a | b |\n| - |", "# a |\n| - |", "a\n-"])
  func needsADelimiterRowOfItsWidth(text: String) {
    #expect(!joined(render(text).document).contains("<table>"))
  }

  @Test(arguments: [
    "> ```\n> x\n\n| a |\n| - |", "> ```\n> x\n\n> | a |\n> | - |",
    "- ```\n  x\n\n甲\n\n- | a\n\n  | a |\n  | - |",
  ])
  func aFenceEndsWithItsQuoteOrItem(text: String) {
    #expect(markup(text).contains("<table>"))
  }

  @Test func findingsAfterATableKeepTheirLines() {
    let (document, findings) = render(
      """
      > | 甲 | 乙 |
      > | --- | --- |
      > | 丙**：**丁 | 戊<b> |

      <i>

      ## 己
      """
    )
    #expect(findings.map { $0.prefix(10) } == ["n.md:12:16", "n.md:14:1:"])
    #expect(document.headings.map(\.line) == [16])
  }

  @Test func rowsOfAnotherWidthAreReported() {
    let (document, findings) = render("|a|b|c|\n|-|-|-|\n|1|\n| 1 | 2 | 3 | 4 |")
    #expect(
      findings == [
        "n.md:12:2: 警告 [notice/table-row-width] 这一行有 1 格，表头有 3 格：请补齐或删去多余的格。",
        "n.md:13:3: 错误 [notice/table-row-width] 这一行有 4 格，表头有 3 格：请补齐或删去多余的格。",
      ]
    )
    #expect(joined(document).contains("<tr><td>1</td><td colspan=\"2\"></td></tr>"))
  }
}
