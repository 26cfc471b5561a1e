import Disclosure
import TestSupport
import Testing

/// From when to when an award holds, and what ends, restores or corrects it.
struct HoldingTests {
  @Test func rowDatesWinOverThoseOfTheNoticeAndTheseOverTheRule() {
    let register = Register(
      .list(
        "2023",
        [
          "jn-0001", ListedRow("jn-0002", validFrom: "2023-08-01", validTo: "2025-07-31"),
          ListedRow("jn-0003", validTo: "2024-12-31"),
        ]
      ),
      .award("a", of: ["2023"], on: "2023-06-27", validFrom: "2023-07-01", validTo: "2026-06-30"),
      .list("2024", ["jn-0004"]),
      .award("b", of: ["2024"], on: "2024-06-27", validFrom: "2024-07-01")
    )
    let holdings = register.view(asOf: "2024-06-27").records.map { record in
      record.titles.flatMap(\.holdings).map { _, holding in
        "\(holding.validFrom) \(holding.validTo?.description ?? "?") \(holding.validToIsComputed)"
      }
    }
    #expect(
      holdings == [
        ["2023-07-01 2026-06-30 false"], ["2023-08-01 2025-07-31 false"],
        ["2023-07-01 2024-12-31 false"], ["2024-07-01 2027-07-01 true"],
      ]
    )
  }

  @Test(arguments: [
    (ValidityReading.correspondingDay, "2023-06-27..2026-06-27~"),
    (.dayBefore, "2023-06-27..2026-06-26~"),
    (.calendarYears, "2024-01-01..2026-12-31~ awarded 2023-06-27"),
  ])
  func validityIsComputedByTheReadingOfTheMeasure(reading: ValidityReading, span: String) {
    let register = Register(
      .programme(.plain(measures: [.plain(validity: .years(3, reading), reapplication: nil)])),
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-06-27")
    )
    #expect(
      register.story("jn-0001", on: ["2025-01-01"]) == ["2025-01-01 valid | 2023 \(span)"]
    )
  }

  @Test func aTitleWithoutAnyRuleOfValidityRunsOnAndNothingIsComputed() {
    let register = Register(
      .programme(.plain(measures: [.plain(validity: .silent)])),
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-06-27")
    )
    #expect(
      register.story("jn-0001", on: ["2099-01-01"]) == ["2099-01-01 valid | 2023 2023-06-27..?"]
    )
  }

  @Test func restorationUndoesTheDecisionAndItsBanFromTheStart() {
    let register = Register(
      .list("2020", ["jn-0005"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0005", on: "2021-06-10", ground: "虚假申报"),
      .ending(.restored, "jn-0005", on: "2022-03-01")
    )
    #expect(
      register.story("jn-0005", on: ["2022-02-28", "2022-03-01"]) == [
        "2022-02-28 revoked | 2020 2020-06-30..2023-06-30~ 撤销 2021-06-10 第二十四条"
          + " | apply 2024-06-11 | ban 2021-06-10..2024-06-10 runs",
        "2022-03-01 valid | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
      ]
    )
  }

  /// The ban binds who ran the platform on the day of the decision, not who does later.
  @Test func anotherOperatorIsNotBarredByTheBanOnTheFormer() {
    let former: CreditCode = "91370102MADEM00115"
    let later: CreditCode = "91370103MADEM002XB"
    let register = Register(
      .list("2020", [ListedRow("jn-0005", code: former)]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0005", on: "2021-06-10", ground: "虚假申报"),
      .change(
        .transferred,
        "jn-0005",
        on: "2022-03-01",
        "统一社会信用代码",
        former.string,
        later.string
      )
    )
    let revoked = "revoked | 2020 2020-06-30..2023-06-30~ 撤销 2021-06-10 第二十四条"
    let ban = "ban 2021-06-10..2024-06-10 91370102MADEM00115 runs"
    #expect(
      register.story("jn-0005", on: ["2022-02-28", "2022-03-01"]) == [
        "2022-02-28 \(revoked) | apply 2024-06-11 | \(ban)", "2022-03-01 \(revoked) | \(ban)",
      ]
    )
  }

  @Test func anEndOfNoBatchEndsEveryHoldingThenRunningAndNoOther() {
    let register = Register(
      .list("2017", ["jn-0001"]),
      .award("z", of: ["2017"], on: "2018-01-05"),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", ["jn-0001"]),
      .award("b", of: ["2023"], on: "2023-03-20"),
      .ending(.revoked, "jn-0001", on: "2023-05-01", ground: "检查不合格")
    )
    #expect(
      register.story("jn-0001", on: ["2023-05-01"]) == [
        "2023-05-01 revoked | 2017 2018-01-05..2021-01-05~"
          + " | 2020 2020-06-30..2023-06-30~ 撤销 2023-05-01 第二十五条"
          + " | *2023 2023-03-20..2026-03-20~ 撤销 2023-05-01 第二十五条"
      ]
    )
  }

  @Test func aBanFromAnEarlierAwardPutsOffTheNextApplication() {
    let register = Register(
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", ["jn-0001"]),
      .award("b", of: ["2023"], on: "2023-03-20"),
      .ending(.revoked, "jn-0001", on: "2023-05-01", ground: "虚假申报", batch: "2020")
    )
    #expect(
      register.story("jn-0001", on: ["2023-05-01"]) == [
        "2023-05-01 valid | 2020 2020-06-30..2023-06-30~ 撤销 2023-05-01 第二十四条"
          + " | *2023 2023-03-20..2026-03-20~ | apply 2026-05-02"
          + " | ban 2023-05-01..2026-05-01 runs"
      ]
    )
  }

  @Test func aBanOutlastsAnotherHoldingThatWasGivenUp() {
    let register = Register(
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", ["jn-0001"]),
      .award("b", of: ["2023"], on: "2023-03-20"),
      .ending(.revoked, "jn-0001", on: "2023-05-01", ground: "虚假申报", batch: "2020"),
      .ending(.waived, "jn-0001", on: "2023-06-01")
    )
    #expect(
      register.story("jn-0001", on: ["2023-06-01", "2026-05-02"]) == [
        "2023-06-01 ended | 2020 2020-06-30..2023-06-30~ 撤销 2023-05-01 第二十四条"
          + " | *2023 2023-03-20..2026-03-20~ 自愿放弃 2023-06-01 | apply 2026-05-02"
          + " | ban 2023-05-01..2026-05-01 runs",
        "2026-05-02 ended | 2020 2020-06-30..2023-06-30~ 撤销 2023-05-01 第二十四条"
          + " | *2023 2023-03-20..2026-03-20~ 自愿放弃 2023-06-01",
      ]
    )
  }

  @Test func aBanWithoutACodeBindsThePlatform() {
    let register = Register(
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", [ListedRow("jn-0001", code: "91370102MADEM00115")]),
      .award("b", of: ["2023"], on: "2023-03-20"),
      .ending(.revoked, "jn-0001", on: "2023-03-01", ground: "虚假申报", batch: "2020")
    )
    #expect(
      register.story("jn-0001", on: ["2023-03-20"]) == [
        "2023-03-20 valid | 2020 2020-06-30..2023-06-30~ 撤销 2023-03-01 第二十四条"
          + " | *2023 2023-03-20..2026-03-20~ | apply 2026-03-02 | ban 2023-03-01..2026-03-01 runs"
      ]
    )
  }

  @Test func aBanOnAnEarlierOperatorDoesNotBindThePresentOne() {
    let register = Register(
      .list("2020", [ListedRow("jn-0001", code: "91370102MADEM00115")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0001", on: "2023-05-01", ground: "虚假申报"),
      .change(
        .transferred,
        "jn-0001",
        on: "2023-05-10",
        "统一社会信用代码",
        "91370102MADEM00115",
        "91370103MADEM002XB"
      ),
      .list("2024", [ListedRow("jn-0001", code: "91370103MADEM002XB")]),
      .award("b", of: ["2024"], on: "2024-03-20")
    )
    #expect(
      register.story("jn-0001", on: ["2024-03-20"]) == [
        "2024-03-20 valid | 2020 2020-06-30..2023-06-30~ 撤销 2023-05-01 第二十四条"
          + " | *2024 2024-03-20..2027-03-20~ | apply 2027-01-01"
      ]
    )
  }

  @Test func whatTheAwardNoticeSaysOfTheValidityIsWhatACorrectionNames() {
    let parts: [DossierPart] = [
      .programme(.plain(takeover: "2021-01-01")),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30", validTo: "2023-06-29"),
    ]
    let right = DossierPart.change(
      .corrected,
      "jn-0001",
      on: "2020-07-10",
      "有效期止",
      "2023-06-29",
      "2023-06-30"
    )
    #expect(Register(Dossier(parts + [right])).marks == [])
    let wrong = DossierPart.change(
      .corrected,
      "jn-0001",
      on: "2020-07-10",
      "有效期止",
      "",
      "2023-06-30"
    )
    #expect(Register(Dossier(parts + [wrong])).marks == ["error register/old-value-differs"])
  }

  @Test func anEndOfABatchLeavesTheOthers() {
    let register = Register(
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", ["jn-0001"]),
      .award("b", of: ["2023"], on: "2023-03-20"),
      .ending(.revoked, "jn-0001", on: "2023-05-01", ground: "检查不合格", batch: "2023")
    )
    #expect(
      register.story("jn-0001", on: ["2023-05-01"]) == [
        "2023-05-01 valid_final_year | *2020 2020-06-30..2023-06-30~"
          + " | 2023 2023-03-20..2026-03-20~ 撤销 2023-05-01 第二十五条 | apply 2023-01-01"
      ]
    )
  }

  @Test func anEndReachesATitleThatRunsOnByARetroactiveMeasure() {
    let register = Register(
      .programme(
        .plain(
          measures: [
            .plain("new", from: .given("2023-01-01"), validity: .years(3, isRetroactive: true)),
            .plain("old", to: "2022-12-31", validity: .years(2)),
          ]
        )
      ),
      .list("2021", ["jn-0001"]),
      .award("a", of: ["2021"], on: "2021-06-30"),
      .ending(.revoked, "jn-0001", on: "2024-02-01", ground: "检查不合格")
    )
    #expect(register.outOfOrder().isEmpty)
    #expect(
      register.story("jn-0001", on: ["2024-01-31", "2024-02-01"]) == [
        "2024-01-31 valid_final_year | 2021 2021-06-30..2024-06-30~ | apply 2024-01-01",
        "2024-02-01 revoked | 2021 2021-06-30..2024-06-30~ 撤销 2024-02-01 第二十五条",
      ]
    )
  }

  @Test func aRetroactiveMeasureRevivesNothingThatHadRunOutAndTouchesNoStoredDate() {
    let register = Register(
      .programme(
        .plain(
          measures: [
            .plain("old", to: "2022-12-31", validity: .years(2)),
            .plain("new", from: .given("2023-01-01"), validity: .years(3, isRetroactive: true)),
          ]
        )
      ),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-12-30"),
      .list("2021", [ListedRow("jn-0002", validTo: "2023-03-31")]),
      .award("b", of: ["2021"], on: "2021-06-30")
    )
    let stories = ["jn-0001", "jn-0002"].flatMap {
      register.story(PlatformID(stringLiteral: $0), on: ["2023-06-01"])
    }
    #expect(
      stories == [
        "2023-06-01 expired | 2020 2020-12-30..2022-12-30~ | apply 2022-01-01",
        "2023-06-01 expired | 2021 2021-06-30..2023-03-31 | apply 2023-01-01",
      ]
    )
  }

  @Test func aCorrectedFirstDayMovesTheComputedLastDay() {
    let register = Register(
      .list("2023", [ListedRow("jn-0001", validFrom: "2023-07-01")]),
      .award("a", of: ["2023"], on: "2023-06-27"),
      .change(.corrected, "jn-0001", on: "2023-08-01", "有效期起", "2023-07-01", "2023-06-27")
    )
    #expect(
      register.story("jn-0001", on: ["2023-07-31", "2023-08-01"]) == [
        "2023-07-31 valid | 2023 2023-07-01..2026-07-01~ awarded 2023-06-27 | apply 2026-01-01",
        "2023-08-01 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01",
      ]
    )
  }

  @Test func aCorrectedLastDayIsStoredAndNoLongerComputed() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .award("a", of: ["2023"], on: "2023-06-27"),
      .change(.corrected, "jn-0001", on: "2023-08-01", "有效期止", "", "2025-06-30")
    )
    #expect(
      register.story("jn-0001", on: ["2023-08-01"]) == [
        "2023-08-01 valid | 2023 2023-06-27..2025-06-30 | apply 2025-01-01"
      ]
    )
  }
}
