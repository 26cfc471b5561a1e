import Disclosure
import TestSupport
import Testing

/// Renamed authorities, districts, mergers and calendars that the register must survive.
struct EdgeCases18To23Tests {
  @Test func case18ARenamedAuthorityBreaksNoTitle() {
    let register = Register(
      .programme(
        .plain(
          authorities: [
            AuthorityName(name: "市经信委", first: nil, last: "2018-12-31"),
            AuthorityName(name: "市工信局", first: "2019-01-01", last: nil),
          ]
        )
      ),
      .list("2018", ["jn-0001"]),
      .award("a", of: ["2018"], on: "2018-06-29")
    )
    let names = ["2018-06-29", "2019-01-01"].map {
      register.dossier.programme("jn")?.authorityName(on: Day(stringLiteral: $0))
    }
    #expect(names == ["市经信委", "市工信局"])
    #expect(
      register.story("jn-0001", on: ["2018-12-31", "2019-01-01"]) == [
        "2018-12-31 valid | 2018 2018-06-29..2021-06-29~ | apply 2021-01-01",
        "2019-01-01 valid | 2018 2018-06-29..2021-06-29~ | apply 2021-01-01",
      ]
    )
  }

  @Test func case19AnAbolishedDistrictKeepsTheCodeOfTheDayOfItsList() {
    let register = Register(
      .programme(.plain(measures: [.plain(from: .silent)])),
      .district("370181", "章丘市", last: "2016-12-25", successor: "370114"),
      .district("370114", "章丘区", first: "2016-12-26"),
      .list("2015", [ListedRow("jn-0001", district: "章丘市")]),
      .list("2018", [ListedRow("jn-0001", district: "章丘区")]),
      .award("a", of: ["2015"], on: "2015-06-30"),
      .award("b", of: ["2018"], on: "2018-06-29")
    )
    let title = register.view(asOf: "2018-06-29")["jn-0001"]?.titles.first
    #expect(title?.candidacies.map(\.districtCode) == ["370181", "370114"])
    #expect(title?.candidacies.map(\.facts.value.districtName) == ["章丘市", "章丘区"])
    #expect(
      register.marks == [
        "error award/without-publicity", "error award/without-publicity",
        "note measure/number-not-stated",
        "note measure/start-not-stated",
      ]
    )
  }

  @Test func case20AMergedProgrammeKeepsItsTitles() {
    let merger = Programme.Merger(into: "base", day: "2025-10-21")
    let register = Register(
      .programme(.plain(merger: merger)),
      .programme(.plain("base", measures: [.plain("base-m")])),
      .list("2024", ["jn-0001"]),
      .award("a", of: ["2024"], on: "2024-06-28")
    )
    #expect(
      register.story("jn-0001", on: ["2025-10-20", "2025-10-21"]) == [
        "2025-10-20 valid | 2024 2024-06-28..2027-06-28~ | apply 2027-01-01",
        "2025-10-21 valid | 2024 2024-06-28..2027-06-28~ | apply 2027-01-01",
      ]
    )
    #expect(register.dossier.programme("jn")?.merger == merger)
  }

  @Test func case21TwoPlatformsMayShareNameOperatorAndCode() {
    let row = { (id: PlatformID) in
      ListedRow(id, name: "同名平台", operator: "甲公司", code: "91370102MADEM00115")
    }
    let register = Register(
      .list("2023", [row("jn-0001"), row("jn-0002")]),
      .award("a", of: ["2023"], on: "2023-06-27"),
      .ending(.waived, "jn-0002", on: "2024-01-01")
    )
    #expect(
      ["jn-0001", "jn-0002"].flatMap {
        register.identity(PlatformID(stringLiteral: $0), on: ["2024-01-01"])
          + register.story(PlatformID(stringLiteral: $0), on: ["2024-01-01"])
      } == [
        "2024-01-01 同名平台 | 甲公司 | 91370102MADEM00115",
        "2024-01-01 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01",
        "2024-01-01 同名平台 | 甲公司 | 91370102MADEM00115",
        "2024-01-01 ended | 2023 2023-06-27..2026-06-27~ 自愿放弃 2024-01-01",
      ]
    )
  }

  @Test(arguments: [EndingRow.Kind.waived, .deregistered, .terminated])
  func case22WithdrawalAndDeregistrationEndTheTitle(kind: EndingRow.Kind) {
    let register = Register(
      .list("2020", ["jn-0006"]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .notice("e", published: "2022-09-05"),
      .ending(kind, "jn-0006", on: "2022-09-01", by: "e")
    )
    #expect(
      register.story("jn-0006", on: ["2022-09-04", "2022-09-05"]) == [
        "2022-09-04 valid | 2020 2020-06-30..2023-06-30~ | apply 2023-01-01",
        "2022-09-05 ended | 2020 2020-06-30..2023-06-30~ \(kind.rawValue) 2022-09-01",
      ]
    )
  }

  @Test func case23AWindowIsReadWithTheCalendarKnownWhenItWasPublished() {
    let register = Register(
      .list("2019", ["jn-0001"]),
      .list("2019-2", ["jn-0003"]),
      .publicity(
        "before",
        of: ["2019"],
        from: "2019-04-30",
        to: nil,
        length: 5,
        published: "2019-03-21"
      ),
      .publicity(
        "after",
        of: ["2019-2"],
        from: "2019-04-30",
        to: nil,
        length: 5,
        published: "2019-03-22"
      )
    )
    let last = ["before", "after"].map { id in
      register.dossier.notice(NoticeID(stringLiteral: id))
        .flatMap(register.dossier.window)?.last
    }
    #expect(last == ["2019-05-07", "2019-05-08"])
    #expect(
      ["jn-0001", "jn-0003"].flatMap {
        register.story(PlatformID(stringLiteral: $0), on: ["2019-05-07", "2019-05-08"])
      } == [
        "2019-05-07 none+in_publicity | 2019", "2019-05-08 none+awaiting_award | 2019",
        "2019-05-07 none+in_publicity | 2019-2", "2019-05-08 none+in_publicity | 2019-2",
      ]
    )
    #expect(
      register.marks == [
        "note publicity/short-by-statute", "note calendar/changed-after-publication",
        "note publicity/short-by-statute",
      ]
    )
  }
}
