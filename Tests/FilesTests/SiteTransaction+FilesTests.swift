import Diagnostics
import Glibc
import Testing

@testable import Files

struct SiteTransactionFilesTests {
  @Test func putTellsWhatDiffers() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      let large = [UInt8](repeating: 7, count: 600_000)
      try publish(["same": "1", "longer": "12", "other": "a", "empty": ""], to: site)
      try writeFile("\(site)/large", large)
      let next = try SiteTransaction(output: site, syncs: false)
      #expect(try next.put("same", Array("1".utf8)).change == .unchanged)
      #expect(try next.put("longer", Array("1".utf8)).change == .written)
      #expect(try next.put("other", Array("b".utf8)).change == .written)
      #expect(try next.put("empty", []).change == .unchanged)
      #expect(try next.put("new/of/all", Array("n".utf8)).change == .written)
      #expect(try next.put("large", large).change == .unchanged)
      _ = try next.commit()
      let small = try snapshot(site).filter { $0.key != "large" }
      #expect(
        small == ["same": "1", "longer": "1", "other": "b", "empty": "", "new/of/all": "n"]
      )
      #expect(try readFile("\(site)/large", limit: 1 << 20) == large)
    }
  }

  @Test func lastByteOfALargeFileCounts() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      var large = [UInt8](repeating: 7, count: 1 << 19)
      let first = try SiteTransaction(output: site, syncs: false)
      _ = try first.put("large", large)
      _ = try first.commit()
      large[large.count - 1] = 8
      let next = try SiteTransaction(output: site, syncs: false)
      let streamed = try next.stream("large") { write throws(FileError) in
        try write(Array(large[..<(1 << 18)]))
        try write(Array(large[(1 << 18)...]))
      }
      #expect(streamed == PutFile(sha256: sha256(large), size: 1 << 19, .written))
      try next.abandon()
      let last = try SiteTransaction(output: site, syncs: false)
      #expect(try last.put("large", large).change == .written)
      _ = try last.commit()
      #expect(try readFile("\(site)/large", limit: 1 << 20) == large)
    }
  }

  @Test func filesInPiecesAreKeptWhereTheyEqualTheOld() throws {
    try withTemporaryFolder { root in
      for change in [SiteTransaction.Change.written, .unchanged] {
        let transaction = try SiteTransaction(output: "\(root)/site", syncs: false)
        let put = try transaction.stream("a/b.csv") { write throws(FileError) in
          for piece in ["1", "", "2"] { try write(Array(piece.utf8)) }
        }
        #expect(put == PutFile(sha256: sha256(Array("12".utf8)), size: 2, change))
        _ = try transaction.commit()
      }
      #expect(try snapshot("\(root)/site") == ["a/b.csv": "12"])
    }
  }

  @Test func fileWrittenByALibraryIsKeptWhereItEqualsTheOld() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      var inodes: [UInt] = []
      let editions: [(text: String, change: SiteTransaction.Change)] = [
        ("1", .written), ("1", .unchanged), ("2", .written),
      ]
      for (text, change) in editions {
        let transaction = try SiteTransaction(output: site, syncs: false)
        try writeFile(try transaction.hand("data/all.xlsx"), Array(text.utf8))
        #expect(try transaction.adopt("data/all.xlsx").change == change)
        _ = try transaction.commit()
        inodes.append(try inode("\(site)/data/all.xlsx"))
        #expect(try snapshot(site) == ["data/all.xlsx": text])
      }
      #expect(inodes[0] == inodes[1])
      #expect(inodes[1] != inodes[2])
    }
  }

  @Test func fileThatALibraryDidNotWriteThrows() throws {
    try withTemporaryFolder { root in
      let transaction = try SiteTransaction(output: "\(root)/site", syncs: false)
      let target = try transaction.hand("a")
      #expect(throws: FileError.notFound(target)) { try transaction.adopt("a") }
    }
  }

  @Test func filesMayBePutFromManyThreads() async throws {
    let folder = try withTemporaryFolder { $0 }
    defer { #expect(throws: Never.self) { try removeFolder(folder) } }
    let transaction = try SiteTransaction(output: "\(folder)/site", syncs: false)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        let path = try #require(RelativePath("a/\(number % 5)/b/\(number)"))
        group.addTask { _ = try transaction.put(path, Array("\(number)".utf8)) }
      }
      try await group.waitForAll()
    }
    #expect(try transaction.commit().written == 200)
    let found = try snapshot("\(folder)/site")
    #expect(found.count == 200)
    #expect(found.allSatisfy { path, text in path.hasSuffix("/\(text)") })
  }

  @Test func pathThatTheDiskCannotHoldThrowsAndTheOldSiteStays() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(["a": "1"], to: site)
      let transaction = try SiteTransaction(output: site, syncs: false)
      let name = try #require(RelativePath(String(repeating: "长", count: 100)))
      #expect(
        throws: FileError.unwritable("\(root)/.gongshi/site/next/\(name)", errno: ENAMETOOLONG)
      ) {
        try transaction.put(name, [])
      }
      _ = try transaction.put("b", [])
      #expect(throws: FileError.unwritable("\(root)/.gongshi/site/next/b/c", errno: ENOTDIR)) {
        try transaction.put("b/c", [])
      }
      #expect(throws: FileError.unwritable("\(root)/.gongshi/site/next/b", errno: EEXIST)) {
        try transaction.put("b", [])
      }
      try transaction.abandon()
      #expect(try snapshot(site) == ["a": "1"])
    }
  }
}
