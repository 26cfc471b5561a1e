import Diagnostics
import Files
import Rendering
import Testing

/// A page with a field of every kind, for the tests of templates.
struct ExamplePage {
  struct Holding {
    var batch = "2023"
    var until: String?
    var functions: [String] = []
  }

  struct Ban {
    var last = "2025-06-10"
    var reason: String?
  }

  var name = "甲平台"
  var standing = "有效"
  var site = "https://example.gov.cn/"
  var days = 3
  var isOpen = true
  var body = HTML(escaping: "正文")
  var code: String?
  var left: Int?
  var ban: Ban?
  var holdings: [Holding] = []
  var functions: [String] = []

  static let holding = View<Holding>(
    "称号记录",
    [
      .text("batch", "批次") { $0.batch },
      .optionalText("until", "有效期止") { $0.until },
      .texts("functions", "服务功能") { $0.functions },
    ]
  )
  static let banView = View<Ban>(
    "禁报期",
    [
      .text("last", "最后一天", \.last),
      .optionalText("reason", "事由", \.reason),
    ]
  )
  static let view = View<ExamplePage>(
    "平台页",
    [
      .text("name", "平台名称", \.name),
      .text("standing", "称号状态", \.standing),
      .text("site", "网址", \.site),
      .number("days", "天数", \.days),
      .flag("is_open", "公示中", \.isOpen),
      .html("body", "正文", \.body),
      .optionalText("code", "统一社会信用代码", \.code),
      .optionalNumber("left", "剩余天数", \.left),
      .optionalRecord("ban", "禁报期", banView, \.ban),
      .list("holdings", "称号记录", holding, \.holdings),
      .texts("functions", "服务功能", \.functions),
    ]
  )
}

/// Compiles `page.html` of a theme; `words.yaml` has `none: 无` and `evil: javascript:x`.
func compileTheme(
  _ templates: [String: String]
) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
  var texts: [RelativePath: String] = [
    "theme.yaml": "标题: 示例\n", "words.yaml": "none: 无\nevil: 'javascript:x'\n",
  ]
  for (name, text) in templates {
    texts[try #require(RelativePath("templates/" + name))] = text
  }
  var diagnostics: [Diagnostic] = []
  let theme = try Theme.compile(
    [ThemeFolder("themes/x", FileTree(texts: texts))],
    pages: ["page.html": ExamplePage.view.shape],
    requiredWords: [],
    diagnostics: &diagnostics
  )
  return (theme, diagnostics)
}

/// The page that a template makes of a value; a finding fails the test.
func rendered(
  _ template: String,
  _ page: ExamplePage = ExamplePage(),
  _ others: [String: String] = [:]
) throws -> String {
  let (theme, diagnostics) = try compileTheme(others.merging(["page.html": template]) { $1 })
  #expect(!diagnostics.hasErrors)
  let compiled = try #require(theme).template(of: "page.html")
  return String(decoding: compiled.render(ExamplePage.view.value(of: page)), as: UTF8.self)
}

/// All findings of a theme, each as one line, without the path before `templates/`.
func findings(_ templates: [String: String]) throws -> [String] {
  try compileTheme(templates).diagnostics.map { finding in
    let text = DiagnosticPrinter.text(finding)
    return text.hasPrefix("themes/x/templates/") ? String(text.dropFirst(19)) : text
  }
}

func findings(_ template: String) throws -> [String] { try findings(["page.html": template]) }
