import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The list of checks, and the two that have one line each.
struct RegisterCheckTests {
  @Test func everyCodeIsListedOnceAndExplained() {
    let kinds = RegisterCheck.all.flatMap(\.kinds)
    #expect(kinds.filter(\.explanation.isEmpty) == [])
    #expect(
      kinds.map { "\($0.severity) \($0.code)" }.sorted() == [
        "error award/before-publicity-ended",
        "error award/open-objection",
        "error award/without-publicity",
        "error ban/award-inside",
        "error ban/call-inside",
        "error calendar/year-missing",
        "error measure/expired",
        "error measure/not-in-force",
        "error publicity/ends-before-it-begins",
        "error publicity/legal-element-missing",
        "error publicity/length-differs-from-dates",
        "error publicity/length-not-stated",
        "error publicity/published-after-first-day",
        "error publicity/starts-before-signing",
        "error publicity/too-few-working-days",
        "error record/unknown-district",
        "error reference/unknown-basis",
        "error reference/unknown-batch",
        "error reference/unknown-list",
        "error reference/unknown-notice",
        "error reference/unknown-platform",
        "error register/identity-differs",
        "error register/old-value-differs",
        "error register/out-of-order",
        "error revocation/unknown-ground",
        "error revocation/without-ground",
        "error revocation/word-of-the-measure",
        "note ban/call-partly-inside",
        "note measure/start-not-stated",
        "note publicity/short-by-statute",
        "warning publicity/ends-on-day-off",
        "warning publicity/starts-on-day-off",
        "warning record/list-not-published",
      ]
    )
  }

  @Test func aMeasureWithoutAFirstDayIsNoted() {
    let register = Register(.programme(.plain(measures: [.plain(from: .silent)])))
    #expect(
      register.sentences == [
        "programmes/jn.yaml:10:5: 提示 [measure/start-not-stated] 《办法m》没有施行日期，"
          + "按一直有效处理；查到后请填写施行。"
      ]
    )
    #expect(Register(.programme(.plain())).marks == [])
  }

  @Test func aListThatNoNoticeNamesIsAWarning() {
    let register = Register(.list("2023", ["jn-0001"]))
    #expect(
      register.sentences == [
        "records/jn/2023.csv: 警告 [record/list-not-published] 名单 jn/2023 没有公告引用，"
          + "不会出现在网站上；请写公示或认定公告并在名单里列出它。"
      ]
    )
    let named = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
    #expect(named.marks == [])
  }
}
