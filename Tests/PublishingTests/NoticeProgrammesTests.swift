import Diagnostics
import Disclosure
import Publishing
import TestSupport
import Testing

struct NoticeProgrammesTests {
  private func notice(_ line: String) -> String {
    """
    ---
    标题: 【演示】关于别的事项的公告
    类型: 通知
    发布: 2023-09-04
    成文: 2023-09-04
    发文机关: 示例局
    名单: []
    \(line)
    ---

    正文。
    """
  }

  /// The programme of the notice `nn` beside a row that rests on the notice `row`.
  private func programme(_ line: String, _ further: [RelativePath: String?] = [:]) throws -> String
  {
    var changes = further
    changes["notices/2023/nn.md"] = notice(line)
    let site = try SampleSite(
      SampleContent.tree(changing: changes),
      asOf: .lastDay(ofYear: 2024)
    )
    let csv = try #require(site.files["data/notices.csv"])
    let row = try #require(csv.split(separator: "\n").first { $0.hasPrefix("nn,") })
    return row.contains(",demo,") ? "demo" : "-"
  }

  @Test func aNoticeBelongsWhereItsRecordsDo() throws {
    let row = """
      平台编号,事项,日期,字段,原值,新值,文件,批次,原因
      p-1,更名,2023-09-04,平台名称,甲平台,甲新平台,nn,,
      """
    #expect(try programme("文号: 示字〔2023〕3号") == "-")
    #expect(
      try programme("文号: 示字〔2023〕3号", ["records/demo/changes.csv": row]) == "demo"
    )
    #expect(try programme("更正: [p-award]") == "demo")
  }
}
