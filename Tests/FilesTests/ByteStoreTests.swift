import Dispatch
import Files
import Synchronization
import Testing

@Suite struct ByteStoreTests {
  @Test func givesBackWhatItTook() throws {
    let store = ByteStore()
    let texts = ["一", "", "二三"].map { Array($0.utf8) }
    let kept = texts.map(store.keep)
    var back: [[UInt8]] = []
    for one in kept.reversed() { back.append(try one.bytes()) }
    #expect(back == texts.reversed())
  }

  @Test func takesAndGivesFromManyThreads() throws {
    let store = ByteStore()
    let wrong = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      let bytes = [UInt8](repeating: UInt8(number), count: number * 37)
      let kept = store.keep(bytes)
      if (try? kept.bytes()) != bytes { wrong.withLock { $0.append(number) } }
    }
    #expect(wrong.withLock { $0 }.isEmpty)
  }

  @Test func keepsInMemoryWhereNoFolderTakesAFile() throws {
    let store = ByteStore(in: ["/proc/nowhere"])
    let back = try store.keep([1, 2, 3]).bytes()
    #expect(back == [1, 2, 3])
  }

  @Test func leavesNothingInTheFolder() throws {
    try withTemporaryFolder { folder in
      let store = ByteStore(in: [folder])
      let kept = store.keep([7])
      let found = try snapshot(folder)
      let back = try kept.bytes()
      #expect(found.isEmpty)
      #expect(back == [7])
    }
  }
}
