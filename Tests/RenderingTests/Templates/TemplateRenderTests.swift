import Rendering
import Testing

@Suite struct TemplateRenderTests {
  @Test func rendersAWholePage() throws {
    var page = ExamplePage(name: "<甲> & \"乙\"", code: "9137")
    page.holdings = [
      ExamplePage.Holding(batch: "2020", until: "2023-06-27", functions: ["信息", "技术"]),
      ExamplePage.Holding(batch: "2023"),
    ]
    let html = try rendered(
      """
      {% extends "layout.html" %}
      {# the title of the page #}
      {% block title %}{{ name }}{% endblock %}
      {% block main %}
      <h1 title="{{ name }}">{{ name }}</h1>
      {% if code %}
      <p>{{ code }}</p>
      {% endif %}
      <ul>
        {% for holding in holdings %}
        {% include "partials/holding.html" %}
        {% else %}
        <li>{{ words.none }}</li>
        {% endfor %}
      </ul>
      {{ body }}
      {% endblock %}
      """,
      page,
      [
        "layout.html": """
        <!doctype html>
        <title>{% block title %}{% endblock %}</title>
        <main>
        {% block main %}
        nothing
        {% endblock %}
        </main>

        """,
        "partials/holding.html": """
        <li>{{ loop.index }}. {{ holding.batch }} {{ holding.functions | join("、") | default("—") }}\
        {% if holding.until %} 至 {{ holding.until }}{% endif %}</li>

        """,
      ]
    )
    #expect(
      html == """
        <!doctype html>
        <title>&lt;甲&gt; &amp; &quot;乙&quot;</title>
        <main>
        <h1 title="&lt;甲&gt; &amp; &quot;乙&quot;">&lt;甲&gt; &amp; &quot;乙&quot;</h1>
        <p>9137</p>
        <ul>
        <li>1. 2020 信息、技术 至 2023-06-27</li>
        <li>2. 2023 —</li>
        </ul>
        正文
        </main>

        """
    )
  }

  @Test func anEmptyListTakesTheElse() throws {
    let template = "{% for h in holdings %}{{ h.batch }}{% else %}{{ words.none }}{% endfor %}."
    #expect(try rendered(template) == "无.")
    #expect(try rendered("{% for h in holdings %}{{ h.batch }}{% endfor %}.") == ".")
  }

  @Test func nestedLoopsKeepTheirOwnCount() throws {
    var page = ExamplePage(functions: ["甲", "乙"])
    page.holdings = [
      ExamplePage.Holding(functions: ["a", "b"]), ExamplePage.Holding(functions: ["c"]),
    ]
    let template = """
      {% for h in holdings -%}
        {{ loop.index }}{% if loop.first %}首{% endif %}{% if loop.last %}末{% endif %}:
        {%- for f in h.functions %}{{ loop.index }}{{ f }}{{ h.batch }};{% endfor -%}
        {% for g in functions %}{{ g }}{% endfor %}|{{ loop.index }}
      {%- endfor %}
      """
    #expect(try rendered(template, page) == "1首:1a2023;2b2023;甲乙|12末:1c2023;甲乙|2")
  }

  @Test(arguments: [
    ("is_open", "是"), ("not is_open", "否"), ("days", "是"), ("code", "否"), ("ban", "否"),
    ("holdings", "否"), ("name == \"甲平台\"", "是"), ("name != '甲平台'", "否"),
    ("code == \"x\"", "否"), ("code or is_open", "是"), ("is_open and not (code or ban)", "是"),
    ("not is_open or days and code", "否"), ("left", "是"), ("ban and ban.last == 'x'", "否"),
    ("not ban or ban.last", "是"),
  ])
  func conditionHolds(condition: String, expected: String) throws {
    let template = "{% if \(condition) %}是{% else %}否{% endif %}"
    #expect(try rendered(template, ExamplePage(left: 0)) == expected)
  }

  @Test(arguments: [("有效", "1"), ("已撤销", "2"), ("已取消", "3")])
  func takesTheFirstBranchThatHolds(standing: String, expected: String) throws {
    let template =
      "{% if standing == '有效' %}1{% elif standing == '已撤销' %}2{% else %}3{% endif %}"
    #expect(try rendered(template, ExamplePage(standing: standing)) == expected)
  }

  @Test func filters() throws {
    let template =
      "{{ functions | count }} {{ functions | join(words.none) }} {{ code | default(\"—\") }}"
      + " {{ left | default(words.none) }} {{ name | url }}"
    #expect(
      try rendered(template, ExamplePage(name: "甲 a", functions: ["a", "<"]))
        == "2 a无&lt; — 无 %E7%94%B2%20a"
    )
  }

  @Test func addressesPassTheSchemeList() throws {
    let template = """
      <a href="{{ site }}" title="{{ site }}">1</a>
      <a href='{{ site }}{{ name }}'>2</a>
      <a href="platforms/{{ site }}">3</a>
      <a href="{{ words.evil }}">4</a>
      <a href="{% if is_open %}../{% endif %}{{ site }}">5</a>
      """
    #expect(
      try rendered(template, ExamplePage(name: "data:x", site: "javascript:x")) == """
        <a href="#" title="javascript:x">1</a>
        <a href='##'>2</a>
        <a href="platforms/javascript:x">3</a>
        <a href="#">4</a>
        <a href="../#">5</a>
        """
    )
  }

  @Test func aCombiningMarkDoesNotBreakOutOfAnAttribute() throws {
    #expect(
      Array(try rendered("<i title=\"{{ name }}\">", ExamplePage(name: "\"\u{301}>")).utf8)
        == Array("<i title=\"&quot;\u{301}&gt;\">".utf8)
    )
  }

  @Test func linesOfTagsLeaveNoBlankLine() throws {
    let template =
      "a\n  {% if is_open %}{% if days %}  \n  b\n{% endif %} {% endif %}\n{# c #}\nd {{ days }}\n"
    #expect(try rendered(template) == "a\n  b\nd 3\n")
  }

  @Test func dashesTrimAllWhitespace() throws {
    #expect(try rendered("a \n {{- days -}} \n b {%- if is_open -%} \n c{% endif %}") == "a3bc")
  }

  @Test func aBlockOfTheNearestTemplateCounts() throws {
    let others = [
      "base.html":
        "{% block a %}1{% block b %}2{% endblock %}{% endblock %}{% block c %}3{% endblock %}",
      "middle.html":
        "{% extends 'base.html' %}{% block c %}[{% block d %}4{% endblock %}]{% endblock %}",
    ]
    let page =
      "{% extends 'middle.html' %}{% block d %}{{ days }}{% endblock %}{% block b %}乙{% endblock %}"
    #expect(try rendered(page, ExamplePage(), others) == "1乙[3]")
  }

  @Test func markupMayBranchInsideATag() throws {
    let template =
      "<a{% if is_open %} aria-current=\"page\"{% endif %} class=\"x{% if code %} y{% endif %}\">"
      + "1 < 2 <!-- a 'quote --><script>if (a < \"b\") {}</script>{{ days }}</a>"
    #expect(
      try rendered(template)
        == "<a aria-current=\"page\" class=\"x\">1 < 2 <!-- a 'quote -->"
        + "<script>if (a < \"b\") {}</script>3</a>"
    )
  }
}
