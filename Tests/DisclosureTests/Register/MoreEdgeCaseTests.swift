import Disclosure
import TestSupport
import Testing

/// Cases 12 to 23 of the edge cases that the register must survive.
struct MoreEdgeCaseTests {
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
      register.view(asOf: Day(stringLiteral: day))["jn-0011"]?.titles.first?.carrying.facts.grade
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
    #expect(title?.candidacies.map(\.facts.districtCode) == ["370181", "370114"])
    #expect(title?.candidacies.map(\.facts.districtName) == ["章丘市", "章丘区"])
    #expect(
      register.marks == [
        "error award/without-publicity", "error award/without-publicity",
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
      .list("2019", ["jn-0001", "jn-0002"]),
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
        "note publicity/short-by-statute", "warning record/list-not-published",
      ]
    )
  }
}
