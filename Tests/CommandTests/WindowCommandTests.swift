import Diagnostics
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
          公告可写：2024年9月29日至30日（2个工作日）
          最后一天到24时止；有业务时间的，到停止业务活动时止（民法典第二百零三条）
          2024-09-29  星期日  第1个工作日  调休上班（国办发明电〔2023〕7号）
          2024-09-30  星期一  第2个工作日  工作日
          2024-10-01  星期二  不计         放假（国办发明电〔2023〕7号）
          2024-10-02  星期三  不计         放假（国办发明电〔2023〕7号）
          2024-10-03  星期四  不计         放假（国办发明电〔2023〕7号）
          2024-10-04  星期五  不计         放假（国办发明电〔2023〕7号）
          2024-10-05  星期六  不计         放假（国办发明电〔2023〕7号）
          2024-10-06  星期日  不计         放假（国办发明电〔2023〕7号）
          2024-10-07  星期一  不计         放假（国办发明电〔2023〕7号）
          2024-10-08  星期二  第3个工作日  工作日

        """
    )
  }

  /// “2023年9月28日、10月7日至10日（5个工作日）” is how the ministry printed it.
  @Test(
    "the window is said as a notice may print it",
    arguments: [
      ("2023-09-28", "工作日", 5, "2023年9月28日、10月7日至10日（5个工作日）"),
      ("2023-06-05", "工作日", 5, "2023年6月5日至9日（5个工作日）"),
      ("2023-01-06", "自然日", 7, "2023年1月6日至12日（7个自然日）"),
    ]
  )
  func sentence(start: String, unit: String, days: Int, sentence: String) throws {
    let run = try gongshi(
      "window",
      start,
      "--days",
      "\(days)",
      "--unit",
      unit,
      "--format",
      "json"
    )
    #expect(run.output.hasSuffix(#""unit":"\#(unit)","area":null,"sentence":"\#(sentence)"}\#n"#))
  }

  @Test func naturalDaysCountEveryDay() throws {
    let run = try gongshi("window", "2024-09-28", "--days", "2", "--unit", "自然日")
    #expect(
      run.output == """
        自 2024-09-28 起 2 个自然日：
          首日计入，最后一天 2024-09-29（星期日）
          首日不计，最后一天 2024-09-30（星期一）
          公告可写：2024年9月28日至29日（2个自然日）
          最后一天到24时止；有业务时间的，到停止业务活动时止（民法典第二百零三条）
          2024-09-28  星期六  第1个自然日  周末
          2024-09-29  星期日  第2个自然日  调休上班（国办发明电〔2023〕7号）
          2024-09-30  星期一  第3个自然日  工作日

        """
    )
    #expect(try gongshi("window", "2024-09-28", "--unit", "天").status == 64)
  }

  @Test func aLocalCalendarIsAddedForItsArea() throws {
    let calendar = """
      年份: 2023
      通知:
        - {文号: 国办发明电〔2022〕16号, 发布: 2022-12-08, 放假: [], 上班: []}
        - {文号: 示例市通告, 发布: 2023-01-10, 地域: [济南市], 放假: [2023-06-06], 上班: []}
      """
    try withSampleFolder(changing: ["calendars/2023.yaml": calendar]) { folder in
      let local = try gongshi(
        "window",
        "2023-06-05",
        "--days",
        "2",
        "--area",
        "济南市",
        in: folder
      )
      #expect(
        local.output == """
          自 2023-06-05 起 2 个工作日（济南市）：
            首日计入，最后一天 2023-06-07（星期三）
            首日不计，最后一天 2023-06-08（星期四）
            公告可写：2023年6月5日、7日（2个工作日）
            最后一天到24时止；有业务时间的，到停止业务活动时止（民法典第二百零三条）
            2023-06-05  星期一  第1个工作日  工作日
            2023-06-06  星期二  不计         放假（示例市通告）
            2023-06-07  星期三  第2个工作日  工作日
            2023-06-08  星期四  第3个工作日  工作日

          """
      )
      let national = try gongshi("window", "2023-06-05", "--days", "2", in: folder)
      #expect(national.output.contains("首日计入，最后一天 2023-06-06"))
      let unknown = try gongshi("window", "2023-06-05", "--area", "济南", in: folder)
      #expect(unknown.status == 64)
      #expect(unknown.errors.contains("没有地域为“济南”的认定事项，是否要写 济南市。"))
    }
  }

  @Test func aYearWithoutACalendarIsNeverGuessed() throws {
    let run = try gongshi("window", "2026-12-30")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors == "gongshi：没有2027年的放假安排；请先补上 content/calendars/2027.yaml。\n")
  }

  @Test func aResultThatCannotBeWrittenIsNoSuccess() throws {
    try withSampleFolder { folder in
      let run = try run(
        "/bin/sh",
        ["-c", "\(productsFolder)/gongshi window 2023-06-19 --days 5 >/dev/full"],
        in: folder,
        environment: []
      )
      #expect(run.status == 74)
      #expect(run.errors.contains("结果没有写完；请核对磁盘空间。"))
    }
  }
}
