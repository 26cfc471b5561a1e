import Disclosure
import TestSupport
import Testing

struct BanCheckTests {
  private static let barred: CreditCode = "91370102MADEM00115"

  /// Another platform of an operator, made public and awarded.
  private func proposal(
    of code: CreditCode = Self.barred,
    awarded day: Day,
    publicised window: (first: Day, last: Day) = ("2024-05-27", "2024-06-03"),
    bases: [NoticeBasis] = ["外来文件"],
    isDraft: Bool = false
  ) -> [DossierPart] {
    [
      .list("2024", [ListedRow("jn-0005", operator: "丁公司", code: code)]),
      .publicity("p", of: ["2024"], from: window.first, to: window.last, bases: bases),
      .award("a", of: ["2024"], on: day, bases: bases, isDraft: isDraft),
    ]
  }

  /// A platform revoked on 10 June 2021 whose operator is barred to 10 June 2024, and what else
  /// is given.
  private func register(_ parts: [DossierPart], _ more: DossierPart...) -> Register {
    let revoked: [DossierPart] = [
      .programme(.plain(takeover: "2021-01-01")),
      .list("2020", [ListedRow("jn-0004", code: Self.barred)]),
      .award("z", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0004", on: "2021-06-10", ground: "虚假申报"),
    ]
    return Register(Dossier(revoked + parts + more))
  }

  @Test func aCorrectedCodeAlwaysWasTheOneThatIsBarred() {
    let right: CreditCode = "91370102MADE00011J"
    let corrected = DossierPart.change(
      .corrected,
      "jn-0004",
      on: "2021-07-01",
      "统一社会信用代码",
      Self.barred.string,
      right.string
    )
    #expect(register(proposal(awarded: "2024-06-10"), corrected).marks == [])
    #expect(
      register(proposal(of: right, awarded: "2024-06-10"), corrected).marks == [
        "error ban/award-inside"
      ]
    )
  }

  @Test func aPlatformWithoutACodeIsBarredItself() {
    let register = Register(
      .programme(.plain(takeover: "2021-01-01")),
      .list("2020", ["jn-0004"]),
      .award("z", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0004", on: "2021-06-10", ground: "虚假申报"),
      .list("2024", ["jn-0004"]),
      .publicity("p", of: ["2024"], from: "2024-05-27", to: "2024-06-03"),
      .award("a", of: ["2024"], on: "2024-06-10")
    )
    #expect(register.marks == ["error ban/award-inside"])
  }

  @Test func noAwardInsideTheBanOnTheOperatorOfAnyPlatform() {
    #expect(
      register(proposal(awarded: "2024-06-10")).sentences == [
        "records/jn/2024.csv:2:1: 错误 [ban/award-inside] 丁公司在禁报期内（2021年6月10日至2024年6月10日），"
          + "2024年6月10日不能认定；最早可在2024年6月11日申报。（依据：《办法m》第二十四条）"
      ]
    )
    #expect(
      register(proposal(awarded: "2024-06-11")).marks == ["warning ban/publicised-inside"]
    )
    let later = proposal(awarded: "2024-06-11", publicised: ("2024-05-30", "2024-06-11"))
    #expect(!register(later).marks.contains { $0.hasSuffix("-inside") })
    #expect(register(proposal(of: "91370103MADEM002XB", awarded: "2024-06-10")).marks == [])
  }

  @Test func aCallWhollyInsideIsAnErrorAndPartlyANoteEachToldOnce() {
    let inside = DossierPart.call("c", from: "2024-04-01", to: "2024-06-10")
    let partly = DossierPart.call("c", from: "2024-04-01", to: "2024-06-11")
    let after = DossierPart.call("c", from: "2024-06-11", to: "2024-06-30")
    let proposed = proposal(
      awarded: "2024-06-20",
      publicised: ("2024-06-12", "2024-06-19"),
      bases: ["c"]
    )
    #expect(
      register(proposed, inside).sentences == [
        "records/jn/2024.csv:2:1: 错误 [ban/call-inside] 丁公司的禁报期（2021年6月10日至2024年6月10日）"
          + "覆盖整个申报期，不能申报；请从名单中去掉。（依据：《办法m》第二十四条）"
      ]
    )
    #expect(
      register(proposed, partly).sentences == [
        "records/jn/2024.csv:2:1: 提示 [ban/call-partly-inside] 丁公司的禁报期"
          + "（2021年6月10日至2024年6月10日）与申报期部分重叠，请核对其申报日期。（依据：《办法m》第二十四条）"
      ]
    )
    #expect(register(proposed, after).marks == [])
  }

  @Test func ofACallThePeriodOfTheApplicantsCounts() {
    let review = [(name: "区县初审", first: "2024-06-11" as Day, last: "2024-06-20" as Day)]
    let call = DossierPart.call("c", from: "2024-04-01", to: "2024-06-10", further: review)
    #expect(
      register(proposal(awarded: "2024-06-24", bases: ["c"]), call).marks == [
        "error ban/call-inside"
      ]
    )
  }

  @Test func aRestoredTitleBarsNobody() {
    let restored = DossierPart.ending(.restored, "jn-0004", on: "2024-12-01")
    #expect(register(proposal(awarded: "2024-06-10"), restored).marks == [])
  }

  @Test func aRowThatIsMadePublicInsideTheBanIsToldBeforeItsAward() {
    let list = DossierPart.list("2024", [ListedRow("jn-0005", operator: "丁公司", code: Self.barred)])
    let publicity = { (last: Day) in
      DossierPart.publicity("p", of: ["2024"], from: "2024-05-27", to: last)
    }
    let told = [
      "records/jn/2024.csv:2:1: 警告 [ban/publicised-inside] 丁公司在禁报期内（2021年6月10日至2024年6月10日），"
        + "不能申报，却列入了公示（至2024年6月3日）；请从名单中去掉，已经公示的登记“不予认定”。（依据：《办法m》第二十四条）"
    ]
    #expect(register([list, publicity("2024-06-03")]).sentences == told)
    let again = DossierPart.publicity("q", of: ["2024"], from: "2024-05-27", to: "2024-06-03")
    #expect(register([list, publicity("2024-06-03"), again]).sentences == told)
    #expect(register([list, publicity("2024-06-11")]).marks == [])
    let refused = DossierPart.change(.refused, "jn-0005", on: "2024-06-04", batch: "2024")
    #expect(register([list, publicity("2024-06-03")], refused).marks == [])
    #expect(
      register([list, publicity("2024-06-03"), .award("a", of: ["2024"], on: "2024-06-10")]).marks
        == ["error ban/award-inside"]
    )
  }

  @Test func inADraftTheBanIsAWarning() {
    #expect(
      register(proposal(awarded: "2024-06-10", isDraft: true)).marks == ["warning ban/award-inside"]
    )
  }

  @Test func aBanBindsWithinItsProgramme() {
    let other: [DossierPart] = [
      .programme(.plain("sd", takeover: "2025-01-01", measures: [.plain("sd-m")])),
      .list("sd/2022", [ListedRow("jn-0005", code: Self.barred)]),
      .award("s", of: ["sd/2022"], on: "2022-06-10"),
    ]
    #expect(register(other).marks == [])
  }

  /// What the list's frozen rows say no longer counts once the row is out.
  @Test func aRowThatIsOutIsNotAwarded() {
    let call = DossierPart.call("c", from: "2024-04-01", to: "2024-05-10")
    let proposed = proposal(awarded: "2024-06-10", bases: ["c"])
    for out in [
      DossierPart.change(.refused, "jn-0005", on: "2024-06-04", batch: "2024"),
      .change(.applicationWithdrawn, "jn-0005", on: "2024-06-10", batch: "2024"),
      .change(.corrected, "jn-0005", on: "2024-06-04", "列入", "是", "否", batch: "2024"),
    ] {
      #expect(register(proposed, call, out).marks.filter { $0.hasPrefix("error") } == [])
    }
  }

  /// Where the row names no batch, it speaks of the latest list.
  @Test func aRefusalWithoutABatchIsOfTheLatestList() {
    let refused = DossierPart.change(.refused, "jn-0005", on: "2024-06-04")
    let proposed = proposal(awarded: "2024-06-10")
    #expect(!register(proposed, refused).marks.contains("error ban/award-inside"))
    let before = DossierPart.change(.refused, "jn-0005", on: "2022-06-04")
    let earlier: [DossierPart] = [
      .list("2022", [ListedRow("jn-0005", operator: "丁公司")]),
      .publicity("p-2", of: ["2022"], from: "2022-05-30", to: "2022-06-06"),
      before,
    ]
    #expect(register(proposed + earlier).marks.contains("error ban/award-inside"))
  }

  @Test func aRowThatIsPutInAgainIsAwarded() {
    let struck = DossierPart.change(
      .corrected,
      "jn-0005",
      on: "2024-06-04",
      "列入",
      "是",
      "否",
      batch: "2024"
    )
    let again = DossierPart.change(
      .corrected,
      "jn-0005",
      on: "2024-06-05",
      "列入",
      "否",
      "是",
      batch: "2024"
    )
    #expect(
      register(proposal(awarded: "2024-06-10"), struck, again).marks.contains(
        "error ban/award-inside"
      )
    )
  }

  /// The register has no row that rests on a draft, and what the draft itself awards is judged with it.
  @Test func whatRestsOnADraftHidesNoError() {
    let draft = DossierPart.notice("d", .notice, published: "2024-06-04", isDraft: true)
    let rows: [DossierPart] = [
      .change(.refused, "jn-0005", on: "2024-06-04", by: "d", batch: "2024"),
      .change(
        .transferred,
        "jn-0005",
        on: "2024-06-04",
        "统一社会信用代码",
        Self.barred.string,
        "91370103MADEM002XB",
        by: "d"
      ),
    ]
    for row in rows {
      let marks = register(proposal(awarded: "2024-06-10"), draft, row).marks
      #expect(marks.contains("error ban/award-inside"))
      let drafted = register(proposal(awarded: "2024-06-10", isDraft: true), draft, row).marks
      #expect(!drafted.contains { $0.hasSuffix("ban/award-inside") })
    }
  }

  /// The publicity stands, whatever a draft of the award says.
  @Test func aDraftHidesNoErrorOfAPublishedNotice() {
    let call = DossierPart.call("c", from: "2024-04-01", to: "2024-05-10")
    let proposed = proposal(awarded: "2024-06-10", bases: ["c"], isDraft: true)
    #expect(register(proposed, call).marks.contains("error ban/call-inside"))
  }

  @Test func aLaterAwardIsNotOfTheRowsBeforeIt() {
    let parts: [DossierPart] = [
      .list("2018", [ListedRow("jn-0004", code: Self.barred), "jn-0006"]),
      .award("y", of: ["2018"], on: "2018-06-29", withheld: ["jn-0006"]),
      .award("y-2", of: ["2018"], on: "2021-07-01"),
    ]
    #expect(register(parts).marks.filter { $0.contains("ban/") } == [])
  }

  /// The ban binds who runs the platform when it is awarded.
  @Test(
    arguments: [
      (CreditCode("91370103MADEM002XB"), Self.barred, ["error ban/award-inside"]),
      (Self.barred, CreditCode("91370103MADEM002XB"), []),
    ] as [(CreditCode?, CreditCode, [String])]
  )
  func theOperatorOfTheDayOfTheAwardCounts(
    listed: CreditCode?,
    later: CreditCode,
    marks: [String]
  ) throws {
    let listed = try #require(listed)
    let changed = DossierPart.change(
      .transferred,
      "jn-0005",
      on: "2024-06-04",
      "统一社会信用代码",
      listed.string,
      later.string
    )
    let register = register(proposal(of: listed, awarded: "2024-06-10"), changed)
    #expect(register.marks.filter { $0.contains("ban/award") } == marks)
  }
}
