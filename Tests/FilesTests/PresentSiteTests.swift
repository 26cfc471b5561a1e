import Diagnostics
import Glibc
import Testing

@testable import Files

struct PresentSiteTests {
  private static let texts = ["a": "1", "p/b": "12"]

  @Test(arguments: [true, false])
  func digestsOfTheLastBuildStandWhileTheSiteDoes(exchanges: Bool) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      #expect(try digests(of: site) == [:])
      try publish(Self.texts, to: site, note: "")
      #expect(try digests(of: site) == ["a": sha256([49]), "p/b": sha256([49, 50])])
      try publish(["a": "2", "p/b": "12"], to: site, exchanges: exchanges, note: "")
      #expect(try digests(of: site) == ["a": sha256([50]), "p/b": sha256([49, 50])])
      try publish(["a": "2", "p/b": "12"], to: site, note: "")
      #expect(try digests(of: site) == ["a": sha256([50]), "p/b": sha256([49, 50])])
    }
  }

  @Test func noDigestsWithoutANote() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(Self.texts, to: site, note: "")
      try publish(Self.texts, to: site)
      #expect(try digests(of: site) == ["a": nil, "p/b": nil])
      #expect(try snapshot("\(root)/.gongshi") == ["site/lock": ""])
    }
  }

  @Test func noDigestsOfASiteThatSomebodyTouched() throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(Self.texts, to: site, note: "")
      unlink("\(site)/a")
      try writeFile("\(site)/a", [50])
      #expect(try digests(of: site) == ["a": nil, "p/b": nil])
      // The old file has the size that it had, and is written again.
      #expect(try publish(Self.texts, to: site, note: "").written == 1)
      #expect(try snapshot(site) == Self.texts)
    }
  }

  /// What may have become of the digests.
  private static let damages: [@Sendable (String) throws -> Void] = [
    { unlink($0) },
    { path in
      unlink(path)
      try makeFolders(path)
    },
    { truncate($0, 64) },
    { truncate($0, 100) },
    { path in
      var bytes = try readFile(path, limit: 1 << 20)
      bytes[40] ^= 1
      unlink(path)
      try writeFile(path, bytes)
    },
  ]

  @Test(arguments: damages.indices)
  func noDigestsThatAreNotThoseOfTheNote(index: Int) throws {
    try withTemporaryFolder { root in
      let site = "\(root)/site"
      try publish(Self.texts, to: site, note: "")
      try Self.damages[index]("\(root)/.gongshi/site/digests")
      #expect(try digests(of: site) == ["a": nil, "p/b": nil])
      #expect(try publish(Self.texts, to: site, note: "").unchanged == 2)
    }
  }

  /// What is known of the files of a site.
  private func digests(of site: String) throws -> [String: SHA256Digest?] {
    let present = try PresentSite(OutputPlace(site, makingParents: true))
    var found: [String: SHA256Digest?] = [:]
    for path in ["a", "p/b"] {
      guard let path = RelativePath(path), let file = present.file(ofDigest: sha256(of: path))
      else { continue }
      found.updateValue(file.digest, forKey: path.string)
    }
    return found
  }
}
