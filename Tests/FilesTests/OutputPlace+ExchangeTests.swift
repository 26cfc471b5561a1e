import Glibc
import Testing

@testable import Files

/// Every state in which a killed build can leave the folders, and what the next one makes of it.
struct OutputPlaceExchangeTests {
  private static let site = ["site/a": "old", "site/b": "old"]
  private static let next = [".gongshi/site/next/a": "new", ".gongshi/site/next/c": "new"]
  private static let halfNext = [".gongshi/site/next/a": "new"]
  private static let old = [".gongshi/site/old/a": "old", ".gongshi/site/old/b": "old"]
  private static let halfOld = [".gongshi/site/old/b": "old"]
  private static let journal = [".gongshi/site/journal": ""]
  private static let newSite = ["site/a": "new", "site/c": "new"]

  @Test(arguments: [
    ("while files are put", [site, halfNext], site),
    ("before the journal or the exchange", [site, next], site),
    ("after the exchange", [newSite, [".gongshi/site/next/a": "old"]], newSite),
    ("after the journal", [site, next, journal], newSite),
    ("after the first move", [next, old, journal], newSite),
    ("after the second move", [newSite, old, journal], newSite),
    ("while the old site is removed", [newSite, halfOld, journal], newSite),
    ("before the journal is removed", [newSite, journal], newSite),
    ("while the first edition is put", [next], [:]),
    (
      "between the moves, with a folder made by hand", [["site/x": ""], next, old, journal], newSite
    ),
  ])
  func killedBuildIsFinishedOrForgotten(
    moment: String,
    state: [[String: String]],
    expected: [String: String]
  ) throws {
    try withTemporaryFolder { root in
      for files in state { try write(files, in: root) }
      #expect(try SiteTransaction.recover(output: "\(root)/site"))
      let clean = expected.merging([".gongshi/site/lock": ""]) { $1 }
      #expect(try snapshot(root) == clean)
      #expect(try !SiteTransaction.recover(output: "\(root)/site"))
      try publish(["z": "1"], to: "\(root)/site")
      #expect(try snapshot("\(root)/site") == ["z": "1"])
    }
  }

  @Test func nextBuildRecoversByItself() throws {
    try withTemporaryFolder { root in
      for files in [Self.next, Self.old, Self.journal] { try write(files, in: root) }
      let summary = try publish(["a": "new", "c": "newer"], to: "\(root)/site")
      #expect(summary.unchanged == 1 && summary.written == 1)
      #expect(try snapshot("\(root)/site") == ["a": "new", "c": "newer"])
    }
  }

  @Test func linkWhoseFolderOnlyTheWorkshopHoldsIsRecovered() throws {
    try withTemporaryFolder { root in
      for files in [Self.next, Self.old, Self.journal] { try write(files, in: root) }
      symlink("site", "\(root)/public")
      #expect(try SiteTransaction.recover(output: "\(root)/public"))
      #expect(try snapshot("\(root)/site") == ["a": "new", "c": "new"])
    }
  }

  @Test func clearNeverLeavesHalfAStagingFolderToAJournal() throws {
    try withTemporaryFolder { root in
      for files in [Self.site, Self.next, Self.journal] { try write(files, in: root) }
      try OutputPlace("\(root)/site").clear()
      let everything = Self.site.merging(Self.next) { $1 }.merging(Self.journal) { $1 }
      #expect(try snapshot(root) == everything)
    }
  }

  @Test func removalDoesNotFollowLinks() throws {
    try withTemporaryFolder { root in
      try write(["keep/a": "1", "gone/b/c": "1"], in: root)
      symlink("../../keep", "\(root)/gone/b/link")
      symlink("../keep", "\(root)/gone/link")
      try removeFolder("\(root)/gone")
      #expect(try snapshot(root) == ["keep/a": "1"])
      #expect(try status(of: "\(root)/gone") == nil)
    }
  }
}
