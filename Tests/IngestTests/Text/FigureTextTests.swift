import Testing

@testable import Ingest

@Suite struct FigureTextTests {
  @Test(arguments: [
    ("150", 150), ("150.5", 150.5), ("1,234", 1234), ("1,234,567.8", 1_234_567.8),
    ("１２３", 123), ("-3", -3), ("0", 0),
  ])
  func readsNumbersAsTheyAreTyped(_ text: String, _ number: Double) {
    #expect(FigureText.number(text) == number)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.2.3", "1,23", "1,2345", ",123", "1.2E+05", "12万", "1 2", "inf",
    "0x1F", "1-2", "1,234.5,6", String(repeating: "9", count: 129),
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(FigureText.number(text) == nil)
  }

  /// Time that grew with the square of the length would keep this busy for minutes.
  @Test func aLongCellIsNoNumberAtOnce() {
    #expect(FigureText.number("1," + String(repeating: "1", count: 1_000_000)) == nil)
  }

  @Test(arguments: [("1.23E+17", true), ("9E+3", true), ("E+3", false), ("1E-3", false)])
  func knowsANumberThatASpreadsheetMangled(_ text: String, _ isMangled: Bool) {
    #expect(FigureText.isMangled(text) == isMangled)
  }
}
