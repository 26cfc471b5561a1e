import Diagnostics
import Glibc
import Testing

@testable import Files

struct SiteTransactionTests {
  @Test func firstEditionMakesTheFolderAndThoseAboveIt() throws {
    try withTemporaryFolder { root in
      let summary = try publish(["index.html": "1", "p/a.html": "2"], to: "\(root)/out/site")
      #expect(summary == Self.summary(written: 2))
      #expect(try snapshot("\(root)/out/site") == ["index.html": "1", "p/a.html": "2"])
    }
  }

  @Test(arguments: [true, false])
  func nextEditionReplacesTheSiteAndLeavesNothingBehind(exchanges: Bool) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1", "b": "1", "old/c": "1", "old/d": "1"], to: site)
      let summary = try publish(["a": "1", "b": "2", "new/e": "3"], to: site, exchanges: exchanges)
      #expect(
        summary == Self.summary(written: 2, unchanged: 1, removed: 2, usedJournal: !exchanges)
      )
      #expect(try snapshot(site) == ["a": "1", "b": "2", "new/e": "3"])
      #expect(try status(of: "\(site)/old") == nil)
      #expect(try snapshot("\(root)/.gongshi") == ["site/lock": ""])
    }
  }

  @Test(arguments: [true, false])
  func unchangedFilesStayTheSameFilesOnTheDisk(exchanges: Bool) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["same": "1", "other": "1"], to: site)
      let before = [try inode("\(site)/same"), try inode("\(site)/other")]
      try publish(["same": "1", "other": "2"], to: site, exchanges: exchanges)
      #expect(try inode("\(site)/same") == before[0])
      #expect(try inode("\(site)/other") != before[1])
      #expect(try status(of: "\(site)/same")?.st_nlink == 1)
    }
  }

  @Test func editionWithoutADifferenceLeavesTheFolderUntouched() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1", "p/b": "2"], to: site)
      let before = try inode(site)
      let summary = try publish(["a": "1", "p/b": "2"], to: site)
      #expect(summary == Self.summary(unchanged: 2))
      #expect(try inode(site) == before)
      #expect(try snapshot("\(root)/.gongshi") == ["site/lock": ""])
    }
  }

  @Test func editionThatOnlyRemovesIsPublished() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1", "b": "1"], to: site)
      #expect(try publish(["a": "1"], to: site) == Self.summary(unchanged: 1, removed: 1))
      #expect(try snapshot(site) == ["a": "1"])
    }
  }

  @Test(arguments: ["folder", "link", "pipe"])
  func whatNoBuildWritesIsRemoved(foreign: String) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site)
      switch foreign {
      case "folder": mkdir("\(site)/foreign", 0o755)
      case "link": symlink("a", "\(site)/foreign")
      default: mkfifo("\(site)/foreign", 0o644)
      }
      #expect(try publish(["a": "1"], to: site) == Self.summary(unchanged: 1))
      #expect(try status(of: "\(site)/foreign") == nil)
      #expect(try snapshot(site) == ["a": "1"])
    }
  }

  @Test func abandonedEditionChangesNothing() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site)
      let transaction = try SiteTransaction(output: site)
      _ = try transaction.put("a", Array("2".utf8))
      _ = try transaction.put("b", Array("2".utf8))
      try transaction.abandon()
      #expect(try snapshot(root) == ["site/a": "1", ".gongshi/site/lock": ""])
      try publish(["a": "3"], to: site)
      #expect(try snapshot(site) == ["a": "3"])
    }
  }

  @Test func editionThatIsForgottenIsAbandoned() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site)
      _ = try SiteTransaction(output: site).put("a", Array("2".utf8))
      #expect(try snapshot(root) == ["site/a": "1", ".gongshi/site/lock": ""])
    }
  }

  @Test func secondBuildOfTheSameFolderIsBusy() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      let first = try SiteTransaction(output: site, syncs: false)
      #expect(throws: FileError.busy(site)) { try SiteTransaction(output: site + "/") }
      #expect(throws: FileError.busy(site)) { try SiteTransaction.recover(output: site) }
      try publish(["a": "1"], to: "\(root)/another")
      _ = try first.commit()
      try publish(["a": "1"], to: site)
    }
  }

  @Test func siteTakenAwayDuringTheBuildIsAnError() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site)
      let transaction = try SiteTransaction(output: site, syncs: false)
      _ = try transaction.put("a", Array("2".utf8))
      try removeFolder(site)
      #expect(throws: FileError.unwritable(site, errno: ENOENT)) { try transaction.commit() }
      #expect(try snapshot(root) == [".gongshi/site/lock": ""])
    }
  }

  @Test func commitWaitsForTheDiskWhenAsked() throws {
    try withTemporaryFolder { root in
      let transaction = try SiteTransaction(output: "\(root)/site")
      _ = try transaction.put("a", [49])
      #expect(try transaction.commit() == Self.summary(written: 1))
    }
  }

  private static func summary(
    written: Int = 0,
    unchanged: Int = 0,
    removed: Int = 0,
    usedJournal: Bool = false
  ) -> SiteTransaction.Summary {
    SiteTransaction.Summary(
      written: written,
      unchanged: unchanged,
      removed: removed,
      usedJournal: usedJournal,
      leftover: nil
    )
  }
}
