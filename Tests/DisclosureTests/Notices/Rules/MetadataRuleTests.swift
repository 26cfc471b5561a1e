import Disclosure
import TestSupport
import Testing

struct MetadataRuleTests {
  @Test func aDocumentHasANumberAndADay() {
    #expect(
      LintedNotice(number: nil, issued: nil).sentences("") == [
        "notices/n.md:1:1: 警告 [notice/issued-missing] 没有成文日期；请填写成文，"
          + "来源没有落款日期的可以不填。",
        "notices/n.md:1:1: 警告 [notice/number-missing] 通知没有文号；请填写文号，"
          + "来源确实没有的可以不填。",
      ]
    )
    #expect(LintedNotice(kind: .change, number: nil).findings("") == [])
    #expect(LintedNotice(number: nil, isDraft: true).findings("") == [])
  }

  private static let renamed = Programme.plain(authorities: [
    AuthorityName(name: "示例市经济和信息化委员会", first: nil, last: "2018-12-31"),
    AuthorityName(name: "示例市工业和信息化局", first: "2019-01-01", last: nil),
  ])

  @Test func theIssuerBearsItsNameOfThatDay() {
    #expect(
      LintedNotice(issuer: "示例市经济和信息化委员会").sentences("", [.programme(Self.renamed)]) == [
        "notices/n.md:1:1: 警告 [notice/issuer-of-another-time] 发文机关“示例市经济和信息化委员会”"
          + "在2023年6月5日不是这个名称，当时是“示例市工业和信息化局”；请核对名称或者日期。"
      ]
    )
    #expect(LintedNotice().findings("", [.programme(Self.renamed)]) == [])
    #expect(LintedNotice(issuer: "另一个局").findings("", [.programme(Self.renamed)]) == [])
  }
}
