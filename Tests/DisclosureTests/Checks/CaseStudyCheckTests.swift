import Disclosure
import TestSupport
import Testing

struct CaseStudyCheckTests {
  private func register(_ practice: String?, _ effect: String?) -> Register {
    let figure = { (text: String) in Figure(text: text, number: nil) }
    return Register(
      .programme(
        .ruled(
          columns: ["主要做法", "服务成效"].map {
            Column(name: $0, type: .text, unit: nil, isPublic: true)
          },
          caseStudy: CaseStudyRule(practice: "主要做法", effect: "服务成效", article: "（一）7")
        )
      ),
      .list("2023", figures: [("jn-0001", [], [practice.map(figure), effect.map(figure)])]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
  }

  @Test func anEffectWithoutANumberIsAWarning() {
    #expect(
      register("上门诊断", "企业普遍满意").sentences == [
        "records/jn/2023.csv:2:1: 警告 [record/case-without-number] "
          + "典型案例的“服务成效”里没有数；请写明服务的企业数、人数和成果。（依据：《办法m》（一）7）"
      ]
    )
  }

  @Test func halfACaseIsAWarning() {
    #expect(register("上门诊断", nil).marks == ["warning record/case-incomplete"])
    #expect(
      register(nil, "服务30家").sentences == [
        "records/jn/2023.csv:2:1: 警告 [record/case-incomplete] "
          + "典型案例少了“主要做法”；请补上。（依据：《办法m》（一）7）"
      ]
    )
  }

  @Test(arguments: ["服务30家企业", "服务３０家", "服务三十家企业", "培训数百人"])
  func anEffectWithANumberPasses(effect: String) {
    #expect(register("上门诊断", effect).marks == [])
  }

  @Test func noCaseIsNoMistake() {
    #expect(register(nil, nil).marks == [])
  }
}
