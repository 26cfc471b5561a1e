import Disclosure
import TestSupport
import Testing

struct UnrecordedChangesCheckTests {
  private func sentences(
    saying text: String,
    as kind: NoticeKind = .change,
    published: Day = "2023-05-08",
    _ parts: DossierPart...
  ) -> [String] {
    let given: [DossierPart] = [
      .programme(.plain(takeover: "2021-01-01")),
      .list("2020", [ListedRow("jn-0001", name: "东湾数据服务平台", operator: "东湾数据公司")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .notice("c", kind, published: published, saying: text),
    ]
    return Register(Dossier(given + parts)).sentences
  }

  private let renaming = "东湾数据服务平台更名为东湾算力服务平台。"

  private func renamed(on day: Day = "2023-05-08", by notice: NoticeID? = nil) -> DossierPart {
    .change(.renamed, "jn-0001", on: day, "平台名称", "东湾数据服务平台", "东湾算力服务平台", by: notice)
  }

  @Test func aChangeThatNoRowCitesIsTold() {
    let told = [
      "notices/c.md:1:1: 警告 [record/change-not-recorded] 这份变更公告说到“东湾数据服务平台”（jn-0001），"
        + "在记录里没有一行引用，登记册没有变；请在 changes.csv 登记，“文件”写 c。"
    ]
    #expect(sentences(saying: renaming) == told)
    #expect(sentences(saying: renaming, renamed(on: "2022-01-04")) == told)
  }

  @Test func aCorrectionThatNoRowCitesIsTold() {
    let correction = "东湾数据服务平台更正为东湾算力服务平台。"
    #expect(
      sentences(saying: correction, as: .correction) == [
        "notices/c.md:1:1: 警告 [record/change-not-recorded] 这份更正公告说到“东湾数据服务平台”（jn-0001），"
          + "在记录里没有一行引用，登记册没有变；请在 changes.csv 登记，“文件”写 c。"
      ]
    )
    let row = DossierPart.change(
      .corrected,
      "jn-0001",
      on: "2023-05-08",
      "平台名称",
      "东湾数据服务平台",
      "东湾算力服务平台",
      by: "c"
    )
    #expect(sentences(saying: correction, as: .correction, row) == [])
    #expect(sentences(saying: "公示的咨询电话由甲更正为乙。", as: .correction) == [])
    #expect(sentences(saying: "地点应为东湾数据公司一楼。", as: .correction) == [])
  }

  @Test func aChangeThatARowRecordsIsNot() {
    #expect(sentences(saying: renaming, renamed(by: "c")) == [])
    #expect(sentences(saying: renaming, renamed()) == [])
  }

  @Test func aNoticeAboutSomethingElseIsNot() {
    #expect(sentences(saying: "本局地址变更。") == [])
    #expect(sentences(saying: "北岗食品服务平台更名。") == [])
    #expect(sentences(saying: renaming, published: "2020-12-31") == [])
  }
}
