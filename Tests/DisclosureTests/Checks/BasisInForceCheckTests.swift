import Diagnostics
import Disclosure
import TestSupport
import Testing

struct BasisInForceCheckTests {
  private static var measures: DossierPart {
    .programme(
      .plain(measures: [
        .plain("old", from: .given("2015-01-01"), to: "2021-04-29"),
        .plain("new", from: .given("2021-04-30"), to: "2024-05-01"),
      ])
    )
  }

  private func notice(_ basis: String, on day: Day) -> LintedNotice {
    LintedNotice(
      number: "示工信字〔\(day.year)〕1号",
      issued: day,
      bases: [.reference(basis, LintedNotice().place(20))]
    )
  }

  @Test func aMeasureThatHasEndedIsNoBasis() {
    #expect(
      notice("old", on: "2022-01-01").sentences("", [Self.measures]) == [
        "notices/n.md:20:1: 警告 [basis/ended] 依据《办法old》有效期至2021年4月29日，"
          + "2022年1月1日已经失效；当时施行的是《办法new》，请核对。"
      ]
    )
    #expect(
      notice("new", on: "2024-06-01").sentences("", [Self.measures]) == [
        "notices/n.md:20:1: 警告 [basis/ended] 依据《办法new》有效期至2024年5月1日，"
          + "2024年6月1日已经失效；请写明新的依据，请核对。"
      ]
    )
    #expect(notice("old", on: "2021-04-29").findings("", [Self.measures]) == [])
    #expect(notice("new", on: "2024-05-01").findings("", [Self.measures]) == [])
  }

  @Test func aMeasureThatHasNotBegunIsNoBasis() {
    #expect(
      notice("new", on: "2021-04-29").sentences("", [Self.measures]) == [
        "notices/n.md:20:1: 警告 [basis/not-in-force] 依据《办法new》从2021年4月30日起施行，"
          + "2021年4月29日还没有施行；当时施行的是《办法old》，请核对。"
      ]
    )
  }

  @Test func theNoticeThatIssuesAMeasureMayComeBeforeIt() {
    let issued = Measure.plain(from: .given("2021-04-30")).with(number: "示工信字〔2021〕1号", bases: [])
    let parts = [DossierPart.programme(.plain(measures: [issued]))]
    #expect(notice("m", on: "2021-04-02").findings("", parts) == [])
  }

  @Test func aDocumentMaySayWhenItEnded() {
    let title = "国家中小企业公共服务示范平台认定管理办法"
    var notice = LintedNotice(bases: [.document(title: title, number: "工信部企业〔2012〕197号")])
    #expect(notice.findings("") == [])
    notice.lastDays = ["2017-12-31"]
    #expect(
      notice.sentences("") == [
        "notices/n.md:20:1: 警告 [basis/ended] 依据《\(title)》有效期至2017年12月31日，"
          + "2023年6月5日已经失效；请改为现行的文件，请核对。"
      ]
    )
    // What one notice states of a document holds for all that rest on it.
    var other = LintedNotice(id: "o", number: "示工信字〔2023〕2号", bases: notice.bases)
    other.lastDays = [nil]
    #expect(
      other.findings("", [.notice(notice.notice(""))]).map(\.code) == [
        "basis/ended", "basis/ended",
      ]
    )
    notice.lastDays = ["2023-06-05"]
    #expect(notice.findings("") == [])
  }

  @Test func aNoticeThatWasReplacedOrWithdrawnIsNoBasis() {
    var later = LintedNotice(id: "later", number: "示工信字〔2023〕2号", issued: "2023-06-04")
    let first = DossierPart.notice("first", .notice, published: "2023-06-01")
    later.replaces = ["first"]
    #expect(
      notice("first", on: "2023-06-05").sentences("", [first, .notice(later.notice(""))]) == [
        "notices/n.md:20:1: 警告 [basis/replaced] 依据 first 已于2023年6月4日被 later 取代；"
          + "请改为依据 later。"
      ]
    )
    #expect(
      notice("first", on: "2023-06-03").findings("", [first, .notice(later.notice(""))]) == []
    )
    later.replaces = []
    later.withdraws = ["first"]
    #expect(
      notice("first", on: "2023-06-05").sentences("", [first, .notice(later.notice(""))]) == [
        "notices/n.md:20:1: 警告 [basis/replaced] 依据 first 已于2023年6月4日被 later 撤回；请核对依据。"
      ]
    )
  }
}
