import Disclosure
import TestSupport
import Testing

struct AttachedTablesCheckTests {
  private func register(isPublic: Bool = true, _ rows: DossierPart...) -> Register {
    let table = AttachedTable(
      id: "activities",
      title: "服务活动汇总表",
      article: "（二）",
      dayColumn: nil,
      columns: [Column(name: "人数", type: .integer, unit: "人", isPublic: isPublic)],
      conditions: [Condition(column: "人数", atLeast: 10, unit: "人", relaxed: nil, article: "附件1")]
    )
    return Register(
      Dossier(
        [
          .programme(.ruled(tables: [table])), .programme(.plain("sd")),
          .list("2023", ["jn-0001"]), .list("sd/2023", ["sd-0001"]),
          .publicity("p", of: ["2023", "sd/2023"], from: "2023-06-05", to: "2023-06-12"),
        ] + rows
      )
    )
  }

  private func row(
    _ platform: PlatformID,
    _ people: Int?,
    by notice: NoticeID = "p"
  ) -> DossierPart {
    let figure = people.map { Figure(text: "\($0)", number: Double($0), textColumn: 9) }
    return .attached("activities", platform, [figure], by: notice)
  }

  @Test func aRowThatMissesAConditionIsAnErrorAtItsCell() {
    #expect(
      register(row("jn-0001", 9)).sentences == [
        "records/attached.csv:2:9: 错误 [table/condition-missed] “人数”不低于10人，这一行“9”不符，"
          + "不能列入服务活动汇总表；请核对，确实不符的请删去这一行。（依据：附件1）"
      ]
    )
  }

  @Test func aPrivateFigureIsNotTold() {
    let sentences = register(isPublic: false, row("jn-0001", 9)).sentences
    #expect(sentences.map { $0.contains("9”") } == [false])
  }

  @Test func anUnlistedPlatformAndAnUnknownNoticeAreErrors() {
    #expect(
      register(row("jn-0002", 10), row("sd-0001", 10), row("jn-0001", 10, by: "q")).sentences == [
        "records/attached.csv:2:1: 错误 [table/unlisted-platform] "
          + "平台编号 jn-0002 不在 jn 的任何名单里，是否要写 jn-0001；请核对编号。",
        "records/attached.csv:3:1: 错误 [table/unlisted-platform] "
          + "平台编号 sd-0001 不在 jn 的任何名单里；请核对编号。",
        "records/attached.csv:4:1: 错误 [reference/unknown-notice] "
          + "公告 q 不存在，是否要写 p；请核对编号（即文件名）。",
      ]
    )
  }

  @Test func aRowThatFulfilsTheConditionOrIsEmptyPasses() {
    #expect(register(row("jn-0001", 10), row("jn-0001", nil)).marks == [])
  }
}
