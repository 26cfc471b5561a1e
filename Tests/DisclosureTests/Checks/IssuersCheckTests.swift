import Disclosure
import TestSupport
import Testing

struct IssuersCheckTests {
  private func sentences(
    issuer: String,
    _ kind: NoticeKind = .award,
    published: Day = "2023-06-27",
    of lists: [BatchKey] = ["2023"],
    _ parts: DossierPart...
  ) -> [String] {
    let authorities = [
      AuthorityName(name: "示例市经济和信息化委员会", first: nil, last: "2018-12-31"),
      AuthorityName(name: "示例市工业和信息化局", first: "2019-01-01", last: nil),
    ]
    let given: [DossierPart] = [
      .programme(.plain(takeover: "2021-01-01", authorities: authorities)),
      .list("2023", ["jn-0001"]),
      .notice("n", kind, published: published, of: lists, issuer: issuer),
    ]
    return Register(Dossier(given + parts)).sentences.filter {
      $0.contains("notice/unknown-issuer")
    }
  }

  private let told = [
    "notices/n.md:1:1: 警告 [notice/unknown-issuer] 发文机关“示例市工业和信息局”不是 jn 的机关，"
      + "当时是“示例市工业和信息化局”；请核对名称，机关更了名的补进 programmes 的机关。"
  ]

  @Test func anIssuerThatIsNoAuthorityOfTheProgrammeIsTold() {
    #expect(sentences(issuer: "示例市工业和信息局") == told)
    #expect(
      sentences(
        issuer: "示例市工业和信息局",
        .revocation,
        of: [],
        .ending(.revoked, "jn-0001", on: "2023-06-27", ground: "检查不合格", by: "n")
      ) == told
    )
  }

  @Test func jointIssuersAndTheNameOfAnotherTimeAreNot() {
    #expect(sentences(issuer: "示例市工业和信息化局") == [])
    #expect(sentences(issuer: "示例市财政局、示例市工业和信息化局") == [])
    #expect(sentences(issuer: "示例市工业和信息化局 示例市财政局") == [])
    #expect(sentences(issuer: "示例市经济和信息化委员会") == [])
  }

  @Test func otherNoticesAndHistoryAreNot() {
    #expect(sentences(issuer: "示例市人民政府", .notice) == [])
    #expect(sentences(issuer: "示例市人民政府", .revocation, of: []) == [])
    #expect(sentences(issuer: "示例市人民政府", published: "2020-06-30") == [])
  }
}
