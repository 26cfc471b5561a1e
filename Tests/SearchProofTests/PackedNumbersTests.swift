import Testing

@testable import SearchProof

struct PackedNumbersTests {
  @Test(
    "digits of five bits, the least significant first",
    arguments: [
      ("", []), ("A", [0]), ("f", [31]), ("gB", [32]), ("AB", [0, 1]), ("g", nil), ("*", nil),
      ("//////D", [4_294_967_295]),
    ] as [(String, [Int]?)]
  )
  func numbers(text: String, numbers: [Int]?) {
    #expect(PackedNumbers.read(text.utf8) == numbers)
  }

  @Test func rowsAreGaps() {
    #expect(PackedNumbers.readRows("AAB".utf8) == [0, 1, 3])
  }

  @Test func runsAreLengthsAndValues() {
    #expect(PackedNumbers.readRuns("BCAD".utf8) == [2, 2, 3])
  }
}
