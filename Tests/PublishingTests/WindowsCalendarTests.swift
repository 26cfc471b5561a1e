import Diagnostics
import Disclosure
import TestSupport
import Testing

struct WindowsCalendarTests {
  let day = Day.lastDay(ofYear: 2024)

  @Test func aWindowIsAnEventOfWholeDays() throws {
    let calendar = try lines(SampleSite(asOf: day))
    #expect(
      calendar == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongshi//gongshi//ZH", "CALSCALE:GREGORIAN",
        "NAME:calendar_title 示例局", "X-WR-CALNAME:calendar_title 示例局",
        "URL:https://example.gov.cn/gongshi/",
        "SOURCE;VALUE=URI:https://example.gov.cn/gongshi/feeds/windows.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D", "BEGIN:VEVENT", "UID:p-list.window@example.gov.cn",
        "DTSTAMP:20230619T010000Z", "CREATED:20230619T010000Z", "LAST-MODIFIED:20230619T010000Z",
        "SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART;VALUE=DATE:20230619",
        "DTEND;VALUE=DATE:20230627", "SUMMARY:calendar_window 【演示】关于示范平台拟认定名单的公示",
        #"""
        DESCRIPTION:fact_line issuer 示例局\nfact_line window 2023年6月19日至21日、25日至26日（5个工作日）\#
        \nfact_line list list_count 2\nfact_line telephone 0531-00000001\#
        \nfact_line department 服务处
        """#,
        "URL:https://example.gov.cn/gongshi/notices/p-list.html", "CATEGORIES:公示",
        "TRANSP:TRANSPARENT", "END:VEVENT", "BEGIN:VEVENT",
      ] + Self.expiry + ["END:VCALENDAR"]
    )
  }

  /// The one title that is valid, until its last day.
  private static let expiry = [
    "UID:demo.expiry-20260629@example.gov.cn", "DTSTAMP:20230628T160000Z",
    "DTSTART;VALUE=DATE:20260629", "DTEND;VALUE=DATE:20260630",
    "SUMMARY:calendar_expiry 示范平台（演示） 1", "DESCRIPTION:甲平台",
    "URL:https://example.gov.cn/gongshi/programmes/demo.html", "TRANSP:TRANSPARENT", "END:VEVENT",
  ]

  @Test func aCorrectionCountsAndAWithdrawalCancels() throws {
    let corrected = try lines(SampleSite(FeedsTests.corrected, asOf: day))
    #expect(
      corrected.filter {
        $0.hasPrefix("SEQUENCE") || $0.hasPrefix("STATUS") || $0.hasPrefix("DTSTAMP")
      }
        == ["DTSTAMP:20230621T023000Z", "SEQUENCE:1", "STATUS:CONFIRMED", Self.expiry[1]]
    )
    let content = SampleContent.tree(changing: SampleContent.withdrawal)
    let withdrawn = try SampleSite(content, asOf: day)
    #expect(withdrawn.codes() == [])
    #expect(try lines(withdrawn).filter { $0.hasPrefix("STATUS") } == ["STATUS:CANCELLED"])
  }

  @Test func reportsComeBackEachYearUntilTheMeasureEnds() throws {
    let programme = SampleContent.files["programmes/demo.yaml"]?
      .replacing(
        "    施行: 2021-04-30\n",
        with: "    成文: 2021-04-02\n    施行: 2021-04-30\n    失效: 2026-05-01\n"
          + "    报送: [{名称: 年度总结, 截止: \"01-31\", 条款: 第十八条}]\n"
      )
    let site = try SampleSite(
      SampleContent.tree(changing: ["programmes/demo.yaml": programme]),
      asOf: day
    )
    #expect(site.codes() == [])
    let events = try lines(site).split(separator: "BEGIN:VEVENT").dropFirst(2).map(Array.init)
    #expect(
      events == [
        [
          "UID:demo-2021.report-1@example.gov.cn", "DTSTAMP:20210401T160000Z",
          "DTSTART;VALUE=DATE:20220131", "DTEND;VALUE=DATE:20220201",
          "RRULE:FREQ=YEARLY;UNTIL=20260501", "SUMMARY:calendar_due 年度总结 示范平台（演示）",
          "DESCRIPTION:fact_line article 第十八条",
          "URL:https://example.gov.cn/gongshi/programmes/demo.html", "TRANSP:TRANSPARENT",
          "END:VEVENT",
        ],
        [
          "UID:demo-2021.end@example.gov.cn", "DTSTAMP:20210401T160000Z",
          "DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260502",
          "SUMMARY:calendar_measure_end 示范平台认定管理办法",
          "URL:https://example.gov.cn/gongshi/programmes/demo.html", "TRANSP:TRANSPARENT",
          "END:VEVENT",
        ],
        Self.expiry + ["END:VCALENDAR"],
      ]
    )
  }

  /// The content lines, unfolded.
  private func lines(_ site: SampleSite) throws -> [String] {
    let text = try #require(site.files["feeds/windows.ics"])
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }
}
