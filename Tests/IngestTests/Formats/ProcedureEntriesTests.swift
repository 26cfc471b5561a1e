import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct ProcedureEntriesTests {
  private func read(_ procedure: String) throws -> MarkedContent {
    try MarkedContent([
      "programmes/q.yaml": """
      编号: q
      名称: 甲
      层级: 市级
      地域: 济南市
      机关: [{名称: 局}]
      办法: [{编号: n, 标题: 办法, 施行: 未载明, 程序: \(procedure)}]

      """
    ])
  }

  @Test func readsTheStepsInTheirOrder() throws {
    let content = try read("[{步骤: 申报, 主体: 单位, 说明: 交材料, 条款: 第九条}, {步骤: 评审}]")
    #expect(content.found == [])
    #expect(
      content.content?.dossier.programmes.last?.measures.first?.procedure == [
        ProcedureStep(name: "申报", actor: "单位", note: "交材料", article: "第九条"),
        ProcedureStep(name: "评审", actor: nil, note: nil, article: nil),
      ]
    )
  }

  @Test func aStepNeedsAName() throws {
    let content = try read("[▲{主体: 单位}]")
    #expect(content.found == content.expected(["format/missing-key"]))
  }
}
