import Disclosure
import TestSupport
import Testing

struct IdentifierTests {
  @Test(arguments: [
    "jn-0001", "a", "2024-2", "a-", "index-a", "com", "com0", "con-1",
    String(repeating: "a", count: 40),
  ])
  func acceptsShortAsciiNames(text: String) {
    #expect(PlatformID(text)?.string == text)
  }

  @Test(arguments: [
    "", "JN-0001", "-a", "a b", "a_b", "a/b", "..", "平台", "ａ", "a\u{301}", "a\n",
    String(repeating: "a", count: 41), "index", "index-2", "con", "nul", "aux", "prn", "com1",
    "lpt9",
  ])
  func refusesWhatCannotStandInAnAddress(text: String) {
    #expect(PlatformID(text) == nil)
  }

  @Test func aBatchKeyIsOrderedByProgrammeThenBatch() {
    let keys: [BatchKey] = ["jn/2024", "sd/2018", "jn/2023-2", "jn/2023"]
    #expect(keys.sorted().map(\.description) == ["jn/2023", "jn/2023-2", "jn/2024", "sd/2018"])
  }

  @Test func aBatchKeyTellsItsYear() {
    let keys: [BatchKey] = ["2023", "2023-2", "first", "202"]
    #expect(keys.map(\.year) == [2023, 2023, nil, nil])
  }
}
