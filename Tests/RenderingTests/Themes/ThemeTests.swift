import Diagnostics
import Files
import Rendering
import Testing

@Suite struct ThemeTests {
  private let page = RecordShape("页", [RecordShape.Field("name", "名称", .text)])

  private func compile(
    _ trees: [FileTree],
    pages: [String],
    words: [String] = []
  ) throws -> (theme: Theme?, findings: [String]) {
    var diagnostics: [Diagnostic] = []
    let names: [RelativePath] = ["themes/city", "themes/official"]
    let theme = try Theme.compile(
      zip(names, trees).map { ThemeFolder($0, $1) },
      pages: Dictionary(uniqueKeysWithValues: pages.map { ($0, page) }),
      requiredWords: words.map { RequiredWord($0) },
      diagnostics: &diagnostics
    )
    return (theme, diagnostics.map { DiagnosticPrinter.text($0) })
  }

  @Test func theMostSpecificFolderCounts() throws {
    let city = FileTree(texts: [
      "theme.yaml": "标题: 市主题\n继承: official\n", "words.yaml": "home: 首 页\n",
      "templates/foot.html": "{{ words.home }}/{{ words.back }}", "assets/site.css": "b{}",
    ])
    let official = FileTree(texts: [
      "theme.yaml": "标题: 标准\n", "words.yaml": "home: 首页\nback: 返回\n", "README.md": "",
      "templates/home.html": "{{ name }} {% include 'foot.html' %}",
      "templates/foot.html": "{{ x }}",
      "assets/site.css": "a{}", "assets/a/logo.svg": "<svg/>",
    ])
    let (compiled, findings) = try compile([city, official], pages: ["home.html"], words: ["back"])
    let theme = try #require(compiled)
    #expect(findings == [])
    #expect(theme.title == "市主题")
    #expect(theme.word("home") == "首 页")
    #expect(theme.word("away") == nil)
    let bytes = theme.template(of: "home.html").render(.record([.text("<甲>")]))
    #expect(String(decoding: bytes, as: UTF8.self) == "&lt;甲&gt; 首 页/返回")
    #expect(theme.assets.map(\.path) == ["assets/a/logo.svg", "assets/site.css"])
    #expect(try theme.assets.map { try $0.read() } == [Array("<svg/>".utf8), Array("b{}".utf8)])
  }

  @Test func whatListingItsFilesToldIsToldBelowTheTheme() throws {
    var diagnostics: [Diagnostic] = []
    let link = Diagnostic(
      DiagnosticKind("files/link-leads-out", .error, ""),
      "链接。",
      at: SourceLocation("assets/a.js")
    )
    let tree = FileTree(texts: ["theme.yaml": "标题: 甲\n"])
    let theme = try Theme.compile(
      [ThemeFolder("themes/city", tree, findings: [link])],
      pages: [:],
      requiredWords: [],
      diagnostics: &diagnostics
    )
    #expect(theme == nil)
    #expect(
      diagnostics.map { DiagnosticPrinter.text($0) } == [
        "themes/city/assets/a.js: 错误 [files/link-leads-out] 链接。"
      ]
    )
  }

  @Test func aSentenceKeepsThePlacesThatAreFilledIn() throws {
    let tree = FileTree(texts: [
      "theme.yaml": "标题: 甲\n",
      "words.yaml": "span: \"{frist}至{last}\"\nlabel: 有效\n",
    ])
    var diagnostics: [Diagnostic] = []
    let theme = try Theme.compile(
      [ThemeFolder("themes/city", tree)],
      pages: [:],
      requiredWords: [
        RequiredWord("span", placeholders: ["first", "last"]), RequiredWord("label"),
      ],
      diagnostics: &diagnostics
    )
    #expect(theme == nil)
    #expect(
      diagnostics.map { DiagnosticPrinter.text($0) } == [
        "themes/city/words.yaml:1:1: 错误 [theme/word-placeholder] “span”缺少 {first}：请在句中写上它的位置。",
        "themes/city/words.yaml:1:1: 错误 [theme/word-placeholder] “span”里没有 {frist} 可填。请改名或删去。",
      ]
    )
  }

  @Test func aThemeChangesOnlyWordsThatAreSaid() throws {
    let city = FileTree(texts: [
      "theme.yaml": "标题: 市\n继承: official\n", "words.yaml": "hone: 首页\nfoot: 页脚\nback: 返回\n",
    ])
    let official = FileTree(texts: [
      "theme.yaml": "标题: 标准\n", "words.yaml": "home: 首\nfoot: 脚\nback: 回\nspare: 备用\n",
      "templates/home.html": "{{ words.home }}{{ words.foot }}",
    ])
    let (theme, findings) = try compile([city, official], pages: ["home.html"], words: ["back"])
    #expect(theme != nil)
    #expect(
      findings == [
        "themes/city/words.yaml:1:1: 警告 [theme/unused-word] 没有地方用到词语“hone”，是不是“home”：请改名，或者删去。"
      ]
    )
  }

  @Test func aThemeDoesNotInheritFromItself() throws {
    var diagnostics: [Diagnostic] = []
    let tree = FileTree(texts: ["theme.yaml": "标题: 市\n继承: city\n"])
    let manifest = try ThemeManifest.read(
      ThemeFolder("themes/city", tree),
      diagnostics: &diagnostics
    )
    #expect(manifest.parent == nil)
    #expect(
      diagnostics.map { DiagnosticPrinter.text($0) } == [
        "themes/city/theme.yaml:2:1: 错误 [theme/format] 主题不能继承自己；请写另一个主题的名称，如 official，或者删去这一行。"
      ]
    )
  }

  @Test(arguments: ["../official", "a/b", "''", "."])
  func aThemeInheritsFromOneBesideIt(name: String) throws {
    var diagnostics: [Diagnostic] = []
    let tree = FileTree(texts: ["theme.yaml": "标题: 市\n继承: \(name)\n"])
    let folder = ThemeFolder("themes/city", tree)
    let manifest = try ThemeManifest.read(folder, diagnostics: &diagnostics)
    #expect(manifest.parent?.name == nil)
    #expect(
      diagnostics.map { DiagnosticPrinter.text($0) } == [
        "themes/city/theme.yaml:2:1: 错误 [theme/format] “继承”只写旁边另一个主题文件夹的名称，如 official；请改正，或者删去这一行。"
      ]
    )
  }

  @Test func theLineOfThemesEndsWithOneThatInheritsNothing() throws {
    let folder = { (name: RelativePath, parent: String) in
      ThemeFolder(name, FileTree(texts: ["theme.yaml": "标题: 甲\n继承: \(parent)\n"]))
    }
    let findings = { (folders: [ThemeFolder]) in
      var diagnostics: [Diagnostic] = []
      _ = try Theme.compile(folders, pages: [:], requiredWords: [], diagnostics: &diagnostics)
      return diagnostics.map { DiagnosticPrinter.text($0) }
    }
    #expect(
      try findings([folder("themes/a", "b"), folder("themes/b", "c")]) == [
        "themes/b/theme.yaml:2:1: 错误 [theme/format] 旁边没有主题文件夹“c”；请核对名称，或者把它放在同一个文件夹里。"
      ]
    )
    #expect(
      try findings([folder("themes/a", "b"), folder("themes/b", "a")]) == [
        "themes/b/theme.yaml:2:1: 错误 [theme/format] 主题互相继承：a → b → a；请删去其中一个的“继承”。"
      ]
    )
    let long = (0..<8).map { folder(RelativePath("themes/t\($0)") ?? "themes/t", "t\($0 + 1)") }
    #expect(
      try findings(long) == ["themes/t7/theme.yaml:2:1: 错误 [theme/format] 继承超过 8 层；请减少。"]
    )
  }

  @Test func templatesAreUTF8() throws {
    let tree = FileTree(bytes: [
      "theme.yaml": Array("标题: 甲\n".utf8), "words.yaml": Array("home: 首页\n".utf8),
      "templates/home.html": [0xEF, 0xBB, 0xBF] + Array("<p>".utf8),
      "templates/x.html": [0xFF, 0xFE, 0x00],
    ])
    let (_, findings) = try compile([tree], pages: ["home.html"], words: ["home"])
    #expect(
      findings == ["themes/city/templates/x.html: 错误 [theme/encoding] 模板不是 UTF-8 编码：请另存为 UTF-8。"]
    )
  }

  @Test func reportsWhatIsMissingOrUnknown() throws {
    let tree = FileTree(texts: [
      "words.yml": "", "words.yaml": "Home: 首页\nabout: 关于\n", "templates/hom.html": "",
      "templates/x.txt": "",
    ])
    let (theme, findings) = try compile([tree], pages: ["home.html"], words: ["abuot", "home"])
    #expect(theme == nil)
    #expect(
      findings == [
        "themes/city/theme.yaml: 错误 [theme/format] 缺少 theme.yaml：请新建，写上“标题: 主题的名称”。",
        "themes/city/templates/x.txt: 错误 [theme/unknown-file] 模板文件要以 .html 结尾：请改名或移走。",
        "themes/city/words.yml: 错误 [theme/unknown-file] 主题里没有“words.yml”这一项，是不是“words.yaml”。请改名或移走。",
        "themes/city/words.yaml:1:1: 错误 [theme/format] 词语的名称“Home”只能用小写英文字母、数字和下划线：请改名。",
        "themes/city/words.yaml: 错误 [theme/missing-word] words.yaml 缺少“abuot”。请补上一行。",
        "themes/city/words.yaml: 错误 [theme/missing-word] words.yaml 缺少“home”，是不是“Home”。请补上一行。",
        "themes/city: 错误 [theme/missing-template] 主题缺少页面模板 templates/home.html，是不是“hom.html”。请补上这个文件。",
        "themes/city/templates/hom.html: 警告 [theme/unused-template] 没有页面用到模板“hom.html”：请删去，或在别的模板里 include。",
      ]
    )
  }

  @Test(arguments: [
    (
      "标题: a\n标体: b\n",
      "themes/city/theme.yaml:2:1: 错误 [theme/format] theme.yaml 没有“标体”这一项，是不是“标题”。"
    ),
    ("标题: [a]\n", "themes/city/theme.yaml:1:1: 错误 [theme/format] 这一项的值应为一段文字：请加上引号。"),
    ("- a\n", "themes/city/theme.yaml:1:1: 错误 [theme/format] 文件应为“名称: 文字”，一行一项：请按此改写。"),
    ("标题: a\n标题: b\n", "themes/city/theme.yaml:1:1: 错误 [theme/format] “标题”写了两次：请只留一处。"),
    (
      "标题: \"a\n",
      "themes/city/theme.yaml:2:1: 错误 [theme/format] YAML 写法有误：请检查这一行的冒号（应为半角，后面空一格）、引号和缩进。"
    ),
  ])
  func refusesAMalformedManifest(text: String, expected: String) throws {
    let (_, findings) = try compile([FileTree(texts: ["theme.yaml": text])], pages: [])
    #expect(findings == [expected])
  }

  @Test func anEmptyWordsFileHasNoWords() throws {
    let tree = FileTree(texts: ["theme.yaml": "标题: a\n", "words.yaml": ""])
    #expect(try compile([tree], pages: []).findings == [])
  }

  @Test func documentsEveryFieldOfEveryPage() {
    let inner = RecordShape("文件", [RecordShape.Field("url", "地址", .optional(.text))])
    let pages = [
      "b.html": RecordShape("乙页", [RecordShape.Field("n", "个数", .number)]),
      "a.html": RecordShape(
        "甲页",
        [
          RecordShape.Field("notices", "各份文件", .list(.record(inner))),
          RecordShape.Field("latest", "最新一份", .optional(.record(inner))),
          RecordShape.Field("open", "公示中", .flag),
        ]
      ),
    ]
    #expect(
      TemplateReference.markdown(of: pages) == """
        ### `a.html`（甲页）

        | 字段 | 种类 | 说明 |
        | --- | --- | --- |
        | `notices` | 列表（文件） | 各份文件 |
        | `latest` | 可缺的文件 | 最新一份 |
        | `open` | 是否 | 公示中 |

        ### `b.html`（乙页）

        | 字段 | 种类 | 说明 |
        | --- | --- | --- |
        | `n` | 整数 | 个数 |

        ### 文件

        | 字段 | 种类 | 说明 |
        | --- | --- | --- |
        | `url` | 可缺的文字 | 地址 |


        """
    )
  }

  @Test func everyKindOfFindingHasItsOwnCode() {
    let codes = RenderingFindings.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
