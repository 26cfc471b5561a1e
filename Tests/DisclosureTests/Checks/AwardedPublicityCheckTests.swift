import Disclosure
import TestSupport
import Testing

struct AwardedPublicityCheckTests {
  /// A list that was awarded on 27 June 2023, and what else is given.
  private func sentences(
    withheld: Set<PlatformID> = [],
    takeover: Day = "2021-01-01",
    _ parts: DossierPart...
  ) -> [String] {
    let given: [DossierPart] = [
      .programme(.plain(takeover: takeover)),
      .list("2023", ["jn-0001", "jn-0002"]),
      .publicity("p", of: ["2023"], from: "2023-06-05", to: "2023-06-12"),
      .award("a", of: ["2023"], on: "2023-06-27", withheld: withheld),
    ]
    return Register(Dossier(given + parts)).sentences
  }

  private let again = DossierPart.publicity("q", of: ["2023"], from: "2023-09-04", to: "2023-09-11")

  private let told = [
    "notices/q.md:2:1: 警告 [publicity/already-awarded] 名单 jn/2023 的各行都已由 a 在2023年6月27日认定，"
      + "不必再公示；请核对名单，再次认定的请写进新的批次。"
  ]

  @Test func aListOfWhichNothingIsLeftToAwardIsTold() {
    #expect(sentences(again) == told)
    #expect(
      sentences(withheld: ["jn-0002"], .award("b", of: ["2023"], on: "2023-08-01"), again)
        == told.map { $0.replacing("由 a 在2023年6月27日", with: "由 b 在2023年8月1日") }
    )
  }

  @Test func aListOfWhichSomebodyIsLeftIsNot() {
    #expect(sentences() == [])
    #expect(sentences(withheld: ["jn-0002"], again) == [])
  }

  @Test func whoWasRefusedIsNotLeft() {
    let refused = { DossierPart.change(.refused, "jn-0002", on: $0, batch: "2023") }
    let ofOthers = told.map { $0.replacing("都已由", with: "除不予认定等的以外，都已由") }
    #expect(sentences(withheld: ["jn-0002"], refused("2023-08-01"), again) == ofOthers)
    #expect(sentences(withheld: ["jn-0002"], refused("2023-09-12"), again) == [])
  }

  @Test func oneWhoseAwardWasWithdrawnOrThatIsHistoryIsNot() {
    let withdrawn = DossierPart.notice("w", .notice, published: "2023-08-01", withdraws: ["a"])
    #expect(!sentences(withdrawn, again).contains { $0.contains("already-awarded") })
    #expect(sentences(takeover: "2024-01-01", again) == [])
  }

  @Test func onePublicityContinuesAnother() {
    let more = DossierPart.publicity(
      "q",
      of: ["2023"],
      from: "2023-06-13",
      to: "2023-06-20",
      published: "2023-06-12",
      continues: "p"
    )
    #expect(sentences(more) == [])
  }
}
