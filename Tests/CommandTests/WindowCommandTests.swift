import TestSupport
import Testing

struct WindowCommandTests {
  @Test(
    "both rules, from the real calendars",
    arguments: [
      ("2021-04-21", 5, "2021-04-26", "2021-04-27"),
      ("2024-09-12", 5, "2024-09-19", "2024-09-20"),
      ("2024-09-27", 5, "2024-10-09", "2024-10-10"),
      ("2024-09-28", 5, "2024-10-10", "2024-10-10"),
      ("2023-11-10", 10, "2023-11-23", "2023-11-24"),
      ("2021-04-02", 20, "2021-04-29", "2021-04-30"),
    ]
  )
  func lastDays(start: String, days: Int, counted: String, excluded: String) throws {
    let run = try gongshi("window", start, "--days", "\(days)", "--format", "json")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        #"{"start":"\#(start)","days":\#(days),"last_day":{"start_counted":"\#(counted)","exclude_start":"\#(excluded)"},"table":["#
      )
    )
  }

  @Test func everyDayHasItsReason() throws {
    let run = try gongshi("window", "2024-09-29", "--days", "2")
    #expect(
      run.output == """
        自 2024-09-29 起 2 个工作日：
          首日计入，最后一天 2024-09-30（星期一）
          首日不计，最后一天 2024-10-08（星期二）
          2024-09-29  星期日  第1个工作日  调休上班（国办发明电〔2023〕7号）
          2024-09-30  星期一  第2个工作日  工作日
          2024-10-01  星期二  不计  放假（国办发明电〔2023〕7号）
          2024-10-02  星期三  不计  放假（国办发明电〔2023〕7号）
          2024-10-03  星期四  不计  放假（国办发明电〔2023〕7号）
          2024-10-04  星期五  不计  放假（国办发明电〔2023〕7号）
          2024-10-05  星期六  不计  放假（国办发明电〔2023〕7号）
          2024-10-06  星期日  不计  放假（国办发明电〔2023〕7号）
          2024-10-07  星期一  不计  放假（国办发明电〔2023〕7号）
          2024-10-08  星期二  第3个工作日  工作日

        """
    )
  }

  @Test func aYearWithoutACalendarIsNeverGuessed() throws {
    let run = try gongshi("window", "2026-12-30")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors == "gongshi：没有2027年的放假安排；请先补上 content/calendars/2027.yaml。\n")
  }
}
