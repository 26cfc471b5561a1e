import Diagnostics
import Disclosure
import TestSupport
import Testing

@testable import Publishing

/// How many rows a table says that it has, and how many its file has.
struct RowCountTests {
  @Test(arguments: DataTable.standing.map(\.name))
  func aTableCountsTheRowsOfItsFile(name: String) throws {
    let site = try SampleSite(asOf: Day.lastDay(ofYear: 2024))
    let edition = try #require(site.build?.edition)
    let table = try #require(DataTable.standing.first { $0.name == name })
    let rows = try #require(site.files[SitePath.data(name, "ndjson")])
    #expect(table.count(edition) == rows.split(separator: "\n").count)
    #expect(table.count(edition) > 0)
  }
}
