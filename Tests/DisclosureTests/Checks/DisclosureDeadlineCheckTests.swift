import Disclosure
import TestSupport
import Testing

struct DisclosureDeadlineCheckTests {
  private func register(
    issued: Day,
    published: Day,
    takeover: Day? = nil,
    bases: [NoticeBasis] = [],
    isDraft: Bool = false
  ) -> Register {
    Register(
      .programme(.plain(takeover: takeover)),
      .notice("n", .notice, published: published, issued: issued, bases: bases, isDraft: isDraft)
    )
  }

  @Test func theLastDayIsTheTwentiethWorkingDayAfterTheSigning() {
    #expect(register(issued: "2021-04-02", published: "2021-04-30").marks == [])
    #expect(
      register(issued: "2021-04-02", published: "2021-05-01").sentences == [
        "notices/n.md:1:1: 警告 [disclosure/published-late] 成文于2021年4月2日，"
          + "应在20个工作日内即2021年4月30日前（含当日）公开，却发布于2021年5月1日；"
          + "请核对成文和发布。（依据：《政府信息公开条例》第二十六条）"
      ]
    )
  }

  @Test func aDraftIsToldToo() {
    #expect(
      register(issued: "2021-04-02", published: "2021-05-06", isDraft: true).marks == [
        "warning disclosure/published-late"
      ]
    )
  }

  @Test func historyIsExempt() {
    let marks = { (takeover: Day, bases: [NoticeBasis]) in
      register(issued: "2021-04-02", published: "2021-05-06", takeover: takeover, bases: bases)
        .marks
    }
    #expect(marks("2021-05-07", []) == [])
    #expect(marks("2021-05-06", []) == ["warning disclosure/published-late"])
    #expect(marks("2021-05-07", ["m"]) == [])
    #expect(marks("2021-05-06", ["m"]) == ["warning disclosure/published-late"])
  }

  @Test func localDaysOffPutItOff() {
    let late = register(issued: "2021-04-02", published: "2021-05-06", bases: ["m"])
    #expect(late.adding(.local(published: "2021-03-01", off: ["2021-04-29"])).marks == [])
    let off: [Day] = ["2021-04-29"]
    #expect(
      late.adding(.local(published: "2021-03-01", in: ["聊城市"], off: off)).marks.last
        == "warning disclosure/published-late"
    )
  }

  @Test func aYearWithoutACalendarIsNotGuessed() {
    #expect(register(issued: "2026-12-10", published: "2027-03-01").marks == [])
    #expect(
      register(issued: "2026-10-09", published: "2027-03-01").marks == [
        "warning disclosure/published-late"
      ]
    )
  }
}
