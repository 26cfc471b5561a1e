import Disclosure
import TestSupport
import Testing

/// Which calendar a notice is counted by.
struct NoticeWindowTests {
  private let holiday = HolidayNotice.local(published: "2023-01-10", off: ["2023-06-06"])

  private func last(_ part: DossierPart, _ notice: HolidayNotice) -> Day? {
    let register = Register(.list("2023", ["jn-0001"]), part).adding(notice)
    return register.dossier.notice("p").flatMap(register.dossier.window)?.last
  }

  @Test func theLocalCalendarOfTheProgrammeCounts() {
    let listed = DossierPart.publicity("p", of: ["2023"], from: "2023-06-05", to: nil, length: 5)
    #expect(last(listed, holiday) == "2023-06-12")
    #expect(
      last(listed, .local(published: "2023-01-10", in: ["聊城市"], off: ["2023-06-06"]))
        == "2023-06-09"
    )
    #expect(last(listed, .local(published: "2023-06-06", off: ["2023-06-06"])) == "2023-06-09")
  }

  @Test func withoutAListItIsThatOfTheMeasureItRestsOn() {
    let based = { (basis: NoticeBasis) in
      DossierPart.publicity("p", of: [], from: "2023-06-05", to: nil, length: 5, bases: [basis])
    }
    #expect(last(based("m"), holiday) == "2023-06-12")
    #expect(last(based("外来文件"), holiday) == "2023-06-09")
  }

  @Test func everyCheckOfAWindowCountsByIt() {
    let register = { (last: Day, length: Int?) in
      Register(
        .list("2023", ["jn-0001"]),
        .publicity("p", of: ["2023"], from: "2023-06-05", to: last, length: length)
      ).adding(holiday)
    }
    let place = "notices/p.md:4:1: "
    #expect(
      register("2023-06-09", 5).sentences == [
        place + "错误 [publicity/length-differs-from-dates] 公示期写明5个工作日，但2023年6月5日至"
          + "2023年6月9日按首日计入是4个工作日；请核对起止日期或天数。",
        place + "错误 [publicity/too-few-working-days] 公示期只有4个工作日，办法要求不少于5个工作日；"
          + "从2023年6月5日起，至少应公示到2023年6月12日。（依据：《办法m》第二十条）",
      ]
    )
    #expect(register("2023-06-13", nil).marks == [])
    #expect(
      register("2023-06-06", nil).marks == [
        "error publicity/too-few-working-days", "warning publicity/ends-on-day-off",
      ]
    )
  }
}
