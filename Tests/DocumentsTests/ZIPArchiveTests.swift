import Documents
import Testing

/// Archives that no office program writes.
struct ZIPArchiveTests {
  private func read(_ zip: StoredZIP, _ name: String) -> Result<[UInt8]?, DocumentFlaw> {
    do throws(DocumentFlaw) {
      var archive = try ZIPArchive(zip.bytes, limits: Self.limits)
      return .success(try archive.read(name))
    } catch {
      return .failure(error)
    }
  }

  private static let limits = ZIPLimits(entries: 3, entry: 4_000, total: 6_000, ratio: 50)

  @Test func readsAnEntryByItsName() {
    let zip = StoredZIP([("a.xml", Array("<a/>".utf8)), ("b.xml", [])])
    #expect(read(zip, "a.xml") == .success(Array("<a/>".utf8)))
    #expect(read(zip, "b.xml") == .success([]))
    #expect(read(zip, "c.xml") == .success(nil))
  }

  @Test func namesThatLeadElsewhereAreOnlyNames() {
    let zip = StoredZIP([("../../etc/passwd", [1]), ("/etc/passwd", [2])])
    #expect(read(zip, "../../etc/passwd") == .success([1]))
    #expect(read(zip, "/etc/passwd") == .success([2]))
  }

  @Test func tooManyEntriesAreRefused() {
    #expect(read(StoredZIP((0..<4).map { ("\($0)", []) }), "0") == .failure(.tooLarge))
  }

  @Test func anEntryAboveTheLimitIsRefusedBeforeItIsRead() {
    let zip = StoredZIP([("a", Array(repeating: 0, count: 4_001))])
    #expect(read(zip, "a") == .failure(.tooLarge))
  }

  @Test func theSumOfAllEntriesIsLimited() throws {
    let part = [UInt8](repeating: 0, count: 3_500)
    var archive = try ZIPArchive(StoredZIP([("a", part), ("b", part)]).bytes, limits: Self.limits)
    #expect(try archive.read("a")?.count == 3_500)
    #expect(throws: DocumentFlaw.tooLarge) { try archive.read("b") }
  }

  @Test(arguments: [3_999, 10, 0])
  func aSizeThatLiesIsDamage(stated: Int) {
    #expect(
      read(StoredZIP([("a", Array(repeating: 7, count: 20))], stated: stated), "a")
        == .failure(.damaged)
    )
  }

  @Test func aBombIsRefusedByItsRatio() {
    // 2 MiB stated for 40 packed bytes.
    let zip = StoredZIP([("a", Array(repeating: 7, count: 40))], stated: 2 << 20)
    let limits = ZIPLimits(entries: 3, entry: 8 << 20, total: 8 << 20, ratio: 50)
    #expect(throws: DocumentFlaw.tooLarge) {
      var archive = try ZIPArchive(zip.bytes, limits: limits)
      _ = try archive.read("a")
    }
  }
}
