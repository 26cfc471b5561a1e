import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct ProgrammeFileTests {
  private static let head = "编号: q\n名称: 甲\n层级: 市级\n地域: 济南市\n机关: [{名称: 局}]\n"

  @Test func readsAMeasureWithAllItsRules() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": Self.head + """
        列: {资产: {类型: 数, 单位: 万元, 公开: false}}
        办法:
          - 编号: q-2021
            标题: 办法
            施行: 未载明
            失效: 2024-05-01
            公示: {天数: 5, 计法: 首日不计, 条款: 第二十条}
            认定: {无异议: 未载明}
            有效期: {年: 3, 追溯: true}
            再申报: {起: 期满后}
            类别: [{名称: 综合性, 至少: 3}]
            条件: [{列: 资产, 不低于: 150, 放宽: {单位性质: [事业单位], 不低于: 100}}]
            功能条件: [{功能: 融资, 任一: [[{列: 资产, 不低于: 1}], [{列: 资产, 不低于: 2}]]}]
            情形: [{名称: 虚假, 用词: 撤销, 禁报年: 3}]
            报送: [{名称: 总结, 截止: "02-29"}]
        """
    ])
    let measure = try #require(read.content?.dossier.programmes.last?.measures.first)
    let strict = { Condition(column: "资产", atLeast: $0, unit: "万元", relaxed: nil, article: nil) }
    #expect(read.found == [])
    let expected = Measure(
      id: try #require(MeasureID("q-2021")),
      title: "办法",
      number: nil,
      issued: nil,
      effective: .silent,
      expires: Day(iso: "2024-05-01"),
      publicity: PublicityRule(
        length: .given(5),
        unit: .workingDay,
        rule: .excludeStart,
        place: nil,
        article: "第二十条"
      ),
      award: AwardRule(demandsNoObjection: false, article: nil),
      validity: .given(
        ValidityRule(years: 3, reading: .correspondingDay, article: nil, isRetroactive: true)
      ),
      reapplication: ReapplicationRule(start: .afterExpiry, article: nil),
      categories: [Category(name: "综合性", atLeast: 3)],
      functions: nil,
      conditions: [
        Condition(
          column: "资产",
          atLeast: 150,
          unit: "万元",
          relaxed: Condition.Relaxation(natures: ["事业单位"], atLeast: 100),
          article: nil
        )
      ],
      functionConditions: [
        FunctionCondition(function: "融资", routes: [[strict(1)], [strict(2)]], article: nil)
      ],
      grounds: [Ground(name: "虚假", word: "撤销", article: nil, banYears: 3)],
      reports: [
        ReportDue(
          name: "总结",
          month: 2,
          day: 29,
          kind: nil,
          isOwedNextYear: false,
          article: nil
        )
      ],
      materials: [],
      articles: [],
      bases: [],
      interpreter: nil,
      location: measure.location
    )
    #expect(members(of: measure) == members(of: expected))
  }

  @Test(arguments: [
    ("施行: ▲2021-4-30", ["format/bad-value"]),
    ("施行: 未载明, 公示: {天数: ▲0}", ["format/bad-value"]),
    ("施行: 未载明, 公示: ▲{地点: 网站}", ["format/missing-key"]),
    ("施行: 未载明, 公示: {天数: 5, 单位: ▲工作天}", ["format/bad-value"]),
    ("施行: 未载明, 有效期: {年: ▲51}", ["format/bad-value"]),
    ("施行: 未载明, 认定: {无异议: ▲是}", ["format/bad-value"]),
    ("施行: 未载明, 条件: [{列: ▲资金, 不低于: 1}]", ["programme/unknown-column"]),
    ("施行: 未载明, 条件: [{列: 资产, 不低于: ▲一百}]", ["format/bad-value"]),
    ("施行: 未载明, 情形: [{名称: 甲, 用词: ▲注销}]", ["format/bad-value"]),
    ("施行: 未载明, 情形: [{名称: 甲, 用词: 撤销, 禁报年: ▲0}]", ["format/bad-value"]),
    ("施行: 未载明, 报送: [{名称: 甲, 截止: ▲02-30}]", ["format/bad-value"]),
    ("施行: 未载明, ▲施形: 1", ["format/unknown-key"]),
    (
      "施行: 未载明, 功能条件: [{功能: 甲, 条件: [], 任一: ▲[]}]", ["format/bad-value"]
    ),
  ])
  func refusesInAMeasure(_ entry: String, _ codes: [String]) throws {
    let text =
      Self.head + "列: {资产: {类型: 数, 公开: true}}\n办法: [{编号: n, 标题: 办法, \(entry)}]\n"
    try expect(["programmes/q.yaml": text], raise: codes)
  }

  @Test(arguments: [
    ("programmes/q.yaml", "编号: ▲p2\n名称: 甲\n层级: 市级\n地域: 市\n机关: [{名称: 局}]\n", "format/bad-value"),
    ("programmes/q.yaml", "编号: q\n名称: 甲\n层级: ▲市\n地域: 市\n机关: [{名称: 局}]\n", "format/bad-value"),
    ("programmes/q.yaml", "编号: q\n名称: 甲\n层级: 市级\n地域: 市\n机关: ▲[]\n", "format/bad-value"),
  ])
  func refusesInAProgramme(_ path: RelativePath, _ text: String, _ code: String) throws {
    try expect([path: text + "办法: [{编号: n, 标题: 办法, 施行: 未载明}]\n"], raise: [code])
  }

  @Test func readsTheFourLevels() throws {
    let levels = ["国家级", "省级", "市级", "县级"]
    let read = try levels.map { level in
      try MarkedContent([
        "programmes/q.yaml": """
        编号: q
        名称: 另一平台
        层级: \(level)
        地域: 济南市
        机关: [{名称: 示例局}]
        办法: [{编号: q-1, 标题: 另一办法, 施行: 2021-01-01}]

        """
      ])
    }
    #expect(read.flatMap(\.found) == [])
    #expect(read.map { $0.content?.dossier.programmes.last?.level.rawValue } == levels)
  }

  @Test func wantsAtLeastOneMeasure() throws {
    try expect(["programmes/q.yaml": Self.head + "办法: ▲[]\n"], raise: ["format/bad-value"])
  }

  @Test func refusesAColumnThatEveryListHas() throws {
    let text =
      Self.head + "办法: [{编号: n, 标题: 办法, 施行: 未载明}]\n列: {▲区县: {类型: 文, 公开: true}}\n"
    try expect(["programmes/q.yaml": text], raise: ["programme/reserved-column"])
  }

  @Test func wantsToKnowWhetherAColumnIsPublic() throws {
    let text = Self.head + "办法: [{编号: n, 标题: 办法, 施行: 未载明}]\n列: {甲: ▲{类型: 文}}\n"
    try expect(["programmes/q.yaml": text], raise: ["format/missing-key"])
  }

  @Test func refusesAMeasureIDInTwoProgrammes() throws {
    let text = Self.head + "办法: [▲{编号: m, 标题: 办法, 施行: 未载明}]\n"
    try expect(["programmes/q.yaml": text], raise: ["programme/duplicate-measure"])
  }

  @Test func refusesAGroundTwiceInOneMeasure() throws {
    let ground = "{名称: 虚假, 用词: 撤销}"
    let text =
      Self.head + "办法: [{编号: n, 标题: 办法, 施行: 未载明, ▲情形: [\(ground), \(ground)]}]\n"
    try expect(["programmes/q.yaml": text], raise: ["format/bad-value"])
  }

  @Test func refusesAMeasureIDTwiceInOne() throws {
    let text =
      Self.head
      + "办法: [{编号: n, 标题: 办法, 施行: 未载明}, ▲{编号: n, 标题: 办法, 施行: 未载明}]\n"
    try expect(["programmes/q.yaml": text], raise: ["programme/duplicate-measure"])
  }
}

/// All members of an instance of a class, which has no `==`.
private func members(of object: AnyObject) -> String {
  var text = ""
  dump(object, to: &text)
  return text
}
