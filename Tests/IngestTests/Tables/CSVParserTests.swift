import Diagnostics
import Testing

@testable import Ingest

@Suite struct CSVParserTests {
  private func read(_ text: String) -> (rows: [[String]]?, found: [String]) {
    var findings = Findings("a.csv")
    let decoded = DecodedText(Array(text.utf8), findings: &findings)
    let table = decoded.flatMap { CSVParser.table($0, findings: &findings) }
    var diagnostics: [Diagnostic] = []
    findings.hand(to: &diagnostics)
    let rows = table.map { table in
      (0..<table.rowCount).map { row in table.header.indices.map { table.text(row, $0) } }
    }
    return (rows, diagnostics.map { "\($0.location?.description ?? "-") \($0.code)" })
  }

  @Test(arguments: ["甲,乙\n1,2\n3,4\n", "甲,乙\r\n1,2\r\n3,4", "甲,乙\r1,2\r3,4\r"])
  func readsEveryLineEnd(_ text: String) {
    let outcome = read(text)
    #expect(outcome.rows == [["1", "2"], ["3", "4"]])
    #expect(outcome.found == [])
  }

  @Test func readsQuotedCells() {
    let outcome = read("甲,乙\n\"1,\n2\",\"说\"\"好\"\"\"\n\"\",x\n")
    #expect(outcome.rows == [["1,\n2", "说\"好\""], ["", "x"]])
    #expect(outcome.found == [])
  }

  @Test func trimsSpacesOfEveryWidth() {
    #expect(read("甲\n \u{3000}a b\u{A0}\t\n").rows == [["a b"]])
  }

  @Test func skipsBlankRows() {
    #expect(read("甲,乙\n\n , \n1,2\n\n").rows == [["1", "2"]])
  }

  @Test func acceptsAHeaderAlone() {
    let outcome = read("甲,乙\n")
    #expect(outcome.rows == [])
    #expect(outcome.found == [])
  }

  @Test func reportsRowsOfAnotherWidthAndReadsTheRest() {
    let outcome = read("甲,乙\n1\n1,2,3\n\"x\ny\",2\n4,\n1,2,3\n")
    #expect(outcome.rows == [["x\ny", "2"], ["4", ""]])
    #expect(
      outcome.found == [
        "a.csv:2:1 format/cell-count", "a.csv:3:1 format/cell-count", "a.csv:7:1 format/cell-count",
      ]
    )
  }

  @Test(arguments: [
    ("", "a.csv format/empty-file"), ("\n\n", "a.csv format/empty-file"),
    ("甲,乙\n1,\"2\n3,4\n", "a.csv:2:3 format/unclosed-quote"),
    ("甲,乙\n1,\"2\"3\n", "a.csv:2:6 format/text-after-quote"),
    ("甲,\"乙", "a.csv:1:3 format/unclosed-quote"),
  ])
  func refusesATextInWhichRowsCannotBeToldApart(_ text: String, _ finding: String) {
    let outcome = read(text)
    #expect(outcome.rows == nil)
    #expect(outcome.found == [finding])
  }

  @Test func knowsThePlaceOfACellAfterAQuotedLineEnd() throws {
    var findings = Findings("a.csv")
    let text = "甲,乙,丙\n\"一\n二\",乙乙,\"丙\"\n"
    let decoded = try #require(DecodedText(Array(text.utf8), findings: &findings))
    let table = try #require(CSVParser.table(decoded, findings: &findings))
    #expect(
      [table.place(0, 0), table.place(0, 1), table.place(0, 2), table.place(ofColumn: 2)] == [
        TextPlace(line: 2, column: 1), TextPlace(line: 3, column: 4),
        TextPlace(line: 3, column: 7), TextPlace(line: 1, column: 5),
      ]
    )
  }
}
