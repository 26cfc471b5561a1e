import Disclosure
import TestSupport
import Testing

struct PlatformIdentityCheckTests {
  private func sentences(_ row: ListedRow) -> [String] {
    Register(
      .programme(.plain(takeover: "2024-01-01")),
      .list("2020", [ListedRow("jn-0001", name: "甲平台", operator: "甲公司")]),
      .award("a", of: ["2020"], on: "2020-06-30"),
      .list("2023", [row]),
      .award("b", of: ["2023"], on: "2023-06-30")
    ).sentences
  }

  @Test func aPlatformOfAnotherListHasItsIDThere() {
    #expect(
      sentences(ListedRow("jn-1001", name: "甲平台", operator: "甲公司")) == [
        "records/jn/2023.csv:2:1: 警告 [record/platform-under-another-id] “甲平台”（甲公司）在名单 jn/2020 里是 jn-0001，"
          + "这里写成 jn-1001；同一个平台只用一个编号，请核对。"
      ]
    )
    #expect(sentences(ListedRow("jn-0001", name: "甲平台", operator: "甲公司")) == [])
    #expect(sentences(ListedRow("jn-1001", name: "甲平台", operator: "乙公司")) == [])
  }
}
