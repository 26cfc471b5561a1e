import Disclosure
import TestSupport
import Testing

struct ReapplicationDaysCheckTests {
  /// A platform that was awarded on 30 June 2020 for three years, and again.
  private func sentences(
    awarded day: Day,
    reapplication: ReapplicationRule.Start? = .finalYear,
    takeover: Day = "2021-01-01",
    grade: String = "",
    _ parts: DossierPart...
  ) -> [String] {
    let given: [DossierPart] = [
      .programme(.plain(takeover: takeover, measures: [.plain(reapplication: reapplication)])),
      .list("2020", ["jn-0001"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2022", [ListedRow("jn-0001", grade: grade)]),
      .publicity("p", of: ["2022"], from: "2022-11-07", to: "2022-11-14"),
      .award("b", of: ["2022"], on: day),
    ]
    return Register(Dossier(given + parts)).sentences
  }

  @Test func anAwardBeforeTheYearInWhichTheTitleRunsOutIsTold() {
    #expect(
      sentences(awarded: "2022-12-30") == [
        "records/jn/2022.csv:2:1: 警告 [award/before-reapplication] 前一次认定（批次 2020）有效至2023年6月30日，"
          + "最早2023年1月1日才可再申报，这里2022年12月30日就认定了；请核对平台编号和批次。"
          + "（依据：《办法m》第二十三条）"
      ]
    )
    #expect(sentences(awarded: "2023-01-04") == [])
  }

  @Test func aPublicityBeforeThatYearIsToldWhileNobodyIsAwarded() {
    let register = { (parts: DossierPart...) in
      Register(
        Dossier(
          [
            .programme(
              .plain(takeover: "2021-01-01", measures: [.plain(reapplication: .finalYear)])
            ),
            .list("2020", ["jn-0001"]),
            .award("a", of: ["2020"], on: "2020-06-30"),
            .list("2022", ["jn-0001"]),
            .publicity("p", of: ["2022"], from: "2022-11-07", to: "2022-11-14"),
          ] + parts
        )
      )
    }
    #expect(
      register().sentences == [
        "records/jn/2022.csv:2:1: 警告 [publicity/before-reapplication] 前一次认定（批次 2020）有效至2023年6月30日，"
          + "最早2023年1月1日才可再申报，2022年11月7日却列入了公示；请核对平台编号和批次，"
          + "不能再申报的从名单中去掉，已经公示的登记“不予认定”。（依据：《办法m》第二十三条）"
      ]
    )
    #expect(
      register(.change(.refused, "jn-0001", on: "2022-11-16", batch: "2022")).sentences == []
    )
    let withdrawal = DossierPart.notice("w", .notice, published: "2022-11-08", withdraws: ["p"])
    #expect(!register(withdrawal).sentences.contains { $0.contains("before-reapplication") })
  }

  @Test func afterExpiryOneWaitsForTheLastDay() {
    #expect(sentences(awarded: "2023-06-30", reapplication: .afterExpiry).count == 1)
    #expect(sentences(awarded: "2023-07-03", reapplication: .afterExpiry) == [])
  }

  @Test func whereTheMeasureSaysNothingOrTheTitleHasEndedNothingIsTold() {
    #expect(sentences(awarded: "2022-12-30", reapplication: nil) == [])
    #expect(
      sentences(awarded: "2022-12-30", .ending(.waived, "jn-0001", on: "2022-06-01")) == []
    )
    #expect(sentences(awarded: "2022-12-30", takeover: "2023-01-01") == [])
    #expect(sentences(awarded: "2022-12-30", grade: "四星级") == [])
  }

  @Test func aMeasureThatCameLaterDoesNotMakeAnAwardEarly() {
    let retroactive = Measure.plain(
      "n",
      from: .given("2023-05-01"),
      validity: .years(6, isRetroactive: true)
    )
    #expect(
      Register(
        .programme(.plain(takeover: "2021-01-01", measures: [.plain(), retroactive])),
        .list("2020", ["jn-0001"]),
        .award("a", of: ["2020"], on: "2020-06-30"),
        .list("2022", ["jn-0001"]),
        .publicity("p", of: ["2022"], from: "2022-11-07", to: "2022-11-14"),
        .award("b", of: ["2022"], on: "2023-01-04")
      ).marks == []
    )
  }

  @Test func anotherProgrammeIsAnotherTitle() {
    #expect(
      Register(
        .programme(.plain(takeover: "2023-01-01")),
        .programme(.plain("sd", takeover: "2021-01-01", measures: [.plain("sd-m")])),
        .list("2020", ["jn-0001"]),
        .award("a", of: ["2020"], on: "2020-06-30"),
        .list("sd/2022", ["jn-0001"]),
        .publicity("p", of: ["sd/2022"], from: "2022-11-07", to: "2022-11-14"),
        .award("b", of: ["sd/2022"], on: "2022-12-30")
      ).marks == []
    )
  }
}
