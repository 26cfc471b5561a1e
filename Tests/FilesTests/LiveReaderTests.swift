import Diagnostics
import Glibc
import Synchronization
import Testing

@testable import Files

struct LiveReaderTests {
  /// A reader that holds the folder open, as a web server may, reads one edition or finds that
  /// it has been replaced; and the path of the site is never without a site.
  @Test func readerNeverSeesAMixedSite() async throws {
    var template = Array("/tmp/gongshi-XXXXXX".utf8CString)
    let root = String(cString: try #require(mkdtemp(&template)))
    defer { #expect(throws: Never.self) { try removeFolder(root) } }
    let site = "\(root)/site"
    try publish(edition(0), to: site)
    let isDone = Flag()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { isDone.raise() }
        var seen: Set<String> = []
        while seen.count < 20, !Task.isCancelled {
          guard let texts = try read(site) else { continue }
          #expect(Set(texts).count == 1)
          seen.formUnion(texts)
        }
        #expect(seen.count >= 20)
      }
      var number = 0
      while !isDone.isUp, number < 5000 {
        number += 1
        try publish(edition(number), to: site)
        await Task.yield()
      }
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  private func edition(_ number: Int) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<20).map { ("p/\($0)", "edition \(number)") })
  }

  /// The texts of all files of one edition; nil where it was replaced meanwhile.
  private func read(_ site: String) throws -> [String]? {
    let folder = open(site, O_RDONLY | O_DIRECTORY)
    try #require(folder >= 0, "the site was away")
    defer { close(folder) }
    var texts: [String] = []
    for number in 0..<20 {
      let file = openat(folder, "p/\(number)", O_RDONLY)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 64)
      let count = try OpenFile(dup(file), site).read(into: &bytes)
      texts.append(String(decoding: bytes.prefix(count), as: UTF8.self))
    }
    return texts
  }
}

/// Tells the publisher that the reader has seen enough.
private final class Flag: Sendable {
  private let state = Atomic(false)

  var isUp: Bool { state.load(ordering: .acquiring) }

  func raise() { state.store(true, ordering: .releasing) }
}
