import Disclosure
import TestSupport
import Testing

/// 济南 art. 26: by 31 December. 郑州 art. 13: by 31 July, and by 31 January about the year before.
struct ReportsDueCheckTests {
  private static func report(
    _ kind: SupervisionRow.Kind,
    _ month: Int,
    _ day: Int,
    nextYear: Bool = false
  ) -> ReportDue {
    ReportDue(
      name: "总结",
      month: month,
      day: day,
      kind: kind,
      isOwedNextYear: nextYear,
      article: "第十三条"
    )
  }

  private func findings(_ report: ReportDue, on day: Day, about year: Int?) -> [String] {
    let programme = Programme.ruled(measures: [.plain(reports: [report])])
    let register = Register(
      .programme(programme),
      .list("2023", ["jn-0001"]),
      .supervised(report.kind ?? .annualReport, "jn-0001", on: day, .submitted, about: year)
    )
    return register.sentences.filter { $0.contains("supervision") }
  }

  @Test func aReportIsDueOnTheDayOfTheMeasure() {
    let yearly = Self.report(.annualReport, 12, 31)
    #expect(yearly.lastDay(about: 2023) == "2023-12-31")
    #expect(Self.report(.halfYearReport, 7, 31).lastDay(about: 2023) == "2023-07-31")
    #expect(Self.report(.annualReport, 1, 31, nextYear: true).lastDay(about: 2023) == "2024-01-31")
    #expect(Self.report(.annualReport, 2, 29).lastDay(about: 2023) == nil)
    #expect(yearly.lastDay(about: .max / 2) == nil)
  }

  @Test func theLastDayIsInTimeAndTheNextIsLate() {
    let report = Self.report(.annualReport, 1, 31, nextYear: true)
    #expect(findings(report, on: "2024-01-31", about: 2023) == [])
    #expect(
      findings(report, on: "2024-02-01", about: 2023) == [
        "records/supervision.csv:2:1: 警告 [supervision/report-late] "
          + "2023年度的年度总结应当在2024年1月31日前报送，登记为2024年2月1日；"
          + "请核对日期，确实逾期的按办法处理。（依据：《办法m》第十三条）"
      ]
    )
  }

  @Test func aReportWithoutItsYearCannotBeJudged() {
    #expect(
      findings(Self.report(.annualReport, 12, 31), on: "2024-01-31", about: nil) == [
        "records/supervision.csv:2:1: 提示 [supervision/report-without-year] "
          + "年度总结没有写年度，无从核对是否按期；请补上它是哪一年的。"
      ]
    )
  }
}
