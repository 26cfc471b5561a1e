import Disclosure
import TestSupport
import Testing

struct EventOrderCheckTests {
  private func sentences(_ parts: DossierPart...) -> [String] {
    let awarded: [DossierPart] = [
      .programme(.plain(takeover: "2023-12-31")),
      .list("2020", [ListedRow("jn-0001", name: "甲平台", code: "91370102MADEM00115")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
    ]
    return Register(Dossier(awarded + parts)).sentences
  }

  @Test func nothingHappensToATitleBeforeItsList() {
    #expect(
      sentences(.change(.updated, "jn-0001", on: "2020-06-29", "网址", "", "a.cn")) == [
        "records/changes.csv:2:1: 错误 [register/out-of-order] "
          + "2020年6月29日时平台 jn-0001 还不在该项目的名单里；请核对日期和批次。"
      ]
    )
  }

  @Test func noEndBeforeTheAward() {
    #expect(
      sentences(
        .list("2022", ["jn-0002"]),
        .publicity("p", of: ["2022"], from: "2022-06-06", to: "2022-06-13"),
        .ending(.waived, "jn-0002", on: "2022-06-20")
      ) == [
        "records/revocations.csv:2:1: 错误 [register/out-of-order] "
          + "2022年6月20日时平台 jn-0002 还没有认定，不能终止其称号；请核对日期。"
      ]
    )
  }

  @Test func noSecondEndAndNoneAfterExpiry() {
    #expect(
      sentences(
        .ending(.waived, "jn-0001", on: "2022-06-20"),
        .ending(.waived, "jn-0001", on: "2022-06-21")
      ) == [
        "records/revocations.csv:3:1: 错误 [register/out-of-order] "
          + "2022年6月21日时平台 jn-0001 已没有有效的称号；请核对日期，或写明批次。"
      ]
    )
    #expect(sentences(.ending(.waived, "jn-0001", on: "2023-06-30")) == [])
    #expect(sentences(.ending(.waived, "jn-0001", on: "2023-07-01")).count == 1)
  }

  @Test func onlyWhatEndedIsRestored() {
    #expect(
      sentences(.ending(.restored, "jn-0001", on: "2022-06-20")) == [
        "records/revocations.csv:2:1: 错误 [register/out-of-order] "
          + "2022年6月20日时平台 jn-0001 没有可恢复的撤销或取消。"
      ]
    )
  }

  @Test func anObjectionIsDismissedOnlyAfterItWasAccepted() {
    #expect(
      sentences(.change(.objectionDismissed, "jn-0001", on: "2022-06-20", batch: "2020")) == [
        "records/changes.csv:2:1: 错误 [register/out-of-order] "
          + "平台 jn-0001 没有受理中的异议；请先登记“异议受理”。"
      ]
    )
  }

  @Test func nobodyIsRefusedAfterTheAward() {
    #expect(
      sentences(.change(.refused, "jn-0001", on: "2022-06-20", batch: "2020")) == [
        "records/changes.csv:2:1: 错误 [register/out-of-order] "
          + "平台 jn-0001 在2022年6月20日之前已经认定；认定后应当用撤销，不能写不予认定。"
      ]
    )
  }

  @Test func theOldValueIsWhatStands() {
    #expect(
      sentences(.change(.renamed, "jn-0001", on: "2022-06-20", "平台名称", "乙平台", "丙平台")) == [
        "records/changes.csv:2:1: 错误 [register/old-value-differs] "
          + "平台名称的原值与登记册不符：登记册当时是“甲平台”；请照登记册填写原值。"
      ]
    )
    #expect(
      sentences(
        .change(
          .transferred,
          "jn-0001",
          on: "2022-06-20",
          "统一社会信用代码",
          "91370102madem00115",
          "91370103MADEM002XB"
        )
      ) == []
    )
  }

  @Test func aListCannotSayWhatWasMadeKnownAfterIt() {
    let renaming = { (known: Day) in
      sentences(
        .list("2023", [ListedRow("jn-0001", name: "甲平台", code: "91370102MADEM00115")]),
        .award("b", of: ["2023"], on: "2023-06-27"),
        .notice("r", .change, published: known),
        .change(.renamed, "jn-0001", on: "2023-05-01", "平台名称", "甲平台", "甲新平台", by: "r")
      ).count
    }
    #expect(renaming("2023-06-28") == 0)
    #expect(renaming("2023-06-27") == 1)
  }

  @Test func aLaterListGivesTheIdentityOfTheRegister() {
    let later = { (row: ListedRow) in
      sentences(.list("2023", [row]), .award("b", of: ["2023"], on: "2023-06-27"))
    }
    let right = ListedRow("jn-0001", name: "甲平台", code: "91370102MADEM00115")
    let wrong = ListedRow(
      "jn-0001",
      name: "乙平台",
      operator: "乙公司",
      code: "91370103MADEM002XB"
    )
    #expect(later(right) == [])
    #expect(
      later(wrong)
        == [
          ("平台名称", "甲平台", "乙平台"), ("统一社会信用代码", "91370102MADEM00115", "91370103MADEM002XB"),
          ("运营单位", "jn-0001公司", "乙公司"),
        ].map { field, register, list in
          "records/jn/2023.csv:2:1: 错误 [register/identity-differs] "
            + "平台 jn-0001 的\(field)在登记册中是“\(register)”，这里写成“\(list)”；"
            + "同一编号必须一致，有变更请先登记更名或运营单位变更。"
        }
    )
  }
}
