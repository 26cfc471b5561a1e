import Diagnostics
import Files
import Testing

struct SiteTransactionPresentTests {
  @Test func listsTheSiteWithItsHiddenFiles() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      #expect(try SiteTransaction.existing(output: site) == nil)
      #expect(try SiteTransaction.existing(output: "\(root)/no/site") == nil)
      try publish([".nojekyll": "", "p/a": "12"], to: site)
      let tree = try #require(try SiteTransaction.existing(output: site))
      #expect(tree.entries.map(\.path) == [".nojekyll", "p/a"])
      #expect(try tree.read("p/a") == Array("12".utf8))
    }
  }

  @Test func nothingToRecoverTouchesNothing() throws {
    try withTemporaryFolder { root in
      #expect(try !SiteTransaction.recover(output: "\(root)/no/site"))
      #expect(try !SiteTransaction.recover(output: "\(root)/site"))
      #expect(try snapshot(root) == [:])
      try publish(["a": "1"], to: "\(root)/site")
      #expect(try !SiteTransaction.recover(output: "\(root)/site"))
      #expect(try snapshot("\(root)/site") == ["a": "1"])
    }
  }
}
