import Disclosure
import TestSupport
import Testing

struct AwardAfterPublicityCheckTests {
  /// A list made public from 5 to 12 June 2023, and what else is given.
  private func register(
    takeover: Day? = nil,
    demandsNoObjection: Bool = true,
    _ parts: DossierPart...
  ) -> Register {
    let measure = Measure.plain(demandsNoObjection: demandsNoObjection)
    let published: [DossierPart] = [
      .programme(.plain(takeover: takeover, measures: [measure])),
      .list("2023", [ListedRow("jn-0001", name: "甲平台")]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
    ]
    return Register(Dossier(published + parts))
  }

  @Test func anAwardOnTheLastDayIsTooEarlyAndOnTheNextIsNot() {
    #expect(
      register(.award("a", of: ["2023"], on: "2023-06-12")).sentences == [
        "notices/a.md:6:1: 错误 [award/before-publicity-ended] 认定日期2023年6月12日不晚于"
          + "公示期最后一天2023年6月12日；最早应在2023年6月13日认定。（依据：《办法m》第二十一条）"
      ]
    )
    #expect(register(.award("a", of: ["2023"], on: "2023-06-13")).marks == [])
  }

  @Test(
    arguments: [
      ("2023-06-09", ["error award/without-publicity"]),
      ("2023-06-12", ["error award/without-publicity"]),
      ("2023-06-13", []),
    ] as [(Day, [String])]
  )
  func aPublicityWithdrawnBeforeItsEndIsNone(day: Day, marks: [String]) {
    let register = register(
      .notice("w", .notice, published: day, withdraws: ["p"]),
      .award("a", of: ["2023"], on: "2023-06-20")
    )
    #expect(register.marks == marks)
  }

  @Test func anAwardBeforeItsPublicityIsTooEarly() {
    #expect(
      register(.award("a", of: ["2023"], on: "2023-05-31")).marks == [
        "error award/before-publicity-ended"
      ]
    )
  }

  @Test func aSecondPublicityBeforeTheAwardIsWaitedFor() {
    let second = DossierPart.publicity("q", of: ["2023"], from: "2023-06-26", to: "2023-07-03")
    #expect(
      register(second, .award("a", of: ["2023"], on: "2023-07-03")).marks == [
        "error award/before-publicity-ended"
      ]
    )
    #expect(register(second, .award("a", of: ["2023"], on: "2023-07-04")).marks == [])
  }

  @Test func aPublicityAfterTheAwardIsForTheRowsThatItLeftOut() {
    let register = register(
      .award("a", of: ["2023"], on: "2023-06-20", withheld: ["jn-0001"]),
      .publicity("q", of: ["2023"], from: "2023-06-26", to: "2023-07-03"),
      .award("b", of: ["2023"], on: "2023-07-04")
    )
    #expect(register.marks == [])
  }

  @Test func anAwardNeedsAPublicityUnlessItIsHistory() {
    let marks = { (takeover: Day) in
      Register(
        .programme(.plain(takeover: takeover)),
        .list("2022", ["jn-0001"]),
        .award("a", of: ["2022"], on: "2022-06-20")
      ).sentences
    }
    #expect(
      marks("2022-06-20") == [
        "notices/a.md:2:1: 错误 [award/without-publicity] 名单 jn/2022 没有公示就认定；"
          + "请先发布公示，公示期满无异议后再认定。（依据：《办法m》第二十一条）"
      ]
    )
    #expect(marks("2022-06-21") == [])
  }

  @Test func aDraftPublicityIsNone() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12", isDraft: true),
      .award("a", of: ["2023"], on: "2023-06-13")
    )
    #expect(register.marks == ["error award/without-publicity"])
  }

  private let objection = DossierPart.change(
    .objectionAccepted,
    "jn-0001",
    on: "2023-06-12",
    batch: "2023"
  )

  @Test func anOpenObjectionForbidsTheAwardWhereTheMeasureDemandsNone() {
    let award = DossierPart.award("a", of: ["2023"], on: "2023-06-20")
    #expect(
      register(objection, award).sentences == [
        "notices/a.md:6:1: 错误 [award/open-objection] 甲平台（jn-0001）的异议还没有结论；"
          + "请先登记“异议不成立”或“不予认定”，或把它列入暂缓。（依据：《办法m》第二十一条）"
      ]
    )
    #expect(
      register(demandsNoObjection: false, objection, award).marks == [
        "warning award/open-objection"
      ]
    )
  }

  @Test(arguments: [ChangeRow.Kind.objectionDismissed, .refused, .applicationWithdrawn])
  func aDecidedObjectionForbidsNothing(kind: ChangeRow.Kind) {
    let marks = ["2023-06-20", "2023-06-21"].map { day in
      register(
        objection,
        .change(kind, "jn-0001", on: Day(stringLiteral: day), batch: "2023"),
        .award("a", of: ["2023"], on: "2023-06-20")
      ).marks
    }
    #expect(marks.first == [])
    #expect(marks.last?.first == "error award/open-objection")
  }

  @Test func aWithheldRowMayHaveAnOpenObjection() {
    let award = DossierPart.award("a", of: ["2023"], on: "2023-06-20", withheld: ["jn-0001"])
    #expect(register(objection, award).marks == [])
  }

  @Test func inADraftAwardErrorsAreWarnings() {
    #expect(
      register(.award("a", of: ["2023"], on: "2023-06-12", isDraft: true)).marks == [
        "warning award/before-publicity-ended"
      ]
    )
  }

  @Test func aDraftDecidesNoObjection() {
    let objected = DossierPart.change(
      .objectionAccepted,
      "jn-0001",
      on: "2023-06-08",
      batch: "2023"
    )
    let draft = DossierPart.notice("d", .notice, published: "2023-06-13", isDraft: true)
    for kind in [ChangeRow.Kind.objectionDismissed, .refused] {
      let decided = DossierPart.change(kind, "jn-0001", on: "2023-06-13", by: "d", batch: "2023")
      let award = DossierPart.award("a", of: ["2023"], on: "2023-06-20")
      #expect(
        register(objected, draft, decided, award).marks.contains("error award/open-objection")
      )
    }
  }
}
