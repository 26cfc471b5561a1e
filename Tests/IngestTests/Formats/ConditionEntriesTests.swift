import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct ConditionEntriesTests {
  private func programme(_ rules: String, columns: String = "") -> String {
    """
    编号: q
    名称: 甲
    层级: 市级
    地域: 济南市
    机关: [{名称: 局}]
    办法: [{编号: n, 标题: 办法, 施行: 未载明, 类别: [{名称: 专业类}], 功能: {名称: [信息服务]}, \(rules)}]
    列:
      资产: {类型: 数, 单位: 万元, 公开: false}
      法人: {类型: 是否, 公开: false}
      认定: {类型: 文, 取值: [县级, 无], 公开: false}
      申报日: {类型: 日, 公开: false}
      报告日: {类型: 日, 公开: false}
      \(columns)

    """
  }

  @Test func readsEveryKindOfCondition() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": programme(
        """
        条件: [
          {列: 法人, 须为: 是, 代码区划: ["3701"], 条款: 第二条},
          {列: 认定, 须为: [县级]},
          {列: 报告日, 同月: 申报日},
          {列: 资产, 不低于: 150, 放宽: {单位性质: [事业单位], 不低于: 100, 适用: {列: 法人, 为: 否}},
           适用: {列: 认定, 为: 县级, 类别: [专业类]}}],
          字数: [{列: 运营单位, 不超过: 30, 条款: 附件3}]
        """
      )
    ])
    #expect(read.found == [])
    let measure = try #require(read.content?.dossier.programmes.last?.measures.first)
    let plain = { (column: String, demand: Condition.Demand) in
      Condition(
        column: column,
        demand: demand,
        unit: nil,
        relaxed: nil,
        applies: nil,
        article: nil
      )
    }
    let applicability = { (column: String, word: String, categories: [String]) in
      Applicability(word: .init(column: column, words: [word]), categories: categories)
    }
    #expect(
      measure.conditions == [
        Condition(
          column: "法人",
          demand: .words(["是"]),
          unit: nil,
          relaxed: nil,
          applies: nil,
          divisions: ["3701"],
          article: "第二条"
        ),
        plain("认定", .words(["县级"])),
        plain("报告日", .sameMonth(as: "申报日")),
        Condition(
          column: "资产",
          demand: .atLeast(150),
          unit: "万元",
          relaxed: Condition.Relaxation(
            natures: ["事业单位"],
            atLeast: 100,
            applies: applicability("法人", "否", [])
          ),
          applies: applicability("认定", "县级", ["专业类"]),
          article: nil
        ),
      ]
    )
    #expect(
      measure.lengthLimits == [LengthLimit(field: "运营单位", characters: 30, article: "附件3")]
    )
  }

  @Test(arguments: [
    ("条件: [▲{列: 资产}]", ["format/missing-key"]),
    ("条件: [{列: 资产, 不低于: 1, 须为: ▲是}]", ["format/bad-value"]),
    ("条件: [{列: 法人, 不低于: ▲1}]", ["format/bad-value"]),
    ("条件: [{列: 资产, 须为: ▲是}]", ["format/bad-value"]),
    ("条件: [{列: 法人, 须为: ▲有}]", ["format/bad-value"]),
    ("条件: [{列: 认定, 须为: ▲[县极]}]", ["format/bad-value"]),
    ("条件: [{列: 认定, 须为: ▲[]}]", ["format/bad-value"]),
    ("条件: [{列: 资产, 同月: ▲申报日}]", ["format/bad-value"]),
    ("条件: [{列: 报告日, 同月: ▲填报日}]", ["programme/unknown-column"]),
    ("条件: [{列: 资产, 不低于: 1, 单位: ▲元}]", ["format/bad-value"]),
    ("条件: [{列: 法人, 须为: 是, 代码区划: [▲济南]}]", ["format/bad-value"]),
    ("条件: [{列: 资产, 不低于: 2, 适用: {列: ▲法入, 为: 是}}]", ["programme/unknown-column"]),
    ("条件: [{列: 资产, 不低于: 2, 适用: ▲{列: 法人}}]", ["format/missing-key"]),
    ("条件: [{列: 资产, 不低于: 2, 适用: ▲{}}]", ["format/missing-key"]),
    ("条件: [{列: 资产, 不低于: 2, 适用: {类别: [▲综合类]}}]", ["format/bad-value"]),
    ("条件: [{列: 资产, 不低于: 2, 适用: {类别: ▲[]}}]", ["format/bad-value"]),
    ("条件: [{列: 资产, 不低于: 2, 放宽: {单位性质: [甲], 不低于: ▲2}}]", ["format/bad-value"]),
    ("条件: [{列: 资产, 不低于: 2, 放宽: {单位性质: ▲[], 不低于: 1}}]", ["format/bad-value"]),
    (
      "条件: [{列: 法人, 须为: 是, 放宽: {单位性质: [甲], 不低于: ▲1}}]", ["format/bad-value"]
    ),
    ("功能条件: [{功能: ▲信息, 条件: [{列: 资产, 不低于: 1}]}]", ["format/bad-value"]),
    ("功能条件: [{功能: 信息服务, 条件: ▲[]}]", ["format/bad-value"]),
    (
      "功能条件: [{功能: 信息服务, 任一: [[{列: 资产, 不低于: 1}], ▲[]]}]", ["format/bad-value"]
    ),
    (
      "功能条件: [{功能: 信息服务, 条件: [{列: 资产, 不低于: 1}]}, "
        + "{功能: ▲信息服务, 条件: [{列: 资产, 不低于: 2}]}]",
      ["format/bad-value"]
    ),
    ("字数: [{列: ▲法人, 不超过: 30}]", ["format/bad-value"]),
    ("字数: [▲{列: 运营单位}]", ["format/missing-key"]),
  ])
  func refusesInAMeasure(_ rules: String, _ codes: [String]) throws {
    try expect(["programmes/q.yaml": programme(rules)], raise: codes)
  }

  @Test func aRouteThatCannotBeReadIsNotOpenToEverybody() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": programme(
        "功能条件: [{功能: 信息服务, 任一: [[{列: 资产, 不低于: 1}], [{列: 资金, 不低于: 1}]]}]"
      )
    ])
    #expect(read.content?.dossier.programmes.last?.measures.first?.functionConditions == [])
  }

  @Test func readsTheRulesOfAColumn() throws {
    let columns = """
      集群: {类型: 文, 公开: true, 必填: {列: 认定, 为: [县级, 无], 条款: （一）5}}
        名称分类: {类型: 文, 取值: [甲, 乙], 限用: [{值: 甲, 运营单位含: 中心, 条款: （一）2}], 必填: true, 公开: true}
        利润: {类型: 数, 单位: 万元, 公开: false, 可预计: true}
      """
    let read = try MarkedContent(["programmes/q.yaml": programme("条件: []", columns: columns)])
    #expect(read.found == [])
    #expect(
      read.content?.dossier.programmes.last?.columns.suffix(3) == [
        Column(
          name: "集群",
          type: .text,
          unit: nil,
          isPublic: true,
          requirement: Column.Requirement(
            applies: Applicability(
              word: .init(column: "认定", words: ["县级", "无"]),
              categories: []
            ),
            article: "（一）5"
          )
        ),
        Column(
          name: "名称分类",
          type: .text,
          unit: nil,
          isPublic: true,
          values: ["甲", "乙"],
          reservations: [
            Column.Reservation(value: "甲", operatorHolds: "中心", article: "（一）2")
          ],
          requirement: Column.Requirement(applies: nil, article: nil)
        ),
        Column(name: "利润", type: .decimal, unit: "万元", isPublic: false, allowsEstimate: true),
      ]
    )
  }

  @Test(arguments: [
    ("数: {类型: 数, 公开: true, 取值: ▲[甲]}", ["format/bad-value"]),
    ("文: {类型: 文, 公开: true, 取值: ▲[]}", ["format/bad-value"]),
    ("文: {类型: 文, 公开: true, 取值: [甲, ▲甲]}", ["format/item-twice"]),
    ("文: {类型: 文, 公开: true, 取值: [甲], 限用: [{值: ▲乙, 运营单位含: 丙}]}", ["format/bad-value"]),
    ("文: {类型: 文, 公开: true, 取值: [甲], 限用: [▲{值: 甲}]}", ["format/missing-key"]),
    ("文: {类型: 文, 公开: true, 必填: ▲是}", ["format/bad-value"]),
    ("文: {类型: 文, 公开: true, 必填: {列: ▲法入, 为: 是}}", ["programme/unknown-column"]),
    ("文: {类型: 文, 公开: true, 必填: {列: 法人, 为: ▲对}}", ["format/bad-value"]),
    ("文: {类型: 文, 公开: true, 可预计: ▲true}", ["format/bad-value"]),
    ("文: {类型: 文, 公开: true, ▲取直: [甲]}", ["format/unknown-key"]),
  ])
  func refusesInAColumn(_ column: String, _ codes: [String]) throws {
    try expect(["programmes/q.yaml": programme("条件: []", columns: column)], raise: codes)
  }
}
