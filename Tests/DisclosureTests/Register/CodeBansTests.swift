import Disclosure
import TestSupport
import Testing

/// A ban binds the credit code within its programme, whichever platform brought it (济南 art. 24).
struct CodeBansTests {
  private static let code: CreditCode = "91370102MADEM00115"
  private static let other: CreditCode = "91370103MADEM002XB"

  /// Two platforms of one firm, of which the first is revoked on 10 June 2021.
  private func register(_ parts: DossierPart...) -> Register {
    Register(
      Dossier(
        [
          .list(
            "2020",
            [
              ListedRow("jn-0001", operator: "甲公司", code: Self.code),
              ListedRow("jn-0002", operator: "甲公司", code: Self.code),
            ]
          ),
          .award("a", of: ["2020"], on: "2020-06-30"),
          .notice("r", .revocation, published: "2021-06-11"),
          .ending(.revoked, "jn-0001", on: "2021-06-10", ground: "虚假申报", by: "r"),
        ] + parts
      )
    )
  }

  private let title = "2020 2020-06-30..2023-06-30~"

  @Test func theOtherPlatformMayNotApplyEither() {
    #expect(
      register().story("jn-0002", on: ["2021-06-10", "2021-06-11", "2024-06-11"]) == [
        "2021-06-10 valid | \(title) | apply 2023-01-01",
        "2021-06-11 valid | \(title) | apply 2024-06-11"
          + " | ban 2021-06-10..2024-06-10 \(Self.code) runs",
        "2024-06-11 expired | \(title) | apply 2024-06-11",
      ]
    )
  }

  @Test func ofSeveralBansTheLastCounts() {
    let register = register(.ending(.revoked, "jn-0002", on: "2022-06-10", ground: "虚假申报"))
    #expect(
      register.story("jn-0001", on: ["2022-06-10"]) == [
        "2022-06-10 revoked | \(title) 撤销 2021-06-10 第二十四条 | apply 2025-06-11"
          + " | ban 2022-06-10..2025-06-10 \(Self.code) runs"
      ]
    )
  }

  @Test func whoTookItOverIsFree() {
    let transfer = [
      DossierPart.change(.transferred, "jn-0002", on: "2022-01-01", "运营单位", "甲公司", "乙公司"),
      .change(
        .transferred,
        "jn-0002",
        on: "2022-01-01",
        "统一社会信用代码",
        Self.code.string,
        Self.other.string
      ),
    ]
    let register = register(transfer[0], transfer[1])
    #expect(
      register.story("jn-0002", on: ["2021-12-31", "2022-01-01"]) == [
        "2021-12-31 valid | \(title) | apply 2024-06-11"
          + " | ban 2021-06-10..2024-06-10 \(Self.code) runs",
        "2022-01-01 valid | \(title) | apply 2023-01-01",
      ]
    )
  }

  @Test func aDecisionThatIsUndoneBarsNobody() {
    let register = register(.ending(.restored, "jn-0001", on: "2021-12-01"))
    #expect(
      register.story("jn-0002", on: ["2021-11-30", "2021-12-01"]) == [
        "2021-11-30 valid | \(title) | apply 2024-06-11"
          + " | ban 2021-06-10..2024-06-10 \(Self.code) runs",
        "2021-12-01 valid | \(title) | apply 2023-01-01",
      ]
    )
  }

  @Test func theDaysOnWhichTheBanBeginsAndEndsAreLookedAt() throws {
    let register = register()
    let past = try #require(
      register.pasts.map(register.past(of:)).first { $0.id == "jn-0002" }
    )
    let days = past.candidateDays(upTo: "2024-12-31")
    #expect(days.contains("2021-06-11") && days.contains("2024-06-11"))
    let record = try #require(past.record(asOf: "2021-07-01"))
    #expect(record.lastChange(upTo: "2021-07-01", in: register.dossier) == "2021-06-11")
  }

  /// A platform of which no code is known, revoked on 10 June 2021.
  private let withoutCode: [DossierPart] = [
    .list("2020", [ListedRow("jn-0001", operator: "甲公司")]),
    .award("a", of: ["2020"], on: "2020-06-30"),
    .ending(.revoked, "jn-0001", on: "2021-06-10", ground: "虚假申报"),
  ]

  @Test func withoutACodeTheBanStaysWithWhoRanThePlatform() {
    let parts: [DossierPart] =
      withoutCode + [
        .change(.transferred, "jn-0001", on: "2022-01-01", "运营单位", "甲公司", "乙公司"),
        .change(.transferred, "jn-0001", on: "2022-01-01", "统一社会信用代码", "", Self.other.string),
      ]
    let again: [DossierPart] = [
      .list("2023", [ListedRow("jn-0001", operator: "乙公司", code: Self.other)]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .award("b", of: ["2023"], on: "2023-06-30"),
    ]
    let register = Register(Dossier(parts + again))
    #expect(
      register.story("jn-0001", on: ["2021-12-31", "2022-01-01"]) == [
        "2021-12-31 revoked | \(title) 撤销 2021-06-10 第二十四条 | apply 2024-06-11"
          + " | ban 2021-06-10..2024-06-10 runs",
        "2022-01-01 revoked | \(title) 撤销 2021-06-10 第二十四条"
          + " | ban 2021-06-10..2024-06-10 runs",
      ]
    )
    #expect(!register.marks.contains { $0.contains("ban/") })
  }

  @Test func tellsWhichPlatformBroughtIt() throws {
    let register = register()
    let view = register.view(asOf: "2021-07-01")
    #expect(view["jn-0001"]?.titles.map(\.banPlatform) == [nil])
    #expect(view["jn-0002"]?.titles.map(\.banPlatform) == ["jn-0001"])
  }

  @Test func ofBansKnownInTurnEachDayTellsThatWhichRunsLongest() {
    let register = register(
      .ending(.revoked, "jn-0002", on: "2022-06-10", ground: "虚假申报"),
      .ending(.restored, "jn-0002", on: "2023-01-01")
    )
    let days: [Day] = ["2021-06-09", "2022-06-09", "2022-06-10", "2023-01-01", "2024-06-11"]
    let last = days.map { register.view(asOf: $0)["jn-0001"]?.titles.first?.ban?.last }
    #expect(last == [nil, "2024-06-10", "2025-06-10", "2024-06-10", "2024-06-10"])
  }

  @Test func aCodeToldLaterAlwaysWasThatOfWhoIsBarred() {
    let parts: [DossierPart] = [
      .list(
        "2020",
        [
          ListedRow("jn-0001", operator: "甲公司"),
          ListedRow("jn-0002", operator: "甲公司", code: Self.code),
        ]
      ),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .ending(.revoked, "jn-0001", on: "2021-06-10", ground: "虚假申报"),
      .change(.corrected, "jn-0001", on: "2021-07-01", "统一社会信用代码", "", Self.code.string),
    ]
    let register = Register(Dossier(parts))
    let view = { (day: Day) in register.view(asOf: day)["jn-0002"]?.titles.first?.ban?.subject }
    #expect(view("2021-06-30") == nil)
    #expect(view("2021-07-01") == Self.code)
  }

  @Test func aCodeToldAfterATakeoverIsNotThatOfWhoIsBarred() {
    let parts: [DossierPart] =
      withoutCode + [
        .change(.transferred, "jn-0001", on: "2021-06-20", "运营单位", "甲公司", "乙公司"),
        .change(.corrected, "jn-0001", on: "2021-07-01", "统一社会信用代码", "", Self.other.string),
      ]
    let register = Register(Dossier(parts))
    #expect(register.view(asOf: "2021-07-01")["jn-0001"]?.titles.first?.ban?.subject == nil)
  }
}
