import Disclosure
import TestSupport
import Testing

struct ListPlaceRuleTests {
  private let list: [DossierPart] = [
    .list("2023", ["jn-0001"]),
    .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
  ]

  @Test func thePlaceOfTheListNeedsAList() {
    LintedNotice().expect(
      "前文。\n\n▲{名单}\n\n后文。\n\n▲{名单}\n",
      raises: ["notice/place-without-list", "notice/place-without-list"]
    )
  }

  @Test func oneNoticeHasOnePlaceForItsLists() {
    var notice = LintedNotice()
    notice.lists = ["jn/2023"]
    notice.expect("{名单}\n\n后文。\n\n▲{名单}\n", raises: ["notice/repeated-list-place"], list)
    notice.expect("```\n{名单}\n```\n\n{名单}\n", raises: [], list)
    notice.expect("后文。\n", raises: [], list)
  }
}
