import Diagnostics
import Disclosure
import TestSupport
import Testing

struct AllowancesTests {
  private func told(_ rows: String, asOf day: Day = Day.lastDay(ofYear: 2024)) throws -> [String] {
    var changes = awardNotice(body: "认定如下。电话 138 0000 1234。")
    changes["allowed.csv"] = "值,理由,有效至\n\(rows)\n"
    return try GuardedSite(changing: changes, asOf: day).told
  }

  @Test(
    "an allowance holds for its value however that is written",
    arguments: ["13800001234,值班手机,", "+86 138-0000-1234,值班手机,2025-06-30", "１３８００００１２３４,值班手机,"]
  )
  func allowed(row: String) throws {
    #expect(try told(row) == [])
  }

  @Test func itHoldsOnItsLastDayAndNotAfter() throws {
    let row = "13800001234,值班手机,2024-12-31"
    #expect(
      try told(row) == [
        "allowed.csv:2:1: 提示 [privacy/allowance-ends-soon] 这项例外到 2024-12-31 为止；"
          + "仍需公开请改有效至并核对理由，不需要请从网站上删去。"
      ]
    )
    #expect(
      try told(row, asOf: Day.firstDay(ofYear: 2025)) == [
        "notices/2023/p-award.md:12:1: 错误 [privacy/mobile-number] notices/p-award.html 等里有手机号 138****1234"
          + "（allowed.csv 允许公开到 2024-12-31 为止，已经到期）；"
          + "请删去，确需公开的按原值写进 allowed.csv 并写明理由。（依据：《个人信息保护法》第二十五条）"
      ]
    )
  }

  @Test func ofTwoRowsTheLongerHolds() throws {
    #expect(
      try told("13800001234,旧,2024-01-01\n13800001234,新,") == []
    )
  }

  @Test func anotherValueIsNotAllowedAndItsRowIsUnused() throws {
    let found = try told("13800001235,值班手机,")
    #expect(found.count == 2)
    #expect(
      found.first
        == "allowed.csv:2:1: 提示 [privacy/allowance-unused] 网站上没有这一行的值；不再需要就请删去这一行。"
    )
  }
}
