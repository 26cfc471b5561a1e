import Disclosure
import TestSupport
import Testing

/// Notices that say of titles what no record says.
struct WordsWithoutRecordsTests {
  private let awarded: [DossierPart] = [
    .programme(.plain(takeover: "2021-01-01")),
    .list("2020", ["jn-0001", "jn-0002"]),
    .award("a", of: ["2020"], on: "2020-06-30"),
  ]

  @Test func aRevocationThatNoRowCitesIsTold() {
    let notice = DossierPart.notice("r", .revocation, published: "2021-06-10")
    #expect(
      Register(Dossier(awarded + [notice])).sentences == [
        "notices/r.md:1:1: 警告 [record/ending-not-recorded] 这份撤销公告在记录里没有一行引用，称号的状态不会改变；"
          + "请在 revocations.csv 登记，“文件”写 r。"
      ]
    )
    let row = DossierPart.ending(.revoked, "jn-0001", on: "2021-06-10", ground: "虚假申报", by: "r")
    #expect(Register(Dossier(awarded + [notice, row])).marks == [])
    let draft = DossierPart.notice("r", .revocation, published: "2021-06-10", isDraft: true)
    #expect(Register(Dossier(awarded + [draft])).marks == [])
  }

  @Test func aListOfAPlainNoticeGivesNoTitles() {
    let notice = DossierPart.notice("n", .notice, published: "2021-06-10", of: ["2021"])
    #expect(
      Register(Dossier(awarded + [.list("2021", ["jn-0003"]), notice])).sentences == [
        "records/jn/2021.csv: 警告 [record/list-not-proposed] 名单 jn/2021 没有公示，也没有认定，各行都没有称号；"
          + "请把引用它的公告写成公示（写公示期）或者认定公告（写认定）。"
      ]
    )
  }

  @Test func aSecondAwardTakesWhatTheFirstLeft() {
    let later = { (withheld: Set<PlatformID>) in
      Register(
        .programme(.plain(takeover: "2021-01-01")),
        .list("2020", ["jn-0001", "jn-0002"]),
        .award("a", of: ["2020"], on: "2020-06-30", withheld: withheld),
        .award("b", of: ["2020"], on: "2020-08-31")
      ).sentences
    }
    #expect(later(["jn-0002"]) == [])
    #expect(
      later([]) == [
        "notices/b.md:6:1: 警告 [award/nothing-left] 名单 jn/2020 的各行此前都已认定，这份公告没有再认定其中任何一家；"
          + "请核对名单，分两次认定的请在前一份写暂缓。"
      ]
    )
  }

  @Test func anAwardThatIsWithdrawnStillStandsUntilItIsEnded() {
    let notice = DossierPart.notice("w", .notice, published: "2020-08-03", withdraws: ["a"])
    let first = DossierPart.ending(.terminated, "jn-0001", on: "2020-08-03")
    let second = DossierPart.change(.corrected, "jn-0002", on: "2020-08-03", "列入", "是", "否")
    let marks = ["warning award/withdrawn"]
    #expect(Register(Dossier(awarded + [notice])).marks == marks)
    #expect(Register(Dossier(awarded + [notice, first])).marks == marks)
    #expect(Register(Dossier(awarded + [notice, first, second])).marks == [])
  }

  @Test func aWithdrawnPublicityProposesNothing() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .notice("w", .notice, published: "2023-06-07", withdraws: ["p"])
    )
    let pending = { (day: Day) in register.view(asOf: day)["jn-0001"]?.titles.first?.pending }
    #expect(pending("2023-06-06") == .inPublicity)
    #expect(pending("2023-06-07") == nil)
    #expect(pending("2023-06-13") == nil)
    #expect(register.candidateDays().contains("2023-06-07"))
  }
}
