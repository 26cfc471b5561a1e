import Disclosure
import TestSupport
import Testing

/// Several programmes, grades, corrections and measures that the register must survive.
struct EdgeCases12To17Tests {
  @Test func case12TitlesOfOnePlatformLiveApart() {
    let register = Register(
      .programme(.plain("jn")),
      .programme(.plain("sd", measures: [.plain("sd-m")])),
      .list("2022", ["jn-0003"]),
      .list("sd/2022", [ListedRow("jn-0003", validFrom: "2023-01-01", validTo: "2025-12-31")]),
      .award("a", of: ["2022"], on: "2022-06-30"),
      .award("b", of: ["sd/2022"], on: "2022-12-20"),
      .ending(.revoked, "jn-0003", on: "2023-02-01", ground: "检查不合格")
    )
    let municipal = "jn: valid | 2022 2022-06-30..2025-06-30~ | apply 2025-01-01"
    let provincial = "2022 2023-01-01..2025-12-31 awarded 2022-12-20 | apply 2025-01-01"
    #expect(
      register.story("jn-0003", on: ["2022-12-20", "2023-01-01", "2023-02-01"]) == [
        "2022-12-20 \(municipal) || sd: none | \(provincial)",
        "2023-01-01 \(municipal) || sd: valid | \(provincial)",
        "2023-02-01 jn: revoked | 2022 2022-06-30..2025-06-30~ 撤销 2023-02-01 第二十五条"
          + " || sd: valid | \(provincial)",
      ]
    )
  }

  @Test func case13AGradeMovesWithinItsHolding() {
    let register = Register(
      .list("2023", [ListedRow("jn-0011", grade: "三星级")]),
      .award("a", of: ["2023"], on: "2023-06-27"),
      .change(.regraded, "jn-0011", on: "2024-01-01", "等级", "三星级", "四星级")
    )
    let grades = ["2023-12-31", "2024-01-01"].map { day in
      register.view(asOf: Day(stringLiteral: day))["jn-0011"]?.titles.first?.carrying.facts.value
        .grade
    }
    #expect(grades == ["三星级", "四星级"])
    #expect(
      register.story("jn-0011", on: ["2024-01-01"]) == [
        "2024-01-01 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01"
      ]
    )
    #expect(register.outOfOrder().isEmpty)
  }

  @Test func case14ACorrectionLeavesNoFormerNameAndStrikesWhatWasNeverListed() {
    let register = Register(
      .list("2023", [ListedRow("jn-0009", name: "错平台", operator: "壬公司"), "jn-0010"]),
      .award("a", of: ["2023"], on: "2023-06-27"),
      .notice("k", .correction, published: "2023-08-01", corrects: ["a"]),
      .change(.corrected, "jn-0009", on: "2023-08-01", "平台名称", "错平台", "正平台", by: "k"),
      .change(
        .corrected,
        "jn-0010",
        on: "2023-08-01",
        "列入",
        "是",
        "否",
        by: "k",
        batch: "2023",
        reason: "名单多列"
      )
    )
    #expect(
      register.identity("jn-0009", on: ["2023-07-31", "2023-08-01"]) == [
        "2023-07-31 错平台 | 壬公司", "2023-08-01 正平台 | 壬公司",
      ]
    )
    #expect(
      register.story("jn-0010", on: ["2023-07-31", "2023-08-01"]) == [
        "2023-07-31 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01",
        "2023-08-01 none | 2023 struck 2023-06-27..2026-06-27~",
      ]
    )
    #expect(register.view(asOf: "2023-08-01")["jn-0010"]?.titles.first?.holdings.isEmpty == true)
  }

  @Test func case15ASecondPublicityOpensTheSameBatchAgain() {
    let register = Register(
      .list("2024", ["jn-0001"]),
      .publicity("p", of: ["2024"], from: "2024-11-25", to: "2024-11-29"),
      .publicity("q", of: ["2024"], from: "2024-12-09", to: "2024-12-13", continues: "p"),
      .award("a", of: ["2024"], on: "2024-12-16")
    )
    #expect(
      register.story(
        "jn-0001",
        on: ["2024-11-29", "2024-11-30", "2024-12-09", "2024-12-14", "2024-12-16"]
      ) == [
        "2024-11-29 none+in_publicity | 2024",
        "2024-11-30 none+awaiting_award | 2024",
        "2024-12-09 none+in_publicity | 2024 2 windows",
        "2024-12-14 none+awaiting_award | 2024 2 windows",
        "2024-12-16 valid | 2024 2 windows 2024-12-16..2027-12-16~ | apply 2027-01-01",
      ]
    )
  }

  @Test func case16AnAwardAfterTheMeasureEndedStandsAndIsReported() {
    let register = Register(
      .programme(.plain(measures: [.plain(to: "2024-05-01")])),
      .list("2024", ["jn-0001"]),
      .publicity("p", of: ["2024"], from: "2024-04-22", to: "2024-04-26"),
      .award("a", of: ["2024"], on: "2024-05-06")
    )
    #expect(
      register.story("jn-0001", on: ["2024-05-06", "2027-01-01", "2027-05-07"]) == [
        "2024-05-06 valid | 2024 2024-05-06..2027-05-06~ | apply 2027-01-01",
        // No measure is in force that lets one apply again in the last year.
        "2027-01-01 valid | 2024 2024-05-06..2027-05-06~ | apply 2027-01-01",
        "2027-05-07 expired | 2024 2024-05-06..2027-05-06~ | apply 2027-01-01",
      ]
    )
    #expect(register.marks == ["error measure/expired", "note publicity/short-by-statute"])
  }

  @Test func case17ANewMeasureGovernsOlderTitlesOnlyWhereItSaysSo() {
    func story(isRetroactive: Bool) -> [String] {
      Register(
        .programme(
          .plain(
            measures: [
              .plain("old", to: "2022-12-31", validity: .years(2)),
              .plain(
                "new",
                from: .given("2023-01-01"),
                validity: .years(3, isRetroactive: isRetroactive)
              ),
            ]
          )
        ),
        .list("2021", ["zz-0001"]),
        .award("a", of: ["2021"], on: "2021-06-30")
      ).story("zz-0001", on: ["2022-12-31", "2023-01-01", "2023-07-01", "2024-07-01"])
    }
    #expect(
      story(isRetroactive: true) == [
        "2022-12-31 valid | 2021 2021-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-01-01 valid | 2021 2021-06-30..2024-06-30~ | apply 2024-01-01",
        "2023-07-01 valid | 2021 2021-06-30..2024-06-30~ | apply 2024-01-01",
        "2024-07-01 expired | 2021 2021-06-30..2024-06-30~ | apply 2024-01-01",
      ]
    )
    #expect(
      story(isRetroactive: false) == [
        "2022-12-31 valid | 2021 2021-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-01-01 valid_final_year | 2021 2021-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-07-01 expired | 2021 2021-06-30..2023-06-30~ | apply 2023-01-01",
        "2024-07-01 expired | 2021 2021-06-30..2023-06-30~ | apply 2023-01-01",
      ]
    )
  }
}
