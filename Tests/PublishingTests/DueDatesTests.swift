import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import TestSupport
import Testing

/// What falls due under a programme, a line each: “kind title days”.
struct DueDatesTests {
  private func dueDates(
    _ changes: [RelativePath: String?] = [:],
    on day: Day = "2023-07-03"
  ) throws -> [String] {
    var findings: [Diagnostic] = []
    let tree = SampleContent.tree(changing: changes)
    let content = try #require(try Content.read(tree, diagnostics: &findings))
    let register = Register(content.dossier)
    let (editionDay, state) = EditionDays(register).edition(asOf: day)
    let edition = Edition(
      content: content,
      register: register,
      day: editionDay,
      state: state,
      address: ""
    )
    return (DueDate.all(in: edition)["demo"] ?? []).map { due in
      let source = due.notice?.string ?? due.measure?.string ?? "-"
      return "\(due.kind) \(due.title) \(due.days.text) \(due.article ?? "-") \(source)"
    }
  }

  private func programme(_ keys: String) -> [RelativePath: String?] {
    [
      "programmes/demo.yaml": SampleContent.files["programmes/demo.yaml"]?
        .replacing("再申报:", with: "\(keys)\n    再申报:")
    ]
  }

  private static let call = """
    ---
    标题: 【演示】关于申报的通知
    类型: 申报通知
    发布: 2023-03-01
    成文: 2023-03-01
    发文机关: 示例局
    名单: []
    依据: [demo-2021]
    申报期: [{名称: 企业申报, 起: 2023-03-01, 止: 2023-04-15}]
    ---

    请申报。
    """

  @Test func theWindowOfANoticeIsDueOnce() throws {
    #expect(
      try dueDates() == ["publicity 【演示】关于示范平台拟认定名单的公示 2023-06-19..2023-06-26 - p-list"]
    )
  }

  @Test func yearlyReportsComeFirstByTheirDayAndCallsByTheirPeriods() throws {
    var changes = programme(
      """
      失效: 2024-05-01
          报送:
            - {名称: 年度总结, 截止: "12-31", 条款: 第二十六条}
            - {名称: 上年总结, 截止: "01-31", 次年: true}
      """
    )
    changes["notices/2023/call.md"] = Self.call
    #expect(
      try dueDates(changes) == [
        "report 上年总结 01-31 2021-04-30..2024-05-01 - demo-2021",
        "report 年度总结 12-31 2021-04-30..2024-05-01 第二十六条 demo-2021",
        "measureEnd 示范平台认定管理办法 2024-05-01..2024-05-01 - demo-2021",
        "publicity 【演示】关于示范平台拟认定名单的公示 2023-06-19..2023-06-26 - p-list",
        "callPeriod 企业申报 2023-03-01..2023-04-15 - call",
      ]
    )
  }

  @Test func aMeasureThatHasEndedAsksForNoReport() throws {
    let ended = programme("失效: 2024-05-01\n    报送: [{名称: 年度总结, 截止: \"12-31\"}]")
    #expect(
      try dueDates(ended, on: "2024-05-01").first
        == "report 年度总结 12-31 2021-04-30..2024-05-01 - demo-2021"
    )
    #expect(
      try dueDates(ended, on: "2024-05-02").first
        == "measureEnd 示范平台认定管理办法 2024-05-01..2024-05-01 - demo-2021"
    )
  }

  @Test func aCallThatWasWithdrawnIsNotDue() throws {
    let changes: [RelativePath: String?] = [
      "notices/2023/call.md": Self.call,
      "notices/2023/again.md": Self.call.replacing("发布: 2023-03-01", with: "发布: 2023-03-20")
        .replacing("依据: [demo-2021]", with: "依据: [demo-2021]\n取代: [call]"),
    ]
    #expect(
      try dueDates(changes).filter { $0.hasPrefix("call") } == [
        "callPeriod 企业申报 2023-03-01..2023-04-15 - again"
      ]
    )
  }

  @Test func aProgrammeThatWasMergedAsksForNoReport() throws {
    var changes = programme("报送: [{名称: 年度总结, 截止: \"12-31\"}]")
    changes["programmes/demo.yaml"] = changes["programmes/demo.yaml"]?.map {
      $0 + "\n并入: {项目: other, 日期: 2023-07-01}\n"
    }
    changes["programmes/other.yaml"] = """
      编号: other
      名称: 园区
      层级: 市级
      地域: 济南市
      主体: 园区
      机关: [{名称: 示例局}]
      办法: [{编号: other-1, 标题: 园区办法, 施行: 2020-01-01}]
      """
    #expect(try dueDates(changes, on: "2023-06-30").contains { $0.hasPrefix("report") })
    #expect(try !dueDates(changes).contains { $0.hasPrefix("report") })
  }
}

extension DueDate.Days {
  fileprivate var text: String {
    switch self {
    case .yearly(let month, let day, let first, let last):
      let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      let span = "\(first?.description ?? "")..\(last?.description ?? "")"
      return "\(pad(month))-\(pad(day)) \(span)"
    case .once(let first, let last): return "\(first)..\(last)"
    }
  }
}
