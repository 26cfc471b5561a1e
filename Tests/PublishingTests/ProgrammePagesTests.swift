import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

/// What the pages of programmes and of blank forms offer to their templates.
struct ProgrammePagesTests {
  private let day: Day = "2024-05-01"

  private func text(
    of page: RelativePath,
    _ template: String,
    _ body: String,
    _ changes: [RelativePath: String?] = [:],
    on day: Day? = nil
  ) throws -> String? {
    let site = try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: day ?? self.day,
      templates: [template: body]
    )
    #expect(site.codes() == [])
    return site.files[page]
  }

  private func programme(
    _ keys: String = "",
    measure: String = "",
    columns: String = ""
  ) -> [RelativePath: String?] {
    [
      "programmes/demo.yaml": (SampleContent.files["programmes/demo.yaml"] ?? "")
        .replacing("再申报:", with: measure + "再申报:")
        .replacing("公开: true}}", with: "公开: true}\(columns)}") + keys
    ]
  }

  private static let zhengzhou = """
    编号: zz
    名称: 示范平台（郑州）
    层级: 市级
    地域: 郑州市
    机关: [{名称: 示例局}]
    办法:
      - 编号: zz-1
        标题: 郑州办法
        施行: 2020-01-01
        条件:
          - {列: 资产总额, 不低于: 150, 单位: 万元, 条款: 第六条}
          - {列: 服务收入, 不低于: 100, 单位: 万元}
          - {列: 服务企业数, 不低于: 60, 条款: 第七条}
    列:
      资产总额: {类型: 数, 单位: 万元, 公开: false}
      服务收入: {类型: 数, 单位: 万元, 公开: false}
      服务企业数: {类型: 整数, 对照: 年服务企业数, 公开: true}
    """

  private static let park = """
    编号: park
    名称: 示范园区
    层级: 省级
    地域: 山东省
    主体: 园区
    机关: [{名称: 示例厅}]
    办法: [{编号: park-1, 标题: 园区办法, 施行: 2020-01-01}]
    """

  @Test func conditionsStandSideBySideInOneOrder() throws {
    var changes = programme(
      measure: """
        条件:
              - {列: 资产总额, 不低于: 200, 单位: 万元, 放宽: {单位性质: [企业], 不低于: 100}, 条款: 第八条}
              - {列: 年服务企业数, 不低于: 80, 条款: 第九条}
            功能: {名称: [信息服务]}
            功能条件: [{功能: 信息服务, 条件: [{列: 年服务企业数, 不低于: 90}], 条款: 第十条}]
            \("")
        """
    )
    changes["programmes/zz.yaml"] = Self.zhengzhou
    changes["programmes/park.yaml"] = Self.park
    let body = """
      {% for table in comparisons %}{{ table.subject }}{% for column in table.columns %} {{ column.label }}{% endfor %}
      {% for row in table.conditions %}{{ row.name }}{% for cell in row.cells %} |{% for rule in cell.rules %} {{ rule.own_name | default("-") }} {{ rule.text }} {{ rule.article | default("-") }}{% endfor %}{% endfor %}
      {% endfor %}
      {% for row in table.functions %}{{ row.name }}{% for cell in row.cells %} |{% for rule in cell.rules %} {{ rule.text }}{% endfor %}{% if cell.is_absent %} absent{% endif %}{% endfor %}
      {% endfor %}
      {% endfor %}
      """
    #expect(
      try text(of: "programmes/index.html", "programmes.html", body, changes)?
        .split(separator: "\n").map(String.init) == [
          "平台 济南市 郑州市",
          "资产总额 | - 不低于200万元（企业不低于100万元） 第八条 | - 不低于150万元 第六条",
          "服务收入 | | - 不低于100万元 -",
          "年服务企业数 | - 不低于80 第九条 | 服务企业数 不低于60 第七条",
          "信息服务 | 年服务企业数不低于90 | absent",
        ]
    )
  }

  @Test func aProgrammeAloneIsNotCompared() throws {
    let body = "{{ comparisons | count }}"
    #expect(
      try text(
        of: "programmes/index.html",
        "programmes.html",
        body,
        ["programmes/park.yaml": Self.park]
      ) == "0"
    )
  }

  @Test func thePathIsWhatTheMeasureOrdersAndWhatFollows() throws {
    let steps =
      "{% for step in path %}{{ step.phase }}: {{ step.title }}, {{ step.actor | default(\"-\") }}, "
      + "{{ step.note | default(\"-\") }}, {{ step.article | default(\"-\") }}\n{% endfor %}"
    let measure = "程序: [{步骤: 申报, 主体: 单位, 说明: 交材料, 条款: 第九条}]\n    "
    #expect(
      try text(
        of: "programmes/demo.html",
        "programme.html",
        steps,
        programme(measure: measure)
      )?.split(separator: "\n").map(String.init) == [
        "application: 申报, 单位, 交材料, 第九条",
        "publicity: path_publicity_days 5 工作日, -, -, 第二十条",
        "award: path_award, 示例局, path_no_objection, 第二十一条",
        "validity: path_validity 3, -, -, 第二十三条",
        "reapplication: path_reapplication 期满当年, -, -, -",
      ]
    )
  }

  @Test func theMeasureIsInForceThroughItsLastDay() throws {
    let body = "{% if measure %}{{ measure.state }}{% endif %} {{ other_measures | count }}"
    let ends = programme(measure: "失效: 2024-05-01\n    ")
    let page: RelativePath = "programmes/demo.html"
    #expect(try text(of: page, "programme.html", body, ends) == "in_force 0")
    #expect(try text(of: page, "programme.html", body, ends, on: "2024-05-02") == "ended 0")
  }

  @Test func theMeasureInForceComesFirstThenTheOthersNewestFirst() throws {
    let older = """
      办法:
        - {编号: demo-2010, 标题: 一, 施行: 2010-01-01, 失效: 2015-12-31}
        - {编号: demo-2016, 标题: 二, 施行: 2016-01-01, 失效: 2021-04-29}
      """
    let text = SampleContent.files["programmes/demo.yaml"]?.replacing("办法:", with: older)
    let body =
      "{% if measure %}{{ measure.id }}{% endif %}"
      + "{% for other in other_measures %} {{ other.id }}{% endfor %}"
    #expect(
      try self.text(
        of: "programmes/demo.html",
        "programme.html",
        body,
        ["programmes/demo.yaml": text]
      ) == "demo-2021 demo-2016 demo-2010"
    )
  }

  @Test func aProgrammeWithoutRulesHasItsPage() throws {
    let body =
      "{{ title }} {{ subject }} {{ path | count }} {{ forms | count }}"
      + "{% if comparison_url %} compared{% endif %}{{ path_picture }}"
    #expect(
      try text(
        of: "programmes/park.html",
        "programme.html",
        body,
        ["programmes/park.yaml": Self.park]
      ) == "示范园区 园区 0 0"
    )
  }

  @Test func aCallBelongsToTheProgrammeWhoseListRestsOnIt() throws {
    let publicity = SampleContent.files["notices/2023/p-list.md"]?
      .replacing("依据: [demo-2021]", with: "依据: [demo-2021, call]")
    let call = """
      ---
      标题: 【演示】关于申报的通知
      类型: 申报通知
      发布: 2023-03-01
      成文: 2023-03-01
      发文机关: 示例局
      名单: []
      依据: [{标题: 外来文件}]
      申报期: [{名称: 企业申报, 起: 2023-03-01, 止: 2023-04-15}]
      材料: [营业执照]
      ---

      请申报。
      """
    let body = """
      {% if call %}{{ call.notice.url }} {{ call.materials | join("、") }}{% endif %}
      {% for year in due_years %}{% for due in year.rows %}
      {{ year.year }} {{ due.month }} {{ due.kind }} {{ due.title.text }} {{ due.state }}
      {% endfor %}{% endfor %}
      """
    #expect(
      try text(
        of: "programmes/demo.html",
        "programme.html",
        body,
        ["notices/2023/p-list.md": publicity, "notices/2023/call.md": call]
      )?.split(separator: "\n").map(String.init) == [
        "../notices/call.html 营业执照",
        "2023 6 publicity 【演示】关于示范平台拟认定名单的公示 closed",
        "2023 4 call 企业申报 closed",
      ]
    )
  }

  @Test func aFormIsPrintedEmpty() throws {
    let forms = """

      表单:
        - 编号: apply
          名称: 申请表
          栏目:
            - {标题: 一, 填写: [[名称, {名称: 方法, 选项: [电话, 书面]}]]}
            - {表头: [企业, {名称: 评价, 分列: [满意, 不满意]}], 行: 2}
            - {书写: 意见, 行: 3}
            - {文字: [我们声明。]}
            - {落款: [盖章]}
      """
    let body = """
      {{ title }}
      {% for block in blocks %}{{ block.heading | default("-") }}:{% for row in block.rows %}{% for cell in row.cells %} {{ cell.label }}({{ cell.choices | join("/") }}){% endfor %}{% endfor %}{% if block.table %}{% for line in block.table.rows %} {{ line.number }} {{ line.cells | join("/") }}{% endfor %}{% endif %}{% if block.writing %} {{ block.writing.label }} {{ block.writing.lines | count }}{% endif %} {{ block.text | join("") }}{{ block.signatures | join("") }}
      {% endfor %}
      """
    #expect(
      try text(of: "forms/demo/apply.html", "form.html", body, programme(forms))?
        .split(separator: "\n").map(String.init) == [
          "申请表",
          "一: 名称() 方法(电话/书面) ",
          "-: 1 企业/满意/不满意 2 企业/满意/不满意 ",
          "-: 意见 3 ",
          "-: 我们声明。",
          "-: 盖章",
        ]
    )
  }

  @Test func thePictureIsDrawnWithoutStyles() throws {
    let picture = try text(of: "programmes/demo.html", "programme.html", "{{ path_picture }}")
    let svg = try #require(picture)
    #expect(svg.hasPrefix(#"<svg class="path-picture" viewBox="0 0 320 342" width="320""#))
    #expect(svg.split(separator: "<rect").count == 5)
    #expect(!svg.contains("style="))
    // Without a first step of its own it leads back to nothing.
    #expect(!svg.contains("path-back"))
  }
}
