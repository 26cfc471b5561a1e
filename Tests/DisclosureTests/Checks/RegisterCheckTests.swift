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
        "error award/without-list",
        "error award/without-publicity",
        "error ban/award-inside",
        "error ban/call-inside",
        "error calendar/unknown-area",
        "error calendar/year-missing",
        "error category/not-in-measure",
        "error column/required-cell-empty",
        "error column/value-reserved",
        "error condition/missed",
        "error function/too-few-listed",
        "error function/too-few-met",
        "error measure/ends-before-it-begins",
        "error measure/expired",
        "error measure/not-in-force",
        "error programme/authority-period-reversed",
        "error publicity/ends-before-it-begins",
        "error publicity/legal-element-missing",
        "error publicity/length-differs-from-dates",
        "error publicity/length-not-stated",
        "error publicity/published-after-first-day",
        "error publicity/starts-before-signing",
        "error publicity/too-few-working-days",
        "error record/platform-name",
        "error record/too-many-functions",
        "error record/unknown-district",
        "error record/validity-reversed",
        "error reference/continues-another",
        "error reference/later-notice",
        "error reference/unknown-basis",
        "error reference/unknown-batch",
        "error reference/unknown-list",
        "error reference/unknown-notice",
        "error reference/unknown-platform",
        "error reference/unknown-programme",
        "error register/identity-differs",
        "error register/old-value-differs",
        "error register/out-of-order",
        "error revocation/unknown-ground",
        "error revocation/without-ground",
        "error revocation/word-of-the-measure",
        "error table/condition-missed",
        "error table/unlisted-platform",
        "error vocabulary/district-period-reversed",
        "error vocabulary/successor-circle",
        "error vocabulary/unknown-successor",
        "note ban/call-partly-inside",
        "note calendar/changed-after-publication",
        "note calendar/holiday-missing",
        "note call/periods-overlap",
        "note condition/code-from-elsewhere",
        "note condition/relaxation-not-confirmed",
        "note measure/number-not-stated",
        "note measure/start-not-stated",
        "note publicity/short-by-statute",
        "note supervision/report-without-year",
        "note text/bracket-styles",
        "note text/half-width-punctuation",
        "note text/link-without-https",
        "note text/scope-slip",
        "warning attachment/cited-missing",
        "warning attachment/file-name",
        "warning attachment/list-differs",
        "warning attachment/not-cited",
        "warning attachment/out-of-order",
        "warning attachment/title-differs",
        "warning attachment/twice",
        "warning award/before-reapplication",
        "warning award/more-often-than-the-measure",
        "warning award/nothing-left",
        "warning award/published-before-its-day",
        "warning award/unusual-validity",
        "warning award/valid-before-it",
        "warning award/withdrawn",
        "warning award/year-differs-from-batch",
        "warning ban/publicised-inside",
        "warning ban/unknown-subject",
        "warning basis/ended",
        "warning basis/not-in-force",
        "warning basis/replaced",
        "warning calendar/not-yet-arranged",
        "warning calendar/workday-on-weekday",
        "warning call/implausible-dates",
        "warning call/published-after-start",
        "warning category/not-given",
        "warning citation/number-differs",
        "warning citation/title-differs",
        "warning disclosure/published-late",
        "warning document-number/form",
        "warning document-number/year-differs",
        "warning function/missed",
        "warning function/not-in-measure",
        "warning heading/out-of-sequence",
        "warning measure/signed-after-its-first-day",
        "warning notice/duplicate-number",
        "warning notice/issued-missing",
        "warning notice/issuer-of-another-time",
        "warning notice/number-missing",
        "warning notice/place-without-list",
        "warning notice/repeated-list-place",
        "warning notice/signed-after-publication",
        "warning notice/title-year-differs",
        "warning notice/unknown-issuer",
        "warning privacy/column-should-be-private",
        "warning programme/authority-days-do-not-meet",
        "warning prose/contact-differs",
        "warning prose/count-differs",
        "warning prose/period-differs",
        "warning prose/window-differs",
        "warning prose/window-length-differs",
        "warning publicity/already-awarded",
        "warning publicity/before-reapplication",
        "warning publicity/ends-on-day-off",
        "warning publicity/implausible-dates",
        "warning publicity/starts-on-day-off",
        "warning record/case-incomplete",
        "warning record/case-without-number",
        "warning record/change-names-another",
        "warning record/change-not-in-notice",
        "warning record/change-not-recorded",
        "warning record/code-of-another",
        "warning record/count-below-zero",
        "warning record/district-of-other-days",
        "warning record/ending-leaves-award",
        "warning record/ending-names-another",
        "warning record/ending-not-recorded",
        "warning record/field-too-long",
        "warning record/function-limit-doubtful",
        "warning record/list-not-proposed",
        "warning record/list-not-published",
        "warning record/objection-outside",
        "warning record/platform-under-another-id",
        "warning record/share-above-whole",
        "warning record/transfer-without-code",
        "warning reference/basis-not-published",
        "warning revocation/measure-ended",
        "warning supervision/ground-reached",
        "warning supervision/report-late",
        "warning supervision/too-few-samples",
        "warning text/brackets-mixed",
        "warning text/foreign-word",
        "warning text/form-of-two-places",
        "warning text/slip",
        "warning text/stray-space",
        "warning text/title-marks",
        "warning vocabulary/successor-without-end",
      ]
    )
  }

  @Test func aMeasureWithoutAFirstDayIsNoted() {
    let register = Register(.programme(.plain(measures: [.plain(from: .silent)])))
    #expect(
      register.sentences == [
        "programmes/jn.yaml:10:5: 提示 [measure/number-not-stated] 《办法m》没有文号，也没有成文日期；"
          + "查到原件后请补上。",
        "programmes/jn.yaml:10:5: 提示 [measure/start-not-stated] 《办法m》没有施行日期，"
          + "按一直有效处理；查到后请填写施行。",
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
