import Disclosure
import TestSupport
import Testing

/// Facts that name no batch speak of what stands, as the site shows it.
struct StandingCandidacyTests {
  private let held: [DossierPart] = [
    .list("2020", [ListedRow("jn-0001", grade: "三星级")]),
    .award("a", of: ["2020"], on: "2022-06-30"),
    .list("2023", [ListedRow("jn-0001", grade: "四星级")]),
    .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
  ]

  private func grade(_ register: Register, on day: Day) -> String? {
    register.view(asOf: day)["jn-0001"]?.titles.first?.facts.value.grade
  }

  @Test func aChangeIsHeldAgainstTheTitleThatStands() {
    let regraded = Register(
      Dossier(
        held + [
          .change(.refused, "jn-0001", on: "2023-06-13", batch: "2023"),
          .change(.regraded, "jn-0001", on: "2023-07-01", "等级", "三星级", "二星级"),
        ]
      )
    )
    #expect(regraded.outOfOrder().isEmpty)
    #expect(grade(regraded, on: "2023-07-01") == "二星级")
    let inPublicity = Register(
      Dossier(held + [.change(.regraded, "jn-0001", on: "2023-06-07", "等级", "四星级", "二星级")])
    )
    #expect(
      inPublicity.outOfOrder().map(\.reason) == [.differs(field: "等级", stands: "三星级")]
    )
  }

  /// What is under way and says the same is changed, too: it will be the title.
  @Test func aChangeReachesTheListThatIsUnderWay() {
    let register = Register(
      Dossier(
        held + [
          .change(.updated, "jn-0001", on: "2023-06-07", "推荐单位", "", "某局"),
          .award("b", of: ["2023"], on: "2023-06-30"),
        ]
      )
    )
    let title = register.view(asOf: "2023-06-30")["jn-0001"]?.titles.first
    #expect(title?.candidacies.map(\.facts.value.recommender) == ["某局", "某局"])
  }

  @Test func anEndWithoutABatchLeavesWhatHasNotBegun() {
    let parts: [DossierPart] = [
      .list("2020", ["jn-0001"]), .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", ["jn-0001"]),
      .award("b", of: ["2023"], on: "2023-06-01", validFrom: "2023-07-01"),
    ]
    let both = Register(Dossier(parts + [.ending(.cancelled, "jn-0001", on: "2023-06-15")]))
    #expect(
      both.story("jn-0001", on: ["2023-06-15", "2023-07-01"]) == [
        "2023-06-15 cancelled | *2020 2020-06-30..2023-06-30~ 取消 2023-06-15"
          + " | 2023 2023-07-01..2026-07-01~ awarded 2023-06-01",
        "2023-07-01 valid | 2020 2020-06-30..2023-06-30~ 取消 2023-06-15"
          + " | *2023 2023-07-01..2026-07-01~ awarded 2023-06-01 | apply 2026-01-01",
      ]
    )
    #expect(
      both.sentences.filter { $0.contains("ending-leaves") } == [
        "records/revocations.csv:2:1: 警告 [record/ending-leaves-award] "
          + "没有写批次的取消只终止当日有效的认定；批次 2023 的认定自2023年7月1日起有效，没有终止。一并终止的，请另写一行并写上批次。"
      ]
    )
    let alone = Register(
      Dossier(Array(parts.dropFirst(2)) + [.ending(.cancelled, "jn-0001", on: "2023-06-15")])
    )
    #expect(alone.outOfOrder().isEmpty)
    #expect(!alone.marks.contains("warning record/ending-leaves-award"))
  }

  @Test func aListThatIsMadePublicAgainProposesNothingOfWhomItWasRefused() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .change(.refused, "jn-0001", on: "2023-06-13", batch: "2023"),
      .list("2023-2", ["jn-0001"]),
      .publicity("q", of: ["2023-2"], from: "2023-07-03", to: "2023-07-10"),
      .publicity("r", of: ["2023"], from: "2023-07-05", to: "2023-07-12")
    )
    #expect(
      register.story("jn-0001", on: ["2023-07-02", "2023-07-05"]).map { $0.prefix(26) } == [
        "2023-07-02 none+refused | ", "2023-07-05 none+in_publici",
      ]
    )
  }

  @Test func anAwardThatWasStruckLeavesTheOlderRefusalToItsOwnBatch() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .change(.refused, "jn-0001", on: "2023-06-13", batch: "2023"),
      .list("2024", ["jn-0001"]),
      .award("b", of: ["2024"], on: "2024-06-30"),
      .change(.corrected, "jn-0001", on: "2024-07-10", "列入", "是", "否", batch: "2024")
    )
    // Until then it was a later proposal, public or not.
    #expect(
      register.story("jn-0001", on: ["2024-06-29", "2024-06-30"]) == [
        "2024-06-29 none+refused | 2023 不予认定 2023-06-13 ",
        "2024-06-30 valid | 2023 不予认定 2023-06-13  | *2024 2024-06-30..2027-06-30~ | apply 2027-01-01",
      ]
    )
    let title = register.view(asOf: "2024-07-10")["jn-0001"]?.titles.first
    #expect(title?.carrying.batch == "jn/2023")
    #expect(title?.pending == .refused)
  }

  @Test func oneAppliesAgainByTheMeasureInForce() {
    let older = Measure.plain("m", to: "2021-04-29", reapplication: nil)
    let newer = Measure.plain("n", from: .given("2021-04-30"))
    let register = Register(
      .programme(.plain(measures: [older, newer])),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30")
    )
    #expect(
      register.story("jn-0001", on: ["2021-04-29", "2021-04-30", "2023-01-01"]) == [
        "2021-04-29 valid | 2020 2020-06-30..2023-06-30~",
        "2021-04-30 valid | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2023-01-01 valid_final_year | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
      ]
    )
  }
}
