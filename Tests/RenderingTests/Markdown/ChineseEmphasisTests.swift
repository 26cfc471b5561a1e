import Testing

@Suite struct ChineseEmphasisTests {
  @Test(arguments: [
    ("**重要：**请注意", "<strong>重要：</strong>请注意"),
    ("**重要：**2024年**止**", "<strong>重要：</strong>2024年<strong>止</strong>"),
    ("文字**“强调”**文字", "文字<strong>“强调”</strong>文字"),
    ("文**（括号）**字", "文<strong>（括号）</strong>字"),
    ("***粗斜：***后", "<em><strong>粗斜：</strong></em>后"),
    ("*斜。*后", "<em>斜。</em>后"),
    ("**甲**（**乙**）", "<strong>甲</strong>（<strong>乙</strong>）"),
    ("**Note:**请", "<strong>Note:</strong>请"),
    ("**`码`**字", "<strong><code>码</code></strong>字"),
    ("\\**甲：*乙", "*<em>甲：</em>乙"),
    ("`**甲：**乙`", "<code>**甲：**乙</code>"),
    ("[甲](a/（*乙.html)", "<a href=\"a/（*乙.html\">甲</a>"),
    ("甲 ** 乙", "甲 ** 乙"),
    ("a*\"b\"*c", "a*&quot;b&quot;*c"),
  ])
  func isReadAsItIsMeant(text: String, expected: String) {
    #expect(markup(text) == "<p>\(expected)</p>\n")
  }

  @Test func codeKeepsItsBytes() {
    #expect(markup("```\n**甲：**乙\n```") == "<pre><code>**甲：**乙\n</code></pre>\n")
  }
}
