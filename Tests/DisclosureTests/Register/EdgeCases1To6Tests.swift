import Disclosure
import TestSupport
import Testing

/// Renames, transfers, objections and re-awards that the register must survive.
struct EdgeCases1To6Tests {
  @Test func case1RenameKeepsTheIdAndTheOldNameOnItsTwoDays() {
    let register = Register(
      .list("2023", [ListedRow("jn-0003", name: "丙平台", operator: "丙公司")]),
      .award("a", of: ["2023"], on: "2023-01-10"),
      .notice("r", published: "2023-05-10"),
      .change(.renamed, "jn-0003", on: "2023-05-08", "平台名称", "丙平台", "丙新平台", by: "r")
    )
    #expect(
      register.identity("jn-0003", on: ["2023-05-07", "2023-05-08", "2023-05-09", "2023-05-10"])
        == [
          "2023-05-07 丙平台 | 丙公司",
          "2023-05-08 丙平台 | 丙公司",
          "2023-05-09 丙平台 | 丙公司",
          "2023-05-10 丙新平台 | 丙公司 | 曾用 丙平台 至 2023-05-08 r",
        ]
    )
    #expect(
      register.story("jn-0003", on: ["2023-05-07", "2023-05-10"]) == [
        "2023-05-07 valid | 2023 2023-01-10..2026-01-10~ | apply 2026-01-01",
        "2023-05-10 valid | 2023 2023-01-10..2026-01-10~ | apply 2026-01-01",
      ]
    )
    #expect(register.marks == ["error award/without-publicity"])
  }

  @Test func case2TransferChangesOperatorAndCodeAndSplitEndsTheOldTitle() {
    let register = Register(
      .list("2022", [ListedRow("jn-0001", operator: "甲公司", code: "91370102MADEM00115")]),
      .award("a", of: ["2022"], on: "2022-01-10"),
      .change(.transferred, "jn-0001", on: "2022-08-01", "运营单位", "甲公司", "丑公司"),
      .change(
        .transferred,
        "jn-0001",
        on: "2022-08-01",
        "统一社会信用代码",
        "91370102MADEM00115",
        "91370103MADEM002XB"
      ),
      .ending(.terminated, "jn-0001", on: "2023-02-01")
    )
    #expect(
      register.identity("jn-0001", on: ["2022-07-31", "2022-08-01"]) == [
        "2022-07-31 jn-0001平台 | 甲公司 | 91370102MADEM00115",
        "2022-08-01 jn-0001平台 | 丑公司 | 91370103MADEM002XB | 曾用 甲公司 至 2022-08-01",
      ]
    )
    #expect(
      register.story("jn-0001", on: ["2023-01-31", "2023-02-01"]) == [
        "2023-01-31 valid | 2022 2022-01-10..2025-01-10~ | apply 2025-01-01",
        "2023-02-01 ended | 2022 2022-01-10..2025-01-10~ 终止 2023-02-01",
      ]
    )
    #expect(register.outOfOrder().isEmpty)
  }

  @Test func case3UpheldObjectionRefusesTheRowAndKeepsIt() {
    let register = Register(
      .list("2023", ["jn-0007"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-09"),
      .change(.objectionAccepted, "jn-0007", on: "2023-06-07", batch: "2023"),
      .change(.refused, "jn-0007", on: "2023-06-12", batch: "2023", reason: "异议成立"),
      .award("a", of: ["2023"], on: "2023-06-27")
    )
    #expect(
      register.story(
        "jn-0007",
        on: ["2023-06-04", "2023-06-05", "2023-06-07", "2023-06-10", "2023-06-12", "2023-06-27"]
      ) == [
        "2023-06-04 -",
        "2023-06-05 none+in_publicity | 2023",
        "2023-06-07 none+in_publicity | 2023 objections 1/1",
        "2023-06-10 none+awaiting_award | 2023 objections 1/1",
        "2023-06-12 none+refused | 2023 objections 0/1 不予认定 2023-06-12 异议成立",
        "2023-06-27 none+refused | 2023 objections 0/1 不予认定 2023-06-12 异议成立",
      ]
    )
    #expect(register.marks == ["note publicity/short-by-statute"])
  }

  @Test func case4ObjectionOnTheLastDayWithholdsTheRowForALaterAward() {
    let register = Register(
      .list("2023", ["jn-0001", "jn-0008"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-09"),
      .change(.objectionAccepted, "jn-0008", on: "2023-06-09", batch: "2023"),
      .award("a", of: ["2023"], on: "2023-06-27", withheld: ["jn-0008"]),
      .change(.objectionDismissed, "jn-0008", on: "2023-07-03", batch: "2023"),
      .award("b", of: ["2023"], on: "2023-07-10")
    )
    #expect(
      register.story(
        "jn-0008",
        on: ["2023-06-09", "2023-06-27", "2023-07-02", "2023-07-03", "2023-07-09", "2023-07-10"]
      ) == [
        "2023-06-09 none+in_publicity | 2023 objections 1/1",
        "2023-06-27 none+awaiting_award | 2023 objections 1/1",
        "2023-07-02 none+awaiting_award | 2023 objections 1/1",
        "2023-07-03 none+awaiting_award | 2023 objections 0/1",
        "2023-07-09 none+awaiting_award | 2023 objections 0/1",
        "2023-07-10 valid | 2023 objections 0/1 2023-07-10..2026-07-10~ | apply 2026-01-01",
      ]
    )
    // The later award leaves what the first one gave.
    #expect(
      register.story("jn-0001", on: ["2023-06-26", "2023-06-27", "2023-07-10"]) == [
        "2023-06-26 none+awaiting_award | 2023",
        "2023-06-27 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01",
        "2023-07-10 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01",
      ]
    )
    #expect(register.marks == ["note publicity/short-by-statute"])
  }

  @Test func case5ReawardBeforeExpiryOverlapsAndTheLongerCarries() {
    let register = Register(
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-03-06", to: "2023-03-10"),
      .award("b", of: ["2023"], on: "2023-03-20")
    )
    #expect(
      register.story(
        "jn-0001",
        on: ["2023-03-05", "2023-03-06", "2023-03-20", "2023-06-30", "2023-07-01"]
      ) == [
        "2023-03-05 valid_final_year | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-03-06 valid_final_year+in_publicity | *2020 2020-06-30..2023-06-30~ | 2023"
          + " | apply 2023-01-01",
        "2023-03-20 valid | 2020 2020-06-30..2023-06-30~ | *2023 2023-03-20..2026-03-20~"
          + " | apply 2026-01-01",
        "2023-06-30 valid | 2020 2020-06-30..2023-06-30~ | *2023 2023-03-20..2026-03-20~"
          + " | apply 2026-01-01",
        "2023-07-01 valid | 2020 2020-06-30..2023-06-30~ | *2023 2023-03-20..2026-03-20~"
          + " | apply 2026-01-01",
      ]
    )
  }

  @Test func case6GapBetweenExpiryAndReawardStaysAGap() {
    let register = Register(
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2024", ["jn-0001"]),
      .award("b", of: ["2024"], on: "2024-06-28")
    )
    #expect(
      register.story("jn-0001", on: ["2023-06-30", "2023-07-01", "2024-06-27", "2024-06-28"]) == [
        "2023-06-30 valid_final_year | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-07-01 expired | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2024-06-27 expired | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2024-06-28 valid | 2020 2020-06-30..2023-06-30~ | *2024 2024-06-28..2027-06-28~"
          + " | apply 2027-01-01",
      ]
    )
  }
}
