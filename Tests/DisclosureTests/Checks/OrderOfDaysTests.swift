import Disclosure
import TestSupport
import Testing

/// Days that come in the wrong order: of districts, measures, authorities, validity and notices.
struct OrderOfDaysTests {
  private func districts(_ parts: DossierPart...) -> [String] {
    Register(Dossier(parts)).sentences(of: "vocabulary")
  }

  @Test func aDistrictEndsAfterItBegins() {
    #expect(
      districts(.district("370102", "历下区", first: "2000-01-02", last: "2000-01-01")) == [
        "vocabularies/districts.csv: 错误 [vocabulary/district-period-reversed] "
          + "历下区的止（2000-01-01）在起（2000-01-02）之前；请核对两个日期。"
      ]
    )
    #expect(districts(.district("370102", "历下区", first: "2000-01-01", last: "2000-01-01")) == [])
  }

  @Test func aSuccessorIsAnotherDistrict() {
    let later = DossierPart.district("370114", "章丘区")
    #expect(
      districts(.district("370181", "章丘市", last: "2016-12-25", successor: "370115"), later) == [
        "vocabularies/districts.csv: 错误 [vocabulary/unknown-successor] "
          + "章丘市的后继 370115 不是表里另一个区县的代码，是否要写 370114；请核对代码，或补上那个区县。"
      ]
    )
    #expect(
      districts(.district("370181", "章丘市", successor: "370114"), later) == [
        "vocabularies/districts.csv: 警告 [vocabulary/successor-without-end] "
          + "章丘市写了后继，却没有写止；请补上最后一天，没有撤并的请清空后继。"
      ]
    )
    let circle = DossierPart.district("370114", "章丘区", last: "2020-01-01", successor: "370181")
    let told = "后继绕成一圈（"
    let found = districts(
      .district("370181", "章丘市", last: "2016-12-25", successor: "370114"),
      circle
    )
    #expect(
      found.filter { $0.contains("[vocabulary/successor-circle]") && $0.contains(told) }.count == 2
    )
    #expect(found.contains { $0.contains("（370181 → 370114 → 370181）") })
    let right = DossierPart.district(
      "370181",
      "章丘市",
      last: "2016-12-25",
      successor: "370114"
    )
    #expect(districts(right, later) == [])
  }

  /// The measure says three years; the day is the award's.
  @Test(
    arguments: [
      (nil, "2023-06-30", []), (nil, "2024-04-25", []), ("2020-07-01", "2023-12-31", []),
      (nil, "2024-06-30", ["warning award/unusual-validity"]),
      (nil, "2022-06-30", ["warning award/unusual-validity"]),
      (nil, "2096-06-30", ["warning award/unusual-validity"]),
      ("1990-01-01", nil, ["warning award/unusual-validity"]), ("2019-01-01", nil, []),
    ] as [(Day?, Day?, [String])]
  )
  func aStatedValidityIsAboutThatOfTheMeasure(_ first: Day?, _ last: Day?, _ marks: [String]) {
    let row = ListedRow("jn-0001", validFrom: first, validTo: last)
    let register = Register(
      .programme(.plain(takeover: "2021-01-01")),
      .list("2020", [row]),
      .award("a", of: ["2020"], on: "2020-06-30")
    )
    #expect(register.marks == marks)
  }

  @Test func anAwardAnswersForItsOwnRowsAlone() {
    let rows = ["jn-0001", "jn-0002"].map { ListedRow($0, validTo: "2023-06-30") }
    let register = Register(
      .programme(.plain(takeover: "2023-01-01")),
      .list("2020", rows),
      .award("a", of: ["2020"], on: "2020-06-30", withheld: ["jn-0002"]),
      .award("b", of: ["2020"], on: "2021-08-02", validFrom: "2032-08-02")
    )
    #expect(
      register.sentences == [
        "notices/b.md:6:1: 警告 [award/unusual-validity] 有效期起（2032-08-02）与认定日期（2021-08-02）相差两年以上；请核对年份。",
        "records/jn/2020.csv:3:1: 警告 [award/unusual-validity] 有效期止（2023-06-30）与办法规定的3年相差一年以上；请核对年份。",
      ]
    )
  }

  @Test func aMeasureEndsAfterItBegins() {
    let measure = { (last: Day) in
      Register(.programme(.plain(measures: [.plain(from: .given("2021-01-01"), to: last)])))
        .sentences(of: "measure/ends")
    }
    #expect(
      measure("2020-12-31") == [
        "programmes/jn.yaml:10:5: 错误 [measure/ends-before-it-begins] "
          + "《办法m》失效（2020-12-31）早于施行（2021-01-01）；请对照原件核对两个日期。"
      ]
    )
    #expect(measure("2021-01-01") == [])
  }

  @Test func anAuthorityBearsOneNameOnEveryDay() {
    let old = AuthorityName(name: "示例委", first: nil, last: "2018-12-31")
    let sentences = { (names: [AuthorityName]) in
      Register(.programme(.plain(authorities: names))).sentences(of: "programme/authority")
    }
    #expect(sentences([old, AuthorityName(name: "示例局", first: "2019-01-01", last: nil)]) == [])
    #expect(
      sentences([old, AuthorityName(name: "示例局", first: "2019-01-02", last: nil)]) == [
        "programmes/jn.yaml: 警告 [programme/authority-days-do-not-meet] 机关“示例委”与“示例局”的日期不衔接："
          + "前者到2018年12月31日，后者从2019年1月2日；请改为前一天止、后一天起。"
      ]
    )
    #expect(
      sentences([old, AuthorityName(name: "示例局", first: nil, last: nil)]).count == 1
    )
    #expect(
      sentences([AuthorityName(name: "示例局", first: "2019-01-02", last: "2019-01-01")]) == [
        "programmes/jn.yaml: 错误 [programme/authority-period-reversed] 机关“示例局”的止在起之前；请核对两个日期。"
      ]
    )
  }

  @Test func aStoredValidityEndsAfterItBegins() {
    let row = { (last: Day) in
      Register(.list("2023", [ListedRow("a", validFrom: "2023-07-01", validTo: last)]))
        .sentences(of: "record/validity")
    }
    #expect(
      row("2023-06-30") == [
        "records/jn/2023.csv:2:1: 错误 [record/validity-reversed] "
          + "有效期止（2023-06-30）在有效期起（2023-07-01）之前；请核对两个日期。"
      ]
    )
    #expect(row("2023-07-01") == [])
  }

  @Test func aValidityBeginsNoEarlierThanTheAward() {
    let award = { (first: Day) in
      Register(.list("2023", ["a"]), .award("w", of: ["2023"], on: "2023-07-01", validFrom: first))
        .sentences(of: "award/valid")
    }
    #expect(
      award("2023-06-30") == [
        "notices/w.md:6:1: 警告 [award/valid-before-it] "
          + "有效期从2023年6月30日起，早于认定日期2023年7月1日；请核对两个日期。"
      ]
    )
    #expect(award("2023-07-01") == [])
  }

  @Test func aNoticeIsSignedBeforeItIsPublished() {
    let notice = { (issued: Day) in
      Register(.notice("n", published: "2023-07-03", issued: issued)).sentences(of: "notice/signed")
    }
    #expect(
      notice("2023-07-04") == [
        "notices/n.md:1:1: 警告 [notice/signed-after-publication] "
          + "成文于2023年7月4日，却发布于2023年7月3日；请核对成文和发布。"
      ]
    )
    #expect(notice("2023-07-03") == [])
  }

  @Test func anAwardIsPublishedOnItsDayOrLaterAndNamesItsList() {
    let award = { (lists: [BatchKey], published: Day) in
      Register(
        .list("2023", ["a"]),
        .award("w", of: lists, on: "2023-07-03", published: published)
      ).sentences(of: "award/published", "award/without-list", "award/year")
    }
    #expect(
      award(["2023"], "2023-07-02") == [
        "notices/w.md:6:1: 警告 [award/published-before-its-day] "
          + "认定日期2023年7月3日晚于发布日2023年7月2日；请核对两个日期。"
      ]
    )
    #expect(
      award([], "2023-07-03") == [
        "notices/w.md:1:1: 错误 [award/without-list] "
          + "认定公告没有写名单，什么也没有认定；请在名单里写“认定事项/批次”。"
      ]
    )
    #expect(
      award(["2021"], "2023-07-03") == [
        "notices/w.md:2:1: 警告 [award/year-differs-from-batch] 批次 2021 认定于2023年；请核对认定日期和批次。"
      ]
    )
    #expect(award(["2023"], "2023-07-03") == [])
    #expect(award(["2022"], "2023-07-03") == [])
  }

  @Test func aBanBindsWhoRanAPlatform() {
    let ending = { (barred: CreditCode) in
      Register(
        .list("2023", [ListedRow("a", code: "91370102MADEM00115")]),
        .award("w", of: ["2023"], on: "2023-07-03"),
        .ending(.revoked, "a", on: "2023-08-01", ground: "虚假申报", barring: barred)
      ).sentences(of: "ban/unknown")
    }
    #expect(
      ending("91370102MADEM9075Q") == [
        "records/revocations.csv:2:1: 警告 [ban/unknown-subject] "
          + "禁报主体 91370102MADEM9075Q 没有运营过登记的任何平台；请核对代码，与运营单位相同的可以空着。"
      ]
    )
    #expect(ending("91370102MADEM00115") == [])
  }
}
