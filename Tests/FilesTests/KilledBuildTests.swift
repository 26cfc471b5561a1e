import Diagnostics
import Glibc
import Testing

@testable import Files

/// Builds killed at ever later moments until one finishes, with and without the exchange.
struct KilledBuildTests {
  private static let count = 300
  private static let mostKills: UInt32 = 40

  @Test(arguments: ["exchange", "journal"], [false, true])
  func siteIsWhollyTheOldOrTheNew(manner: String, whileCommitting: Bool) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      var edition = 0
      try #require(try build(0, site, manner) == .finished)
      // Close to each other at first: a commit begins with its few decisive calls.
      let step: UInt32 = whileCommitting ? 8 : 100
      for kills in 0..<Self.mostKills {
        let moment = ProbeMoment(afterCommitBegan: whileCommitting, delay: step * kills * kills)
        let outcome = try build(edition + 1, site, manner, killedAt: moment)
        _ = try SiteTransaction.recover(output: site)
        let found = try snapshot(site)
        let isNew = found == expected(edition + 1)
        #expect(isNew || found == expected(edition), "neither whole edition after \(moment)")
        #expect(try snapshot("\(root)/.gongshi") == ["site/lock": ""])
        if isNew { edition += 1 }
        #expect(outcome == .killed || isNew)
        // Two kills at least, on any machine.
        if outcome == .finished, kills > 1 { break }
      }
      try #require(try build(edition + 1, site, manner) == .finished)
      #expect(try snapshot(site) == expected(edition + 1))
    }
  }

  private func build(
    _ edition: Int,
    _ site: String,
    _ manner: String,
    killedAt moment: ProbeMoment? = nil
  ) throws -> ProbeOutcome {
    try runProbe([site, "\(edition)", "\(Self.count)", manner], killedAt: moment)
  }

  /// What the probe writes.
  private func expected(_ edition: Int) -> [String: String] {
    var files = ["edition.txt": "\(edition)", "only/\(edition).txt": "\(edition)"]
    for number in 0..<Self.count {
      let text = number % 3 == 0 ? "always \(number)" : "edition \(edition), file \(number)"
      files["p/\(number % 7)/\(number).html"] = text
    }
    return files
  }
}
