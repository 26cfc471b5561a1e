import Diagnostics
import Disclosure
import Testing

@testable import Ingest

@Suite struct SupervisionFileTests {
  private static let head = "平台编号,事项,日期,结果,年度,样本数,满意数,文件\n"

  @Test func readsASurveyAndItsShare() throws {
    let read = try MarkedContent([
      "records/p/supervision.csv": Self.head + "a-1,测评,2024/3/1,,,12,11,n-1\n"
    ])
    let row = try #require(read.content?.dossier.supervision.first)
    #expect(read.found == [])
    #expect(row.kind == .survey)
    #expect(row.result == nil)
    #expect(row.satisfaction == 91)
  }

  @Test(arguments: [
    ("a-1,抽查,2024-03-01,不合格,,,,", []),
    ("a-1,年度总结,2024-12-30,已报送,2024,,,", []),
    ("a-1,推荐,2024-03-01,,,,,", []),
    ("a-1,▲抽检,2024-03-01,合格,,,,", ["format/bad-value"]),
    ("a-1,抽查,2024-03-01,▲属实,,,,", ["format/bad-value"]),
    ("a-1,投诉,2024-03-01,▲,,,,", ["format/bad-value"]),
    ("a-1,推荐,2024-03-01,▲合格,,,,", ["format/bad-value"]),
    ("▲,抽查,2024-03-01,合格,,,,", ["format/empty-cell"]),
    ("a-1,抽查,▲,合格,,,,", ["format/empty-cell"]),
    ("a-1,测评,2024-03-01,,,10,▲11,", ["format/bad-value"]),
    ("a-1,测评,2024-03-01,,,▲许多,,", ["format/bad-value"]),
    ("a-1,年度总结,2024-03-01,已报送,▲去年,,,", ["format/bad-value"]),
  ])
  func readsARow(_ row: String, _ codes: [String]) throws {
    try expect(["records/p/supervision.csv": Self.head + row + "\n"], raise: codes)
  }

  @Test(arguments: [
    ("触发: {事项: [抽查, 考核], 结果: 不合格, 连续: 2}", []),
    ("触发: ▲{事项: [抽查], 结果: 不合格}", ["format/missing-key"]),
    ("触发: ▲{事项: [抽查], 结果: 不合格, 连续: 2, 次数: 2}", ["format/missing-key"]),
    ("触发: {事项: [▲抽检], 结果: 不合格, 次数: 2}", ["format/bad-value"]),
    ("触发: {事项: [投诉], 结果: ▲不合格, 次数: 3}", ["format/bad-value"]),
  ])
  func readsTheTriggerOfAGround(_ trigger: String, _ codes: [String]) throws {
    let text =
      "编号: q\n名称: 甲\n层级: 市级\n地域: 济南市\n机关: [{名称: 局}]\n监管: {样本: 10, 条款: 附件1}\n"
      + "办法: [{编号: n, 标题: 办法, 施行: 未载明, 情形: [{名称: 甲, 用词: 取消, \(trigger)}]}]\n"
    try expect(["programmes/q.yaml": text], raise: codes)
  }
}
