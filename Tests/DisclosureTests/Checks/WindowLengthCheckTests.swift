import Disclosure
import TestSupport
import Testing

struct WindowLengthCheckTests {
  private func register(
    _ measure: Measure = .plain(),
    from first: Day?,
    to last: Day?,
    length: Int? = nil,
    unit: PeriodUnit? = nil,
    rule: CountingRule? = nil,
    published: Day? = nil,
    takeover: Day? = nil
  ) -> Register {
    Register(
      .programme(.plain(takeover: takeover, measures: [measure])),
      .list("2023", ["jn-0001"]),
      .publicity(
        "p",
        of: ["2023"],
        from: first,
        to: last,
        length: length,
        unit: unit,
        rule: rule,
        published: published
      )
    )
  }

  private let place = "notices/p.md:4:1: "

  @Test func fourWorkingDaysAreTooFew() {
    let register = register(from: "2023-06-05", to: "2023-06-08")
    #expect(
      register.sentences == [
        place + "错误 [publicity/too-few-working-days] 公示期只有4个工作日，办法要求不少于5个工作日；"
          + "从2023年6月5日起，至少应公示到2023年6月9日。（依据：《办法m》第二十条）"
      ]
    )
  }

  @Test func fiveDaysWithTheFirstCountedAreEnoughAndNoted() {
    let register = register(from: "2023-06-05", to: "2023-06-09")
    #expect(
      register.sentences == [
        place + "提示 [publicity/short-by-statute] 按首日计入满5个工作日；按首日不计只有4个。"
          + "如要求首日不计，请顺延止日。（依据：《办法m》第二十条）"
      ]
    )
  }

  @Test func theRuleInForceCounts() {
    let short =
      place + "错误 [publicity/too-few-working-days] 公示期按首日不计只有4个工作日，办法要求不少于5个工作日；"
      + "从2023年6月5日起，至少应公示到2023年6月12日。（依据：《办法m》第二十条）"
    let ofNotice = register(from: "2023-06-05", to: "2023-06-09", rule: .excludeStart)
    #expect(ofNotice.sentences == [short])
    let rule = PublicityRule(
      length: .given(5),
      unit: .workingDay,
      rule: .excludeStart,
      place: nil,
      article: "第二十条"
    )
    let ofMeasure = register(.plain(publicity: rule), from: "2023-06-05", to: "2023-06-09")
    #expect(ofMeasure.sentences == [short])
  }

  @Test func everyListIsHeldToItsOwnProgramme() {
    let parts: [DossierPart] = [
      .programme(.plain("jn", measures: [.plain(publicity: .workingDays(3))])),
      .programme(.plain("qd", measures: [.plain("n", publicity: .workingDays(5))])),
      .list("2023", ["jn-0001"]),
      .list(BatchKey(programme: "qd", batch: "2023"), ["qd-0001"]),
      .publicity(
        "p",
        of: ["2023", BatchKey(programme: "qd", batch: "2023")],
        from: "2023-06-05",
        to: "2023-06-08"
      ),
    ]
    #expect(
      Register(Dossier(parts)).sentences == [
        place + "错误 [publicity/too-few-working-days] 公示期只有4个工作日，办法要求不少于5个工作日；"
          + "从2023年6月5日起，至少应公示到2023年6月9日。（依据：《办法n》第二十条）"
      ]
    )
  }

  @Test func fiveDaysAfterTheFirstAreEnoughEitherWay() {
    #expect(register(from: "2023-06-05", to: "2023-06-12").marks == [])
    #expect(register(from: "2023-06-05", to: nil, length: 5, rule: .excludeStart).marks == [])
  }

  @Test func makeUpWorkingDaysCountAndHolidaysDoNot() {
    #expect(
      register(from: "2023-09-28", to: "2023-10-10").marks == ["note publicity/short-by-statute"]
    )
    #expect(
      register(from: "2023-09-28", to: "2023-10-09").marks == [
        "error publicity/too-few-working-days"
      ]
    )
  }

  @Test func aShortWindowIsMeasuredInTheUnitOfTheMeasure() {
    let natural = Measure.plain(publicity: .naturalDays(7))
    #expect(register(natural, from: "2023-06-05", to: "2023-06-12").marks == [])
    #expect(
      register(natural, from: "2023-06-05", to: "2023-06-09", unit: .naturalDay).sentences == [
        place + "错误 [publicity/too-few-working-days] 公示期只有5个自然日，办法要求不少于7个自然日；"
          + "从2023年6月5日起，至少应公示到2023年6月11日。（依据：《办法m》第二十条）"
      ]
    )
    // Five natural days do not make five working days.
    #expect(
      register(from: "2023-07-19", to: "2023-07-23", length: 5, unit: .naturalDay).marks == [
        "error publicity/too-few-working-days", "warning publicity/ends-on-day-off",
      ]
    )
  }

  @Test func thePrintedLengthIsThatOfThePrintedDates() {
    #expect(
      register(from: "2023-06-05", to: "2023-06-12", length: 5).sentences == [
        place + "错误 [publicity/length-differs-from-dates] 公示期写明5个工作日，但2023年6月5日至"
          + "2023年6月12日按首日计入是6个工作日；请核对起止日期或天数。"
      ]
    )
    #expect(register(from: "2023-06-05", to: "2023-06-12", length: 6).marks == [])
    #expect(
      register(from: "2023-06-05", to: "2023-06-12", length: 5, rule: .excludeStart).marks == []
    )
  }

  @Test func aLengthThatTheMeasureDoesNotStateStandsInTheNotice() {
    let silent = Measure.plain(publicity: .silent)
    #expect(
      register(silent, from: "2023-06-05", to: "2023-06-12").sentences == [
        place + "错误 [publicity/length-not-stated] 办法没有规定公示天数，公告也没有写；"
          + "请在公示期里写明天数（如 天数: 5）和起止日期。（依据：《办法m》第二十条）"
      ]
    )
    #expect(
      register(silent, from: "2023-06-05", to: nil).marks == ["error publicity/length-not-stated"]
    )
    #expect(register(silent, from: "2023-06-05", to: nil, length: 3).marks == [])
  }

  @Test func aWindowEndsAfterItBegins() {
    #expect(
      register(from: "2023-06-09", to: "2023-06-05").sentences == [
        place + "错误 [publicity/ends-before-it-begins] 公示期的止日早于起日，请核对两个日期和年份。"
      ]
    )
  }

  @Test func aWindowIntoAYearWithoutACalendarNamesTheMissingFile() {
    let sentence =
      place + "错误 [calendar/year-missing] 公示期涉及2027年，但没有该年的放假安排；"
      + "请补上 calendars/2027.yaml 再发布。"
    #expect(register(from: "2026-12-30", to: nil, length: 5).sentences == [sentence])
    #expect(register(from: "2026-12-28", to: "2027-01-05").sentences == [sentence])
    #expect(
      register(from: nil, to: "2018-01-02", length: 5, published: "2017-12-25").marks == [
        "error calendar/year-missing"
      ]
    )
  }

  @Test func aWindowIsCheckedWithTheCalendarOfItsPublication() {
    // 2020-02-01 was a working day until five days into the holiday.
    let window = { (published: Day) in
      register(from: "2020-01-21", to: "2020-02-01", length: 5, published: published).marks
    }
    #expect(
      window("2020-01-20") == [
        "note calendar/changed-after-publication", "note publicity/short-by-statute",
      ]
    )
    #expect(
      window("2020-01-27") == [
        "error publicity/length-differs-from-dates", "error publicity/published-after-first-day",
        "error publicity/starts-before-signing", "error publicity/too-few-working-days",
        "warning publicity/ends-on-day-off",
      ]
    )
  }

  @Test func historyFromBeforeTakeoverIsExempt() {
    let marks = ["2023-06-05", "2023-06-06"].map { takeover in
      register(
        from: "2023-06-05",
        to: "2023-06-06",
        takeover: Day(stringLiteral: takeover)
      ).marks
    }
    #expect(marks == [["error publicity/too-few-working-days"], []])
  }
}
