import Disclosure
import TestSupport
import Testing

struct CalendarChangesCheckTests {
  private func register(
    from first: Day,
    to last: Day,
    published: Day? = nil,
    unit: PeriodUnit? = nil,
    takeover: Day = "2022-01-01",
    more: DossierPart = .programme(.plain("x"))
  ) -> Register {
    Register(
      .programme(.plain(takeover: takeover, measures: [.plain(publicity: nil)])),
      .list("2020", ["jn-0001"]),
      .publicity("p", of: ["2020"], from: first, to: last, unit: unit, published: published),
      more
    )
  }

  @Test func aYearThatWasNotArrangedYetIsTold() {
    let published = { (day: Day) in
      register(
        from: "2019-12-27",
        to: "2020-01-03",
        published: day,
        takeover: "2019-01-01"
      ).sentences(of: "calendar/not")
    }
    #expect(
      published("2019-11-20") == [
        "notices/p.md:4:1: 警告 [calendar/not-yet-arranged] 发布时2020年的放假安排还没有公布（2019年11月21日才公布），"
          + "公示期按后来的安排核对；请核对发布日期和 calendars/2020.yaml。"
      ]
    )
    #expect(published("2019-11-21") == [])
  }

  private let place = "notices/p.md:4:1: 提示 [calendar/changed-after-publication] 公示发布后，"

  @Test func springFestivalOf2020ChangedAWindow() {
    #expect(
      register(from: "2020-01-21", to: "2020-02-01").sentences == [
        place + "国办发明电〔2020〕1号把2020年1月31日由工作日改为放假、把2020年2月1日由调休上班"
          + "改为放假。公示期按发布时的安排核对，以印发的为准（至2020年2月1日，5个工作日）；"
          + "按现在的安排是3个工作日，"
          + "5个工作日应到2020年2月4日。如要补足，请另发公告。"
      ]
    )
  }

  @Test func labourDayOf2019ChangedSeveralDaysOfOneWindow() {
    #expect(
      register(from: "2019-04-26", to: "2019-05-06", published: "2019-03-20").sentences == [
        place + "国办发明电〔2019〕3号把2019年4月28日由周末改为调休上班、把2019年5月2日由工作日"
          + "改为放假、把2019年5月3日由工作日改为放假、把2019年5月5日由周末改为调休上班。"
          + "公示期按发布时的安排核对，以印发的为准（至2019年5月6日，6个工作日）；"
          + "按现在的安排仍是6个工作日。如要补足，请另发公告。"
      ]
    )
  }

  @Test func aLocalNoticeMayChangeAWindowToo() {
    let changed = register(from: "2020-01-21", to: "2020-02-04")
      .adding(.local(published: "2020-01-28", off: ["2020-02-03", "2020-02-04"]))
    #expect(
      changed.sentences == [
        place + "国办发明电〔2020〕1号把2020年1月31日由工作日改为放假、把2020年2月1日由调休上班"
          + "改为放假；示例市通告把2020年2月3日"
          + "由工作日改为放假、把2020年2月4日由工作日改为放假。公示期按发布时的安排核对，以印发的为准"
          + "（至2020年2月4日，7个工作日）；按现在的安排是3个工作日，7个工作日应到2020年2月10日。"
          + "如要补足，请另发公告。"
      ]
    )
  }

  @Test func aWindowThatWasContinuedNeedsNoAdvice() throws {
    let again = register(
      from: "2020-01-21",
      to: "2020-02-01",
      more: .publicity(
        "q",
        of: ["2020"],
        from: "2020-02-03",
        to: "2020-02-07",
        continues: "p"
      )
    )
    #expect(try #require(again.sentences.first).hasSuffix("应到2020年2月4日。已有公告接续公示。"))
  }

  @Test func whatWasKnownOnTheDayOfPublicationChangedNothing() {
    // The same days, published when the change was known, or counted as natural days.
    #expect(register(from: "2020-01-21", to: "2020-02-03", published: "2020-01-27").marks == [])
    #expect(register(from: "2020-01-21", to: "2020-02-01", unit: .naturalDay).marks == [])
    #expect(register(from: "2020-01-20", to: "2020-01-23").marks == [])
    // A year arranged after the notice was not changed by its first arrangement.
    #expect(register(from: "2022-12-29", to: "2023-01-05", published: "2022-12-29").marks == [])
  }
}
