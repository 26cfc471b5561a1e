import Disclosure
import TestSupport
import Testing

/// The rule of the guide, （一）1, as 江苏 writes it.
struct NamingCheckTests {
  private static let rule = NamingRule(
    ending: "平台",
    forbidden: ["国家", "中国", "省级", "示范"],
    article: "（一）1"
  )

  private func register(_ name: String, takeover: Day? = nil, _ more: DossierPart...) -> Register {
    Register(
      Dossier(
        [
          .programme(.ruled(takeover: takeover, naming: Self.rule)),
          .list("2023", [ListedRow("jn-0001", name: name)]),
          .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
        ] + more
      )
    )
  }

  @Test func aForbiddenWordAndAnotherEndingAreOneError() {
    #expect(
      register("示范服务中心").sentences == [
        "records/jn/2023.csv:2:1: 错误 [record/platform-name] "
          + "平台名称“示范服务中心”含有“示范”，没有以“平台”结尾；请让申报单位改名，或核对是否抄错。"
          + "（依据：《办法m》（一）1）"
      ]
    )
  }

  @Test(arguments: ["国 家检测平台", "国\u{3000}家检测平台", "国\u{200B}家检测平台"])
  func spacesHideNoWord(name: String) {
    #expect(register(name).marks == ["error record/platform-name"])
  }

  @Test(arguments: ["检测平台", "检测平 台", "检测平台 ", "演示平台"])
  func aNameByTheRulePasses(name: String) {
    #expect(register(name).marks == [])
  }

  @Test func historyIsOnlyNoted() {
    #expect(register("示范平台", takeover: "2024-01-01").marks == ["note record/platform-name"])
  }

  @Test func aNewNameFollowsTheRuleToo() {
    let renamed = register(
      "检测平台",
      .change(.renamed, "jn-0001", on: "2023-08-01", "平台名称", "检测平台", "中国检测平台")
    )
    #expect(renamed.marks.contains("error record/platform-name"))
  }

  @Test func whereNoRuleIsAnyNamePasses() {
    let register = Register(
      .list("2023", [ListedRow("jn-0001", name: "中国示范中心")]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12")
    )
    #expect(register.marks == [])
  }
}
