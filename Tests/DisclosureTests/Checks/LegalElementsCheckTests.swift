import Disclosure
import TestSupport
import Testing

struct LegalElementsCheckTests {
  @Test func everyMissingElementIsNamedAtOnce() {
    let register = Register(
      .publicity(
        "p",
        of: [],
        from: "2023-06-05",
        to: "2023-06-12",
        bases: [],
        telephone: nil,
        isSigned: false
      )
    )
    #expect(
      register.sentences == [
        "notices/p.md:1:1: 错误 [publicity/legal-element-missing] "
          + "公示缺少依据、公示的名单、异议的电话或地址、成文日期；请在公告开头补上。"
      ]
    )
  }

  @Test func aCompleteNoticePasses() {
    let register = Register(
      .list("2023", ["jn-0001"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
    #expect(register.marks == [])
  }

  @Test func aListWithoutRowsShowsNobody() {
    let register = Register(
      .list("2023", []),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
    #expect(
      register.sentences == [
        "notices/p.md:1:1: 错误 [publicity/legal-element-missing] "
          + "公示缺少公示的名单（records/jn/2023.csv 里没有平台）；请在公告开头补上。"
      ]
    )
  }
}
