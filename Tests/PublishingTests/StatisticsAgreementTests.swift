import Diagnostics
import Disclosure
import Files
import Publishing
import TestSupport
import Testing

/// The figures of the demonstration equal what its data files say, read by another road.
struct StatisticsAgreementTests {
  private let statistics: TitleStatistics
  private let edition: Edition
  private let files: [RelativePath: String]
  /// The rows of `data/platforms.csv`, each by column.
  private let rows: [[Substring: Substring]]

  init() throws {
    let day = try #require(Day(iso: "2026-03-05"))
    let content = try FileTree(
      bytes: Dictionary(
        uniqueKeysWithValues: TestSupport.files(below: "\(repositoryFolder)/content")
          .map { (try #require(RelativePath($0)), $1) }
      )
    )
    edition = try StatisticsTests.edition(content, asOf: day.description)
    statistics = TitleStatistics(edition)
    files = try SampleSite(content, asOf: day).files
    let csv = try #require(files["data/platforms.csv"])
    #expect(!csv.contains("\""), "a quoted cell needs another reader here")
    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let names = try #require(lines.first)
    rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    #expect(rows.count == edition.titles.count)
  }

  @Test func standingsAreThoseOfTheTable() {
    let counted = statistics.standings.keys.map { ($0.label, statistics.standings[$0]) }
    #expect(
      Dictionary(uniqueKeysWithValues: counted) == tally(rows) { [cell("standing_label", $0)] }
    )
  }

  @Test func districtsAreThoseOfValidRowsAsTheyAreNow() {
    let expected = tally(valid) { row in
      let code = cell("district", row)
      return code.isEmpty ? [] : [edition.state.successors[code] ?? code]
    }
    #expect(counts(statistics.districts) == expected)
    #expect(statistics.remainder.withoutDistrict == valid.count { cell("district", $0).isEmpty })
  }

  @Test func functionsAreThoseOfValidRows() {
    let expected = tally(valid) { cell("functions", $0).split(separator: "、").map(String.init) }
    #expect(counts(statistics.functions) == expected)
  }

  @Test func lastDaysAreThoseOfValidRowsByQuarter() {
    let expected = tally(valid) { row in
      Day(iso: cell("valid_to", row)).map { ["\($0.year)-\(($0.month + 2) / 3)"] } ?? []
    }
    let counted = statistics.expiries.keys.map {
      ("\($0.year)-\($0.quarter)", statistics.expiries[$0])
    }
    #expect(Dictionary(uniqueKeysWithValues: counted) == expected)
    #expect(
      statistics.remainder.computedLastDays
        == valid.count { cell("valid_to_computed", $0) == "true" }
    )
  }

  @Test func awardsAndEndingsAreTheHoldingsOfTheJSON() throws {
    let holding =
      #/{"programme":"([^"]+)","batch":"[^"]+","awarded":"(\d+)(?-s:.)*?"end_kind":("[^"]+"|null)/#
    var awards: [Int: Int] = [:]
    var endings = 0
    for record in edition.state.register.records {
      let json = try #require(files[SitePath.platformJSON(record.id)])
      var ended: Set<String> = []
      for match in json.matches(of: holding) {
        awards[try #require(Int(match.2)), default: 0] += 1
        if match.3 != "null" { ended.insert("\(match.1) \(match.3)") }
      }
      endings += ended.count
    }
    let years = statistics.awards.keys.map { ($0, statistics.awards.total(of: $0)) }
    #expect(Dictionary(uniqueKeysWithValues: years) == awards)
    #expect(statistics.endings.totals.reduce(0, +) == endings)
  }

  @Test func everyPublicityNoticeIsOneWindow() {
    let told = statistics.windows.totals.reduce(0, +) + statistics.remainder.windowsUnknown
    #expect(told == edition.published.count { $0.kind == .publicity })
  }

  private var valid: [[Substring: Substring]] {
    rows.filter { ["valid", "valid_final_year"].contains($0["standing"]) }
  }

  private func cell(_ column: Substring, _ row: [Substring: Substring]) -> String {
    String(row[column] ?? "-")
  }

  /// How many rows of each programme fall under each of some words.
  private func tally(
    _ rows: [[Substring: Substring]],
    by words: ([Substring: Substring]) -> [String]
  ) -> [String: [Int]] {
    let none = statistics.programmes.map { _ in 0 }
    return rows.reduce(into: [:]) { counts, row in
      let programme = statistics.programmes.firstIndex { $0.string == cell("programme", row) }
      guard let programme else { return }
      for word in words(row) { counts[word, default: none][programme] += 1 }
    }
  }

  private func counts(_ tally: Tally<String>) -> [String: [Int]] {
    Dictionary(uniqueKeysWithValues: tally.keys.map { ($0, tally[$0]) })
  }
}
