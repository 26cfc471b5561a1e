import Diagnostics
import Disclosure
import TestSupport
import Testing

struct ReferencesCheckTests {
  @Test func whatIsNamedMustExist() {
    let register = Register(
      .programme(.plain(lapseGrounds: [LapseGround(name: "未重新申报", basis: "gone")])),
      .list("2023", ["jn-0001"]),
      .notice("n", published: "2023-01-10", of: ["2032"], corrects: ["x"]),
      .publicity(
        "p",
        of: ["2023"],
        from: "2023-06-05",
        to: "2023-06-12",
        bases: ["m1", "m"],
        continues: "q"
      ),
      .award("a", of: ["2023"], on: "2023-06-27", withheld: ["jn-0009"]),
      .change(.renamed, "jn-0002", on: "2023-07-01", "平台名称", "甲", "乙"),
      .change(.updated, "jn-0001", on: "2023-07-01", "网址", "", "a.cn", by: "nn"),
      .ending(.waived, "jn-0001", on: "2023-07-01", batch: "2022")
    )
    #expect(
      register.sentences == [
        "notices/a.md:6:1: 错误 [reference/unknown-platform] 暂缓的 jn-0009 不在本公告的名单里，是否要写 jn-0001。",
        "notices/n.md:2:1: 错误 [reference/unknown-list] 名单 jn/2032 不存在，是否要写 jn/2023；请核对项目和批次。",
        "notices/n.md:8:1: 错误 [reference/unknown-notice] 公告 x 不存在，是否要写 a；请核对编号（即文件名）。",
        "notices/p.md:3:1: 错误 [reference/unknown-basis] 依据“m1”既不是办法编号也不是公告编号，"
          + "是否要写 m；库外文件请写 {标题: …, 文号: …}。",
        "notices/p.md:8:1: 错误 [reference/unknown-notice] 公告 q 不存在，是否要写 a；请核对编号（即文件名）。",
        "programmes/jn.yaml: 错误 [reference/unknown-notice] 自动撤销“未重新申报”的依据 gone 不是已有的公告；"
          + "请核对编号，或者先写好这份公告。",
        "records/changes.csv:2:1: 错误 [reference/unknown-platform] 平台编号 jn-0002 不在任何名单里，"
          + "是否要写 jn-0001。",
        "records/changes.csv:3:1: 错误 [reference/unknown-notice] 公告 nn 不存在，是否要写 n；"
          + "请核对编号（即文件名）。",
        "records/revocations.csv:2:1: 错误 [reference/unknown-batch] 平台 jn-0001 不在批次 jn/2022 的名单里；"
          + "请核对批次。",
      ]
    )
  }

  @Test func aNoticeSpeaksOfEarlierOnes() {
    let register = { (withdrawn: NoticeID, other: Day) in
      Register(
        .programme(.plain()),
        .notice("n", .notice, published: "2023-07-01", withdraws: [withdrawn]),
        .notice("o", .notice, published: other)
      ).sentences
    }
    #expect(
      register("n", "2023-07-02") == [
        "notices/n.md:8:1: 错误 [reference/later-notice] 公告不能更正、撤回、取代或者接续自己；请核对编号。"
      ]
    )
    #expect(
      register("o", "2023-07-02") == [
        "notices/n.md:8:1: 错误 [reference/later-notice] o 在2023年7月2日才发布，晚于本公告，"
          + "不能由本公告更正、撤回、取代或者接续；请核对编号和发布日期。"
      ]
    )
    #expect(register("o", "2023-07-01") == [])
  }

  @Test func whatIsNamedAndExistsIsNoFinding() {
    let register = Register(
      .programme(.plain(lapseGrounds: [LapseGround(name: "未重新申报", basis: "c")])),
      .call("c", from: "2023-04-03", to: "2023-04-14"),
      .list("2023", ["jn-0001", "jn-0002"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12", bases: ["m", "c"]),
      .award("a", of: ["2023"], on: "2023-06-27", withheld: ["jn-0002"]),
      .notice("n", published: "2023-07-01", corrects: ["a"]),
      .change(.updated, "jn-0001", on: "2023-07-01", "网址", "", "a.cn", by: "n", batch: "2023")
    )
    #expect(register.marks == [])
  }

  @Test func aPublicityContinuesOneOfTheSameList() {
    let parts: [DossierPart] = [
      .programme(.plain()),
      .list("2022", ["jn-0001"]),
      .list("2023", ["jn-0001"]),
      .publicity("o", of: ["2022"], from: "2022-06-06", to: "2022-06-13"),
      .publicity("q", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .notice("n", .notice, published: "2023-06-01"),
      // Its list is an attachment.
      .publicity("e", of: [], from: "2023-06-05", to: "2023-06-12"),
    ]
    for (first, sentence) in [
      ("q", nil),
      ("e", nil),
      ("n", "“接续”写的 n 是通知，不是公示；请核对编号。"),
      ("o", "“接续”写的 o 公示的是别的名单；请核对编号和本公告的名单。"),
    ] as [(NoticeID, String?)] {
      let second = DossierPart.publicity(
        "r",
        of: ["2023"],
        from: "2023-07-03",
        to: "2023-07-10",
        continues: first
      )
      let findings = Register(Dossier(parts + [second])).findings()
        .filter { $0.code == "reference/continues-another" }
      #expect(findings.map(\.message) == [sentence].compactMap(\.self))
    }
  }
}
