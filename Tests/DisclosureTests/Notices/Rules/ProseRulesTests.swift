import Diagnostics
import Disclosure
import TestSupport
import Testing

/// What the prose says against what is recorded.
struct ProseRulesTests {
  private static var list: DossierPart { .list("2023", ["jn-0001", "jn-0002", "jn-0003"]) }

  private static func publicity(
    _ first: Day = "2023-06-05",
    _ last: Day = "2023-06-12",
    length: Int? = nil
  ) -> LintedNotice {
    LintedNotice(
      kind: .publicity,
      title: "关于2023年度示例平台的公示",
      issued: first,
      lists: ["2023"],
      bases: [.document(title: "示例文件", number: nil)],
      window: (first, last, length),
      objection: ObjectionChannel(
        department: nil,
        telephone: "0531-00000001",
        address: nil,
        mail: "sme@example.gov.cn",
        supervision: "0531-00000002",
        requirement: nil,
        location: LintedNotice().place(5)
      )
    )
  }

  private static func award(withheld: Set<PlatformID> = []) -> LintedNotice {
    LintedNotice(
      kind: .award,
      issued: "2023-07-01",
      lists: ["2023"],
      award: AwardStatement(
        day: "2023-07-01",
        validFrom: "2023-07-01",
        validTo: "2026-06-30",
        withheld: withheld,
        location: LintedNotice().place(7)
      )
    )
  }

  /// A repetition that took quadratic time would keep this busy for minutes.
  @Test(
    arguments: [
      ("[a](", 60_000), ("<", 200_000), ("《甲》（甲发〔2020〕1号）", 8_000), ("共1家", 40_000),
      ("等1家", 40_000), ("公示期", 60_000), ("公示5个工作日", 20_000), ("附件1", 60_000), ("甲\n", 60_000),
    ]
  )
  func longRepetitionsAreRead(piece: String, count: Int) {
    let text = String(repeating: piece, count: count)
    let time = duration {
      for notice in [Self.publicity(), Self.award()] { _ = notice.findings(text, [Self.list]) }
    }
    #expect(time < .seconds(60))
  }

  @Test func theWindowOfTheBodyIsThatOfTheHead() {
    #expect(
      Self.publicity().sentences("公示时间自2023年6月5日起至6月9日止，公示期5个工作日。", [Self.list]) == [
        "notices/n.md:100:17: 警告 [prose/window-differs] 正文写的公示时间“2023年6月5日起至6月9日”，"
          + "与公告开头的公示期（2023年6月5日至2023年6月12日）不一致；请核对。",
        "notices/n.md:100:26: 警告 [prose/window-length-differs] 正文写公示5个工作日，"
          + "公告开头的公示期是6个工作日；请核对。",
      ]
    )
  }

  @Test(arguments: [
    "公示期：▲2023年6月6日至6月12日", "现予以公示，公示时间为▲6月4日—12日", "现予公示，公示▲7个工作日。",
    "公示期为▲七天", "公示期限▲10个自然日",
  ])
  func otherDaysAndLengthsAreTold(body: String) {
    let code = body.contains("月") ? "prose/window-differs" : "prose/window-length-differs"
    Self.publicity().expect(body, raises: [code], [Self.list])
  }

  @Test(arguments: [
    "公示期：2023年6月5日至6月12日（6个工作日）", "公示时间：6月5日—12日，8天", "公示期不少于5个工作日",
    "公示期内如有异议，请在3个工作日以前提出，办法另有规定的除外", "公示期满后", "公示期从2023年6月5日开始",
  ])
  func theSameDaysPass(body: String) {
    #expect(Self.publicity().findings(body, [Self.list]).map(\.code) == [])
  }

  @Test func aSplitWindowIsUnderstood() {
    let window = Self.publicity("2023-09-28", "2023-10-10", length: 5)
    let body = "公示时间：2023年9月28日、10月7日至10日（5个工作日）"
    #expect(window.findings(body, [Self.list]).map(\.code) == ["publicity/short-by-statute"])
  }

  @Test func thePeriodsOfACallAreThoseOfTheHead() {
    let call = LintedNotice(
      kind: .call,
      periods: [
        CallPeriod(
          name: "企业申报",
          first: "2023-06-06",
          last: "2023-06-20",
          location: LintedNotice().place(9)
        )
      ]
    )
    #expect(
      call.sentences("| 企业申报 | 2023年6月6日 | 2023年6月30日 |") == [
        "notices/n.md:100:10: 警告 [prose/period-differs] 正文写企业申报为2023年6月6日至2023年6月30日，"
          + "公告开头的申报期是2023年6月6日至2023年6月20日；请核对。"
      ]
    )
    #expect(call.findings("企业申报：6月6日至6月20日。\n\n企业申报从6月6日起") == [])
  }

  @Test func theValidityOfAnAwardIsThatOfTheHead() {
    let body = "有效期自▲2023年7月1日起至2026年7月1日止。"
    let parts = [Self.list, Self.shown]
    Self.award().expect(body, raises: ["prose/period-differs"], parts)
    #expect(Self.award().findings("有效期自2023年7月1日起至2026年6月30日止。", parts) == [])
  }

  /// `list` has no days: the award counts from its day, three years to the corresponding day.
  @Test(arguments: [
    ("有效期自▲2023年7月2日起至2026年7月1日止。", true), ("有效期自2023年7月1日至2026年7月1日。", false),
    ("有效期▲至2026年12月31日。", true), ("有效期到2026年7月1日为止。", false), ("有效期▲2年。", true),
    ("有效期为▲五年，", true), ("有效期三年，", false), ("有效期内", false), ("有效期自2023年7月1日起计算。", false),
    ("本办法有效期五年。", false), ("《许可办法》的有效期至2026年12月31日。", false), ("有效期2年期满的平台", false),
    ("称号的有效期▲2年。", true), ("有效期三年（2023年7月1日至2026年7月1日）。", false),
    ("有效期▲三年，自2023年7月1日起至2026年6月30日止。", true), ("有效期三年，2026年5月1日前申请。", false),
  ])
  func theValidityInWordsIsThatOfTheRules(body: String, isWrong: Bool) {
    let notice = LintedNotice(
      kind: .award,
      issued: "2023-07-01",
      lists: ["2023"],
      award: AwardStatement(
        day: "2023-07-01",
        validFrom: nil,
        validTo: nil,
        withheld: [],
        location: LintedNotice().place(7)
      )
    )
    let parts = [Self.list, Self.shown]
    if isWrong {
      notice.expect(body, raises: ["prose/period-differs"], parts)
    } else {
      #expect(notice.findings(body, parts) == [])
    }
  }

  private static var shown: DossierPart {
    .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
  }

  @Test func theTitleNamesTheYearOfTheBatch() {
    var notice = Self.publicity()
    notice.title = "关于2022年度示例平台的公示"
    #expect(
      notice.sentences("", [Self.list]) == [
        "notices/n.md:2:5: 警告 [notice/title-year-differs] 标题写2022年度，名单却是2023年的批次；"
          + "请核对标题和名单。"
      ]
    )
  }

  @Test func countsAreThoseOfTheList() {
    #expect(
      Self.publicity().sentences("拟认定28家平台。", [Self.list]) == [
        "notices/n.md:100:4: 警告 [prose/count-differs] 正文写28家，名单里是3个；请核对。"
      ]
    )
  }

  @Test func countsInChineseAreToldAsTheyAreWritten() {
    #expect(
      Self.publicity().sentences("共四家。", [Self.list]) == [
        "notices/n.md:100:2: 警告 [prose/count-differs] 正文写四家，名单里是3个；请核对。"
      ]
    )
  }

  @Test(arguments: [
    "共有▲28家平台。", "拟认定甲公司等▲28家平台，现予以公示", "确定▲4个平台", "确定▲四家平台。", "共▲四家。", "决定认定▲十二家。", "拟认定▲两家企业",
  ])
  func countsOfTheWholeListAreRead(body: String) {
    Self.publicity().expect(body, raises: ["prose/count-differs"], [Self.list])
  }

  @Test(arguments: [
    "拟认定3家平台。", "共有28家单位申报，拟认定3家。", "会同市财政局等四家单位评审，拟认定3家。",
    "甲公司、乙公司共两家单位运营的平台，拟认定3家。", "拟认定甲公司等四家企业运营的平台。", "其中综合性1家，共3家。", "认定时有1家的异议未办结", "年服务企业50家以上",
    "对甲公司等2家的异议", "公示5个工作日以上的5个月", "确定三家平台。", "共三家。", "确定两家会计师事务所", "确定一个平台", "共三四家。", "共二〇家。",
  ])
  func otherCountsPass(body: String) {
    let codes = Self.publicity().findings(body, [Self.list]).map(\.code)
    #expect(codes.filter { $0 == "prose/count-differs" } == [])
  }

  @Test func anAwardCountsWhatStands() {
    let parts = [
      Self.list, Self.shown, .change(.refused, "jn-0001", on: "2023-06-20", batch: "2023"),
    ]
    let award = Self.award(withheld: ["jn-0002"])
    #expect(award.findings("决定认定1家平台。", parts).map(\.code) == [])
    award.expect("决定认定▲3家平台。", raises: ["prose/count-differs"], parts)
    let later = parts + [.award("a", of: ["2023"], on: "2023-06-25", withheld: ["jn-0003"])]
    #expect(
      Self.award().findings("决定认定1家平台。", later).map(\.code).contains("prose/count-differs")
        == false
    )
  }

  @Test func aRevocationCountsItsRows() {
    let parts = [
      Self.list, Self.shown, .award("a", of: ["2023"], on: "2023-06-25"),
      .ending(.revoked, "jn-0001", on: "2023-07-01", ground: "检查不合格", by: "n"),
    ]
    let notice = LintedNotice(kind: .revocation, issued: "2023-07-01")
    notice.expect("决定撤销下列▲2家平台的称号。", raises: ["prose/count-differs"], parts)
    #expect(notice.findings("决定撤销jn-0001等1家平台的称号。", parts) == [])
  }

  @Test func contactsAreThoseOfTheHead() {
    #expect(
      Self.publicity().sentences("联系电话：0531-00000009，邮箱：a@example.cn", [Self.list]) == [
        "notices/n.md:100:6: 警告 [prose/contact-differs] 正文的电话与公告开头写的都不相同；"
          + "请核对哪一个是对的。",
        "notices/n.md:100:23: 警告 [prose/contact-differs] 正文的邮箱与公告开头的异议邮箱不相同；"
          + "请核对哪一个是对的。",
      ]
    )
    let same = "电话：(0531)00000001、0531 00000002，邮箱SME@example.gov.cn；传真053100000009"
    #expect(Self.publicity().findings(same, [Self.list]) == [])
  }
}
