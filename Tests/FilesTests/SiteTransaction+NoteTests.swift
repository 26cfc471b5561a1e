import Diagnostics
import Glibc
import Testing

@testable import Files

struct SiteTransactionNoteTests {
  @Test(arguments: [true, false])
  func aNoteStandsWhileTheSiteDoes(exchanges: Bool) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      #expect(try note(of: site) == nil)
      try publish(["a": "1", "p/b": "1"], to: site, note: "first")
      #expect(try note(of: site) == "first")
      try publish(["a": "1", "p/b": "2"], to: site, exchanges: exchanges, note: "second\n")
      #expect(try note(of: site) == "second\n")
      try publish(["a": "1", "p/b": "2"], to: site, note: "the same site")
      #expect(try note(of: site) == "the same site")
      try publish(["a": "1", "p/b": "2"], to: site)
      #expect(try note(of: site) == nil)
    }
  }

  @Test func anAbandonedEditionLeavesTheNote() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site, note: "first")
      let transaction = try SiteTransaction(output: site, syncs: false)
      _ = try transaction.put("a", [50])
      try transaction.abandon()
      #expect(try note(of: site) == "first")
    }
  }

  /// What somebody may do to a site.
  private static let touches: [@Sendable (String) throws -> Void] = [
    { try writeFile("\($0)/new", []) },
    { try makeFolders("\($0)/folder") },
    { unlink("\($0)/a") },
    { rename("\($0)/a", "\($0)/z") },
    { chmod("\($0)/a", 0o600) },
    { path in
      unlink("\(path)/a")
      try writeFile("\(path)/a", [49])
    },
    { symlink("a", "\($0)/link") },
    { try removeFolder($0) },
  ]

  @Test(arguments: touches.indices)
  func noNoteOnASiteThatSomebodyTouched(index: Int) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site, note: "first")
      try Self.touches[index](site)
      #expect(try note(of: site) == nil)
    }
  }

  private func note(of site: String) throws -> String? {
    try SiteTransaction.note(output: site).map { String(decoding: $0, as: UTF8.self) }
  }
}
