import Rendering
import Testing

@Suite struct TemplateErrorTests {
  @Test(arguments: [
    ("{{ nam }}", "page.html:1:4: 错误 [theme/unknown-name] 平台页没有字段“nam”，是不是“name”。"),
    (
      "甲\n乙{{ ban.last }}",
      "page.html:2:5: 错误 [theme/unguarded-optional] “ban”可能没有：请写在 {% if ban %} 里，或加 | default(\"…\")。"
    ),
    (
      "{{ code }}",
      "page.html:1:4: 错误 [theme/unguarded-optional] “code”可能没有：请写在 {% if code %} 里，或加 | default(\"…\")。"
    ),
    (
      "{% for h in holdings %}{{ h.until }}{% endfor %}",
      "page.html:1:27: 错误 [theme/unguarded-optional] “h.until”可能没有：请写在 {% if h.until %} 里，或加 | default(\"…\")。"
    ),
    (
      "{% if ban %}{{ ban.reasn }}{% endif %}",
      "page.html:1:20: 错误 [theme/unknown-name] 禁报期没有字段“reasn”，是不是“reason”。"
    ),
    ("{{ name | titel }}", "page.html:1:11: 错误 [theme/unknown-name] 没有过滤器“titel”。"),
    ("{{ functions | jon('、') }}", "page.html:1:16: 错误 [theme/unknown-name] 没有过滤器“jon”，是不是“join”。"),
    ("{{ words.nome }}", "page.html:1:10: 错误 [theme/unknown-name] words.yaml 没有“nome”，是不是“none”。"),
    ("{{ loop.index }}", "page.html:1:4: 错误 [theme/unknown-name] loop 只能在 {% for %} 里用。"),
    (
      "{% for h in holdings %}{{ loop.firs }}{% endfor %}",
      "page.html:1:32: 错误 [theme/unknown-name] loop 没有字段“firs”，是不是“first”。"
    ),
    (
      "{% include \"a.html\" %}",
      "page.html:1:12: 错误 [theme/unknown-name] 没有模板“a.html”，是不是“page.html”。"
    ),
    (
      "{% extends \"pag.html\" %}",
      "page.html:1:12: 错误 [theme/unknown-name] 没有模板“pag.html”，是不是“page.html”。"
    ),
    ("{% fr x in y %}", "page.html:1:4: 错误 [theme/unknown-name] 没有标签“fr”，是不是“for”。"),
    (
      "{{ holdings }}",
      "page.html:1:4: 错误 [theme/wrong-kind] “holdings”是列表（称号记录），不能直接印出：请用 {% for %} 或写出它的字段。"
    ),
    ("{{ is_open }}", "page.html:1:4: 错误 [theme/wrong-kind] “is_open”是是否，不能直接印出：请用 {% if %}。"),
    ("{{ name.x }}", "page.html:1:9: 错误 [theme/wrong-kind] “x”前面是文字，没有字段：请删去“.x”。"),
    ("{{ name | count }}", "page.html:1:11: 错误 [theme/wrong-kind] 过滤器“count”不能用于文字：请换一个，或删去。"),
    (
      "{% for x in name %}{% endfor %}",
      "page.html:1:13: 错误 [theme/wrong-kind] “name”是文字，不能循环：请用列表。"
    ),
    (
      "{% if days == \"3\" %}{% endif %}",
      "page.html:1:7: 错误 [theme/wrong-kind] “days”是整数，不能与文字比较：请只比较文字。"
    ),
    (
      "{% for name in functions %}{% endfor %}",
      "page.html:1:8: 错误 [theme/name-taken] 名称“name”已经有了：请给循环变量换一个名称。"
    ),
    ("a {{ name", "page.html:1:3: 错误 [theme/syntax] “{{”没有写完：请补上“}}”。"),
    ("{{ name </h1>{{ name }}", "page.html:1:1: 错误 [theme/syntax] “{{”没有写完：请补上“}}”。"),
    (
      "{% if days <days %}{% endif %}",
      "page.html:1:12: 错误 [theme/syntax] 这里不能写“<”：请删去，或改用“==”“!=”“and”“or”“not”。"
    ),
    ("{% if days {{ days }}", "page.html:1:1: 错误 [theme/syntax] “{%”没有写完：请补上“%}”。"),
    (
      "{% if days %}\n{% for h in holdings %}{% endfor %}",
      "page.html:1:1: 错误 [theme/syntax] {% if %} 没有结束：请补上 {% endif %}。"
    ),
    ("{% endfor %}", "page.html:1:4: 错误 [theme/syntax] “endfor”前面没有对应的标签：请删去，或补上开头。"),
    ("{{ name | join }}", "page.html:1:11: 错误 [theme/wrong-kind] 过滤器“join”不能用于文字：请换一个，或删去。"),
    ("{{ functions | join }}", "page.html:1:16: 错误 [theme/syntax] 过滤器“join”要写成 join(\"…\")。"),
    ("{{ functions | join(name) }}", "page.html:1:21: 错误 [theme/syntax] 括号里只能写引号中的文字，或 words.名称。"),
    ("{{ name name }}", "page.html:1:9: 错误 [theme/syntax] 多出“name”：请删去。"),
    ("{{ }}", "page.html:1:1: 错误 [theme/syntax] 标签不完整：缺少字段名。"),
    (
      "{% if days = 'x' %}{% endif %}",
      "page.html:1:12: 错误 [theme/syntax] 这里不能写“=”：请删去，或改用“==”“!=”“and”“or”“not”。"
    ),
    (
      "<a href={{ name }}>", "page.html:1:12: 错误 [theme/unsafe-place] 属性值要加引号：请写成 href=\"{{ … }}\"。"
    ),
    ("<a href=a{{ name }}>", "page.html:1:13: 错误 [theme/unsafe-place] 属性值要加引号：请用 \"…\" 括起整个值。"),
    (
      "<Script>{{ name }}</script>",
      "page.html:1:12: 错误 [theme/unsafe-place] <script> 里不能印字段：请改放在 data- 属性里。"
    ),
    (
      "<style>{{ days }}</style>",
      "page.html:1:11: 错误 [theme/unsafe-place] <style> 里不能印字段：请改放在 data- 属性里。"
    ),
    ("<h{{ days }}>x</h1>", "page.html:1:6: 错误 [theme/unsafe-place] 标签名和属性名不能用字段：请写明，或用 {% if %}。"),
    ("<a {{ name }}>", "page.html:1:7: 错误 [theme/unsafe-place] 标签名和属性名不能用字段：请写明，或用 {% if %}。"),
    (
      "<a onclick=\"{{ days }}\">",
      "page.html:1:16: 错误 [theme/unsafe-place] 属性 onclick 里不能印字段：请改用别的属性。"
    ),
    ("<a style='{{ name }}'>", "page.html:1:14: 错误 [theme/unsafe-place] 属性 style 里不能印字段：请改用别的属性。"),
    ("<a title=\"{{ body }}\">", "page.html:1:14: 错误 [theme/unsafe-place] HTML 不能印在属性里：请改用文字字段。"),
    ("<!-- {{ name }} -->", "page.html:1:9: 错误 [theme/unsafe-place] 注释里不能印字段：请删去，或改用 {# #}。"),
    ("<a title=\"x>", "page.html:1:13: 错误 [theme/unbalanced-markup] 模板结束时标签、引号或注释没有写完：请补全。"),
    (
      "{% if days %}<a title=\"{% endif %}",
      "page.html:1:1: 错误 [theme/unbalanced-markup] {% if %} 的各支停在标签的不同位置：请让每支的标签和引号都完整。"
    ),
    (
      "{% for h in holdings %}<a {% endfor %}",
      "page.html:1:1: 错误 [theme/unbalanced-markup] {% for %} 的内容没有停在开始的位置：请让其中的标签和引号都完整。"
    ),
    (
      "{% include \"page.html\" %}",
      "page.html:1:12: 错误 [theme/cycle] include 绕成一圈（page.html → page.html）：请断开一处。"
    ),
    (
      "{% extends \"page.html\" %}",
      "page.html:1:12: 错误 [theme/cycle] extends 绕成一圈（page.html → page.html）：请断开一处。"
    ),
  ])
  func reportsOneMistake(template: String, expected: String) throws {
    let found = try findings(template).filter { $0.contains("错误") }
    #expect(found.first == expected)
    // What follows from the first mistake may be reported too, but never more than once.
    #expect(found.count <= 2)
  }

  @Test func reportsAllMistakesOfAllTemplates() throws {
    #expect(
      try findings([
        "page.html": "{% include 'a.html' %}{{ x }}\n{% include 'a.html' %}{{ q }}",
        "a.html": "{{ z }}{% if %}{% endif %}",
        "b.html": "",
      ]) == [
        "a.html:1:8: 错误 [theme/syntax] 标签不完整：缺少字段名。",
        "a.html:1:4: 错误 [theme/unknown-name] 平台页没有字段“z”。",
        "page.html:1:26: 错误 [theme/unknown-name] 平台页没有字段“x”。",
        "page.html:2:26: 错误 [theme/unknown-name] 平台页没有字段“q”。",
        "b.html: 警告 [theme/unused-template] 没有页面用到模板“b.html”：请删去，或在别的模板里 include。",
      ]
    )
  }

  @Test(arguments: [
    ("<p>\n<script>\nalert(1)</script>", "3:1"), ("<style>p{}</style>", "1:7"),
    ("<p style=\"color:red\">", "1:9"), ("<a onclick='x()'>", "1:11"),
  ])
  func codeInAPageIsToldOnce(template: String, place: String) throws {
    #expect(
      try findings(template) == [
        "page.html:\(place): 警告 [theme/inline-code] 写在网页里的脚本和样式会被安全策略拦下，不起作用：请移到 assets 里的文件。"
      ]
    )
    #expect(try findings("<script src=\"a.js\">\n</script><p title='style=x'>style=") == [])
    #expect(try findings("<script type=\"application/ld+json\">{}</script>") == [])
  }

  /// What stands behind the open tag is not known, so nothing is said to be missing.
  @Test func aTagLeftOpenInAParentIsOneMistake() throws {
    #expect(
      try findings([
        "page.html": "{% extends 'base.html' %}{% block main %}{{ name }}{% endblock %}",
        "base.html": "<h1>{{ name </h1>{% block main %}{% endblock %}{% include 'a.html' %}",
        "a.html": "",
      ]) == ["base.html:1:5: 错误 [theme/syntax] “{{”没有写完：请补上“}}”。"]
    )
  }

  @Test func aGuardEndsWithItsBranch() throws {
    #expect(
      try findings(
        "{% if not code %}{% else %}{{ code }}{% endif %}{% if code or days %}{{ code }}{% endif %}"
      ) == [
        "page.html:1:73: 错误 [theme/unguarded-optional] “code”可能没有：请写在 {% if code %} 里，或加 | default(\"…\")。"
      ]
    )
  }

  @Test func aChildHoldsOnlyBlocksThatItsParentHas() throws {
    #expect(
      try findings([
        "page.html": "{% extends 'base.html' %}\n文字{{ name }}{% block mai %}{% endblock %}",
        "base.html": "{% block main %}{% endblock %}",
      ]) == [
        "page.html:2:1: 错误 [theme/syntax] 有 extends 的模板，内容要写在 {% block %} 里，否则不会印出。",
        "page.html:2:6: 错误 [theme/syntax] 有 extends 的模板，内容要写在 {% block %} 里，否则不会印出。",
        "page.html:2:22: 错误 [theme/unknown-name] 上级模板没有块“mai”，是不是“main”。",
      ]
    )
  }

  @Test func longCyclesAreReportedWithTheirWay() throws {
    #expect(
      try findings([
        "page.html": "{% include 'a.html' %}", "a.html": "{% include 'b.html' %}",
        "b.html": "{% include 'a.html' %}",
      ]) == ["b.html:1:12: 错误 [theme/cycle] include 绕成一圈（a.html → b.html → a.html）：请断开一处。"]
    )
  }

  @Test func deepNestingAndDoublingIncludesAreRefused() throws {
    let deep = String(repeating: "{% if days %}", count: 5_000)
    #expect(try findings(deep).contains("page.html:1:836: 错误 [theme/syntax] 标签嵌套太深：请拆成几个模板。"))
    let brackets = "{% if " + String(repeating: "(", count: 100_000) + "days %}{% endif %}"
    #expect(
      try findings(brackets) == ["page.html:1:71: 错误 [theme/syntax] 条件太长或者嵌套太深：请拆成几个 if。"]
    )
    var doubling = ["page.html": "{% include '0.html' %}", "20.html": "{{ days }}"]
    for level in 0..<20 {
      doubling["\(level).html"] =
        "{% include '\(level + 1).html' %}{% include '\(level + 1).html' %}"
    }
    let tooLarge = try findings(doubling).filter { $0.contains("模板展开后太大：请减少互相包含的模板。") }
    #expect(tooLarge.count == 1)
  }

  @Test func includesThatMultiplyWithoutStepsAreRefused() throws {
    for piece in ["", "字"] {
      var doubling = ["page.html": "{% include '0.html' %}", "30.html": piece]
      for level in 0..<30 {
        doubling["\(level).html"] =
          "{% include '\(level + 1).html' %}{% include '\(level + 1).html' %}"
      }
      #expect(try findings(doubling).filter { $0.contains("模板展开后太大") }.count == 1)
    }
  }

  @Test(arguments: [(" and ", 583), (" or ", 519), (" and not ", 423)])
  func longConditionsAreRefused(joint: String, column: Int) throws {
    let condition = { (count: Int) in
      "{% if " + Array(repeating: "days", count: count).joined(separator: joint) + " %}{% endif %}"
    }
    #expect(try findings(condition(32)) == [])
    #expect(
      try findings(condition(20_000)) == [
        "page.html:1:\(column): 错误 [theme/syntax] 条件太长或者嵌套太深：请拆成几个 if。"
      ]
    )
  }
}
