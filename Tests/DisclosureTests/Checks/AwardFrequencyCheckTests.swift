import Disclosure
import TestSupport
import Testing

/// 济南 art. 22: once a year.
struct AwardFrequencyCheckTests {
  private static let yearly = AwardRule.Frequency(perYear: 1, article: "第二十二条")

  private func findings(
    second: Day,
    of list: BatchKey = "2023-2",
    frequency: AwardRule.Frequency? = yearly,
    takeover: Day? = nil
  ) -> [String] {
    let register = Register(
      .programme(.ruled(takeover: takeover, measures: [.plain(frequency: frequency)])),
      .list("2023", ["jn-0001", "jn-0002"]),
      .list("2023-2", ["jn-0003"]),
      .award("a-1", of: ["2023"], on: "2023-06-27", withheld: ["jn-0002"]),
      .award("a-2", of: [list], on: second)
    )
    return register.sentences.filter { $0.contains("award/more-often") }
  }

  @Test func aSecondBatchInOneYearIsAWarning() {
    #expect(
      findings(second: "2023-12-01") == [
        "notices/a-2.md:6:1: 警告 [award/more-often-than-the-measure] "
          + "2023年已认定过1批，这是第2批（jn/2023-2），而办法写每年认定1次；"
          + "请核对，确有依据的请在公告里写明。（依据：《办法m》第二十二条）"
      ]
    )
  }

  @Test func theNextYearTheWithheldRowsAndHistoryPass() {
    #expect(findings(second: "2024-01-01") == [])
    #expect(findings(second: "2023-07-10", of: "2023") == [])
    #expect(findings(second: "2023-12-01", takeover: "2024-01-01") == [])
  }

  @Test func aMeasureThatIsSilentAllowsAny() {
    #expect(findings(second: "2023-12-01", frequency: nil) == [])
  }

  @Test func rowsAwardedLaterBelongToTheYearOfTheirBatch() {
    let register = Register(
      .programme(.ruled(measures: [.plain(frequency: Self.yearly)])),
      .list("2023", ["jn-0001", "jn-0002"]),
      .list("2024", ["jn-0003"]),
      .award("a-1", of: ["2023"], on: "2023-06-27", withheld: ["jn-0002"]),
      .award("a-2", of: ["2023"], on: "2024-01-10"),
      .award("a-3", of: ["2024"], on: "2024-06-27")
    )
    #expect(register.sentences.filter { $0.contains("award/more-often") } == [])
  }
}
