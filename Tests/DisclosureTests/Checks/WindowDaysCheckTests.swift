import Disclosure
import TestSupport
import Testing

struct WindowDaysCheckTests {
  private func register(
    from first: Day,
    to last: Day,
    published: Day? = nil,
    issued: Day? = nil,
    unit: PeriodUnit? = nil,
    isDraft: Bool = false
  ) -> Register {
    Register(
      .programme(.plain(measures: [.plain(publicity: nil)])),
      .list("2023", ["jn-0001"]),
      .publicity(
        "p",
        of: ["2023"],
        from: first,
        to: last,
        unit: unit,
        published: published,
        issued: issued,
        isDraft: isDraft
      )
    )
  }

  private let place = "notices/p.md:4:1: "

  @Test func aWindowDoesNotStartBeforeTheSigning() {
    #expect(
      register(from: "2024-12-09", to: "2024-12-13", issued: "2024-12-10").sentences == [
        place + "错误 [publicity/starts-before-signing] 公示期从2024年12月9日开始，"
          + "早于成文日期2024年12月10日；请核对两个日期。"
      ]
    )
    #expect(register(from: "2024-12-10", to: "2024-12-13", issued: "2024-12-10").marks == [])
  }

  @Test func aNoticeIsPublishedByItsFirstDay() {
    #expect(
      register(
        from: "2023-06-05",
        to: "2023-06-09",
        published: "2023-06-06",
        issued: "2023-06-05"
      ).sentences == [
        place + "错误 [publicity/published-after-first-day] 发布于2023年6月6日，"
          + "晚于公示期第一天2023年6月5日；请推迟公示期或改正发布时间。"
      ]
    )
    #expect(register(from: "2023-06-05", to: "2023-06-09", published: "2023-06-02").marks == [])
  }

  @Test func aWindowOnDaysOffIsAWarning() {
    #expect(
      register(from: "2023-05-01", to: "2023-05-07").sentences == [
        place + "警告 [publicity/ends-on-day-off] 公示期最后一天2023年5月7日不是工作日（周末），"
          + "公众当天难以递交异议；建议顺延到工作日。",
        place + "警告 [publicity/starts-on-day-off] 公示期第一天2023年5月1日不是工作日"
          + "（放假（国办发明电〔2022〕16号）），不计入天数；建议从工作日开始。",
      ]
    )
  }

  @Test func makeUpDaysAreWorkingDays() {
    #expect(register(from: "2023-10-07", to: "2023-10-08").marks == [])
  }

  @Test func aWindowOfNaturalDaysOnDaysOffIsAWarningToo() {
    #expect(
      register(from: "2023-05-01", to: "2023-05-07", unit: .naturalDay).sentences == [
        place + "警告 [publicity/ends-on-day-off] 公示期最后一天2023年5月7日不是工作日（周末），"
          + "公众当天难以递交异议；建议顺延到工作日。",
        place + "警告 [publicity/starts-on-day-off] 公示期第一天2023年5月1日不是工作日"
          + "（放假（国办发明电〔2022〕16号）），当天没有人受理异议；建议从工作日开始。",
      ]
    )
    #expect(register(from: "2023-06-05", to: "2023-06-12", unit: .naturalDay).marks == [])
  }

  @Test func inADraftErrorsAreWarnings() {
    #expect(
      register(
        from: "2023-06-05",
        to: "2023-06-09",
        published: "2023-06-06",
        isDraft: true
      ).sentences == [
        place + "警告 [publicity/published-after-first-day] 发布于2023年6月6日，"
          + "晚于公示期第一天2023年6月5日；请推迟公示期或改正发布时间。\n"
          + "    · 这是草稿，不影响发布；定稿前请改正。",
        place + "警告 [publicity/starts-before-signing] 公示期从2023年6月5日开始，"
          + "早于成文日期2023年6月6日；请核对两个日期。\n"
          + "    · 这是草稿，不影响发布；定稿前请改正。",
      ]
    )
  }
}
