import Disclosure
import TestSupport
import Testing

/// Re-awards at once, revocations, bans and lapses that the register must survive.
struct EdgeCases7To11Tests {
  @Test func case7ReawardRightAfterExpiryWithANameChangeAtOnce() {
    let register = Register(
      .list("2020", [ListedRow("jn-0001", name: "甲平台", operator: "甲公司")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .change(.renamed, "jn-0001", on: "2023-07-01", "平台名称", "甲平台", "甲新平台"),
      .list("2023", [ListedRow("jn-0001", name: "甲新平台", operator: "甲公司")]),
      .award("b", of: ["2023"], on: "2023-07-02")
    )
    #expect(
      register.story("jn-0001", on: ["2023-06-30", "2023-07-01", "2023-07-02"]) == [
        "2023-06-30 valid_final_year | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-07-01 expired | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-07-02 valid | 2020 2020-06-30..2023-06-30~ | *2023 2023-07-02..2026-07-02~"
          + " | apply 2026-01-01",
      ]
    )
    #expect(
      register.identity("jn-0001", on: ["2023-06-30", "2023-07-02"]) == [
        "2023-06-30 甲平台 | 甲公司", "2023-07-02 甲新平台 | 甲公司 | 曾用 甲平台 至 2023-07-01",
      ]
    )
    #expect(register.outOfOrder().isEmpty)
  }

  @Test func case8RevokedWithABanMayApplyAfterTheCorrespondingDay() {
    let register = Register(
      .list("2020", [ListedRow("jn-0004", code: "91370102MADEM00115")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .notice("r", .revocation, published: "2021-06-11"),
      .ending(.revoked, "jn-0004", on: "2021-06-10", ground: "虚假申报", by: "r")
    )
    let revoked =
      "revoked | 2020 2020-06-30..2023-06-30~ 撤销 2021-06-10 第二十四条"
      + " | apply 2024-06-11 | ban 2021-06-10..2024-06-10 91370102MADEM00115"
    #expect(
      register.story("jn-0004", on: ["2021-06-10", "2021-06-11", "2024-06-10", "2024-06-11"]) == [
        "2021-06-10 valid | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2021-06-11 \(revoked) runs",
        "2024-06-10 \(revoked) runs",
        "2024-06-11 \(revoked) over",
      ]
    )
  }

  @Test func case9TheBanBindsWhoRanThePlatformOrWhomTheDecisionNames() {
    let transferred: [DossierPart] = [
      .list("2020", [ListedRow("jn-0004", operator: "甲公司", code: "91370102MADEM00115")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .change(.transferred, "jn-0004", on: "2021-01-01", "运营单位", "甲公司", "乙公司"),
      .change(
        .transferred,
        "jn-0004",
        on: "2021-01-01",
        "统一社会信用代码",
        "91370102MADEM00115",
        "91370103MADEM002XB"
      ),
    ]
    let running = Register(
      Dossier(
        transferred + [.ending(.revoked, "jn-0004", on: "2021-06-10", ground: "虚假申报")]
      )
    )
    let named = Register(
      Dossier(
        transferred + [
          .ending(
            .revoked,
            "jn-0004",
            on: "2021-06-10",
            ground: "虚假申报",
            barring: "91370102MADEM00115"
          )
        ]
      )
    )
    let subjects = [running, named].map { register in
      register.view(asOf: "2021-06-10")["jn-0004"]?.titles.first?.ban?.subject?.string
    }
    #expect(subjects == ["91370103MADEM002XB", "91370102MADEM00115"])
  }

  @Test func case10AGroundWithoutAWrittenBanBringsNone() {
    let register = Register(
      .list("2020", ["jn-0005", "zz-0002"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0005", on: "2022-06-10", ground: "检查不合格"),
      .ending(.cancelled, "zz-0002", on: "2022-06-10", ground: "无故不参加考核")
    )
    #expect(
      register.story("jn-0005", on: ["2022-06-09", "2022-06-10"]) == [
        "2022-06-09 valid | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2022-06-10 revoked | 2020 2020-06-30..2023-06-30~ 撤销 2022-06-10 第二十五条",
      ]
    )
    #expect(
      register.story("zz-0002", on: ["2022-06-10"]) == [
        "2022-06-10 cancelled | 2020 2020-06-30..2023-06-30~ 取消 2022-06-10 第十三条"
      ]
    )
  }

  @Test func case11AutomaticLapseBringsNoBan() {
    let register = Register(
      .programme(.plain(lapseGrounds: [LapseGround(name: "未重新申报", basis: "c")])),
      .list("2017", ["jn-0002"]),
      .award("a", of: ["2017"], on: "2018-01-10"),
      .call("c", from: "2020-04-02", to: "2020-04-15"),
      .notice("l", .revocation, published: "2020-04-26"),
      .ending(.lapsed, "jn-0002", on: "2020-04-25", ground: "未重新申报", by: "l")
    )
    #expect(
      register.story("jn-0002", on: ["2020-04-25", "2020-04-26"]) == [
        "2020-04-25 valid | 2017 2018-01-10..2021-01-10~ | apply 2021-01-01",
        "2020-04-26 lapsed | 2017 2018-01-10..2021-01-10~ 自动撤销 2020-04-25",
      ]
    )
  }
}
