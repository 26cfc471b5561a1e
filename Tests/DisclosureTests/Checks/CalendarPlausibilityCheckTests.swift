import Disclosure
import TestSupport
import Testing

struct CalendarPlausibilityCheckTests {
  private func sentences(
    in areas: [String] = ["济南市"],
    published: Day = "2023-01-10",
    off: [Day] = [],
    working: [Day] = []
  ) -> [String] {
    Register(Dossier()).adding(
      .local(published: published, in: areas, off: off, working: working)
    ).sentences
  }

  @Test func aMakeUpDayOnAWorkingDayIsTold() {
    #expect(
      sentences(working: ["2023-06-07"]) == [
        "calendars/local.yaml:9:5: 警告 [calendar/workday-on-weekday] 上班的2023年6月7日"
          + "是周一至周五，此前也没有通知安排放假，本来就上班；请核对日期。"
      ]
    )
    #expect(
      sentences(in: [], working: ["2023-06-08", "2023-06-10", "2023-06-07"]) == [
        "calendars/local.yaml:9:5: 警告 [calendar/workday-on-weekday] 上班的2023年6月7日等2天"
          + "是周一至周五，此前也没有通知安排放假，本来就上班；请核对日期。"
      ]
    )
  }

  @Test func aMakeUpDayOnAWeekendOrOnADayOffIsNot() {
    #expect(sentences(working: ["2023-06-10"]) == [])
    // The State Council had made it a day off.
    #expect(sentences(working: ["2023-06-22"]) == [])
    #expect(sentences(published: "2022-01-10", working: ["2023-06-22"]).count == 1)
  }

  @Test func aYearWithoutItsGreatHolidaysIsTold() {
    #expect(
      sentences(in: [], published: "2030-11-20", off: ["2031-10-01"]) == [
        "calendars/local.yaml:9:5: 提示 [calendar/holiday-missing] 2031年的放假里没有元旦（1月1日）、"
          + "劳动节（5月1日）；请对照放假通知核对，补上放假的日子。"
      ]
    )
    let days: [Day] = ["2031-01-01", "2031-05-01", "2031-10-01"]
    #expect(sentences(in: [], published: "2030-11-20", off: days) == [])
  }

  @Test func aHolidayOnAWeekendMayBeLeftOut() {
    // 1 May 2027 is a Saturday, 1 January 2028 too.
    let days: [Day] = ["2027-01-01", "2027-05-03", "2027-10-01"]
    #expect(sentences(in: [], published: "2026-11-20", off: days) == [])
    #expect(
      sentences(in: [], published: "2026-11-20", off: ["2027-01-01", "2027-10-01"]).count == 1
    )
  }
}
