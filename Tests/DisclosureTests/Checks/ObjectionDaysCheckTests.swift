import Disclosure
import TestSupport
import Testing

struct ObjectionDaysCheckTests {
  /// A row that is made public to 12 June 2023, awarded on the 27th, and objected to.
  private func sentences(objection day: Day, _ parts: DossierPart...) -> [String] {
    let given: [DossierPart] = [
      .programme(.plain(takeover: "2021-01-01")),
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .change(.objectionAccepted, "jn-0001", on: day, batch: "2023"),
    ]
    return Register(Dossier(given + parts)).sentences
  }

  private let award = DossierPart.award("a", of: ["2023"], on: "2023-06-27")

  @Test func anObjectionAfterTheAwardIsTold() {
    #expect(
      sentences(objection: "2023-07-06", award) == [
        "records/changes.csv:2:1: 警告 [record/objection-outside] 异议在2023年7月6日受理，"
          + "这一行已在2023年6月27日认定；请核对日期，认定以后的反映不登记为异议。"
      ]
    )
  }

  @Test func anObjectionYearsAfterThePublicityIsToldOnce() {
    let told = [
      "records/changes.csv:2:1: 警告 [record/objection-outside] "
        + "异议受理日期2062年6月6日在公示期最后一天2023年6月12日的一年以后；请核对年份。"
    ]
    #expect(sentences(objection: "2062-06-06") == told)
    #expect(sentences(objection: "2062-06-06", award) == told)
  }

  @Test func anObjectionBeforeTheAwardOrToARowThatWasLeftIsNot() {
    let dismissed = DossierPart.change(
      .objectionDismissed,
      "jn-0001",
      on: "2023-06-26",
      batch: "2023"
    )
    #expect(sentences(objection: "2023-06-14", dismissed, award) == [])
    #expect(sentences(objection: "2023-07-06") == [])
    #expect(
      sentences(
        objection: "2023-07-06",
        .award("a", of: ["2023"], on: "2023-06-27", withheld: ["jn-0001"])
      ) == []
    )
    #expect(sentences(objection: "2024-06-12") == [])
  }

  @Test func oneBeforeThePublicityIsOutOfOrder() {
    #expect(
      sentences(objection: "2023-06-04") == [
        "records/changes.csv:2:1: 错误 [register/out-of-order] "
          + "2023年6月4日时平台 jn-0001 还不在该项目的名单里；请核对日期和批次。"
      ]
    )
  }
}
