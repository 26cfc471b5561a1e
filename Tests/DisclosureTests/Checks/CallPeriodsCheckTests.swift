import Disclosure
import TestSupport
import Testing

struct CallPeriodsCheckTests {
  private let place = "notices/c.md:7:1: "

  @Test func aCallIsPublishedByItsFirstDay() {
    let call = { (published: Day, replaces: [NoticeID]) in
      Register(
        .call("old", from: "2020-04-02", to: "2020-04-15"),
        .call(
          "c",
          from: "2020-04-02",
          to: "2020-04-24",
          published: published,
          replaces: replaces
        )
      )
    }
    #expect(
      call("2020-04-07", []).sentences == [
        place + "警告 [call/published-after-start] “企业申报”从2020年4月2日开始，"
          + "通知却发布于2020年4月7日；请核对日期，或推迟申报期。"
      ]
    )
    #expect(call("2020-04-02", []).marks == [])
    #expect(call("2020-04-07", ["old"]).marks == [])
  }

  @Test func aCallOfAnotherYearIsAskedFor() {
    #expect(
      Register(.call("c", from: "2021-04-02", to: "2021-04-15", published: "2020-04-01"))
        .sentences == [
          place + "警告 [call/implausible-dates] “企业申报”从2021年4月2日开始，与发布日"
            + "2020年4月1日相差366天，是否要写2020年4月2日至2020年4月15日；请核对年份和月份。"
        ]
    )
    #expect(
      Register(.call("c", from: "2020-04-02", to: "2021-04-15")).sentences == [
        place + "警告 [call/implausible-dates] “企业申报”从2020年4月2日到2021年4月15日长达379天，"
          + "是否要写2020年4月2日至2020年4月15日；请核对年份和月份。"
      ]
    )
    #expect(Register(.call("c", from: "2020-01-01", to: "2020-12-31")).marks == [])
  }

  @Test func overlappingPeriodsAreNoted() {
    let call = { (first: Day) in
      Register(
        .call(
          "c",
          from: "2020-04-02",
          to: "2020-04-15",
          further: [("市级抽查", "2020-04-03", "2020-04-03"), ("区县初审", first, "2020-04-24")]
        )
      )
    }
    #expect(
      call("2020-04-15").sentences == [
        place + "提示 [call/periods-overlap] “区县初审”从2020年4月15日开始，“企业申报”到"
          + "2020年4月15日才结束，两段重叠；请核对，确要同时进行的可以不改。",
        place + "提示 [call/periods-overlap] “市级抽查”从2020年4月3日开始，“企业申报”到"
          + "2020年4月15日才结束，两段重叠；请核对，确要同时进行的可以不改。",
      ]
    )
    #expect(call("2020-04-16").marks == ["note call/periods-overlap"])
  }

  @Test func historyIsExempt() {
    let marks = { (takeover: Day) in
      Register(
        .programme(.plain(takeover: takeover)),
        .call("c", from: "2020-04-02", to: "2020-04-15", published: "2020-04-07")
      ).marks
    }
    #expect(marks("2020-04-08") == [])
    #expect(marks("2020-04-07") == ["warning call/published-after-start"])
  }
}
