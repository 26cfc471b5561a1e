import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct ListRuleEntriesTests {
  private static let head = """
    编号: q
    名称: 甲
    层级: 市级
    地域: 济南市
    机关: [{名称: 局}]
    办法: [{编号: n, 标题: 办法, 施行: 未载明, 认定: {无异议: 必须, 每年: {次数: 1, 条款: 第二条}}}]
    列: {活动场次: {类型: 整数, 公开: true}, 做法: {类型: 文, 公开: true}, 成效: {类型: 文, 公开: true}}
    附表: [{编号: acts, 名称: 表, 列: {甲: {类型: 文, 公开: true}}}]

    """

  @Test func readsTheRulesOverLists() throws {
    let read = try MarkedContent([
      "programmes/q.yaml": Self.head + """
        命名: {结尾: 平台, 不得含: [国家, 示范], 条款: 一}
        功能上限: {列: 活动场次, 附表: acts, 档: [{不超过: 2, 最多: 0}, {最多: 3}], 存疑: [9], 条款: 三}
        典型案例: {做法: 做法, 成效: 成效, 条款: 七}
        推荐至: p
        """
    ])
    let programme = try #require(read.content?.dossier.programmes.last)
    #expect(read.found == [])
    #expect(
      programme.naming == NamingRule(ending: "平台", forbidden: ["国家", "示范"], article: "一")
    )
    #expect(
      programme.functionLimit
        == FunctionLimit(
          column: "活动场次",
          table: AttachedTableID("acts"),
          tiers: [FunctionLimit.Tier(upTo: 2, most: 0), FunctionLimit.Tier(upTo: nil, most: 3)],
          doubtful: [9],
          article: "三"
        )
    )
    #expect(
      programme.caseStudy == CaseStudyRule(practice: "做法", effect: "成效", article: "七")
    )
    #expect(programme.recommendsTo?.id == ProgrammeID("p"))
    #expect(
      programme.measures.first?.award?.frequency
        == AwardRule.Frequency(perYear: 1, article: "第二条")
    )
  }

  @Test(arguments: [
    ("命名: {结尾: 平台, ▲不能含: [国家]}", ["format/unknown-key"]),
    ("功能上限: ▲{档: [{最多: 3}]}", ["format/missing-key"]),
    ("功能上限: {列: ▲场次, 档: [{最多: 3}]}", ["programme/unknown-column"]),
    ("功能上限: {附表: ▲act, 档: [{最多: 3}]}", ["format/bad-value"]),
    ("功能上限: {列: 活动场次, 档: ▲[]}", ["format/bad-value"]),
    ("功能上限: {列: 活动场次, 档: ▲[{不超过: 6, 最多: 1}]}", ["format/bad-value"]),
    (
      "功能上限: {列: 活动场次, 档: ▲[{不超过: 6, 最多: 1}, {不超过: 2, 最多: 0}, {最多: 3}]}",
      ["format/bad-value"]
    ),
    ("典型案例: {做法: 做法, 成效: ▲活动场次}", ["programme/unknown-column"]),
    ("典型案例: ▲{做法: 做法}", ["format/missing-key"]),
    ("推荐至: ▲P", ["format/bad-value"]),
  ])
  func refuses(_ entry: String, _ codes: [String]) throws {
    try expect(["programmes/q.yaml": Self.head + entry + "\n"], raise: codes)
  }
}
