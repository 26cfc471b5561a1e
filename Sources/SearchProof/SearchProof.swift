/// The search compared with a scan (查询的校验): what was found, what should have been, and the first
/// differences.
package struct SearchProof: Sendable {
  package private(set) var rows: [Row] = []
  /// What is wrong, the first of it only.
  package private(set) var differences: [Difference] = []
  package let titles: Int
  package let files: Int

  /// The queries of one kind.
  package struct Row: Sendable {
    package let kind: SearchSample.Kind
    package fileprivate(set) var queries = 0
    package fileprivate(set) var expected = 0
    package fileprivate(set) var found = 0
    package fileprivate(set) var right = 0
    /// Queries whose rows are right, but not their order.
    package fileprivate(set) var misordered = 0
  }

  /// A query that is answered wrongly, or a file that is wrong, with a sentence.
  package struct Difference: Hashable, Sendable {
    package let query: String?
    package let sentence: String
  }

  /// How many differences are told.
  private static let told = 10
  /// How many queries are looked for in one pass over the records.
  private static let batch = 1_000

  package var isComplete: Bool {
    differences.isEmpty
      && rows.allSatisfy { $0.expected == $0.right && $0.found == $0.right && $0.misordered == 0 }
  }

  /// Asks the index, its files read by their names and endings.
  package init(
    _ scan: RecordScan,
    samples: Int,
    read: @escaping (_ file: String) -> [UInt8]?
  ) {
    titles = scan.rows.count
    let index: PublishedIndex
    do throws(IndexFault) {
      index = try PublishedIndex { read("\($0).json") }
    } catch {
      files = 0
      differences = [Difference(query: nil, sentence: error.message)]
      return
    }
    files = index.scripts.reduce(0) { $0 + $1.files.count + 1 }
    differences = IndexFiles(index, read).faults.prefix(Self.told).map {
      Difference(query: nil, sentence: $0)
    }
    do throws(IndexFault) {
      let faults =
        try IndexRows(index).faults(comparedWith: scan).prefix(Self.told)
        + IndexColumns(index).faults(comparedWith: scan)
      differences += faults.map { Difference(query: nil, sentence: $0) }
      try compare(SearchSample(samples, of: scan), with: scan, index)
    } catch {
      differences.append(Difference(query: nil, sentence: error.message))
    }
  }

  private mutating func compare(
    _ sample: SearchSample,
    with scan: RecordScan,
    _ index: PublishedIndex
  ) throws(IndexFault) {
    let answers = ScanAnswers(scan)
    var reader = SearchReader(index)
    for kind in SearchSample.Kind.allCases {
      let queries = sample.queries.filter { $0.kind == kind }
      guard !queries.isEmpty else { continue }
      var row = Row(kind: kind)
      for start in stride(from: 0, to: queries.count, by: Self.batch) {
        let some = queries[start..<min(start + Self.batch, queries.count)]
        let expected = answers.answers(
          to: some.map { ScanAnswers.words($0.text) },
          introductions: kind == .introduction
        )
        for (query, expected) in zip(some, expected) {
          let found = try reader.answer(query.text, introductions: kind == .introduction)
          note(query, found: found, expected: expected, scan, &row)
        }
      }
      rows.append(row)
    }
  }

  private mutating func note(
    _ query: SearchSample.Query,
    found: [Hit],
    expected: [Hit],
    _ scan: RecordScan,
    _ row: inout Row
  ) {
    row.queries += 1
    row.expected += expected.count
    row.found += found.count
    if found == expected {
      row.right += found.count
      return
    }
    let wanted = Set(expected.map(\.row))
    let had = Set(found.map(\.row))
    let right = wanted.intersection(had).count
    row.right += right
    if right == wanted.count && right == had.count { row.misordered += 1 }
    guard differences.count < Self.told else { return }
    differences.append(
      Difference(
        query: query.text,
        sentence: Self.sentence(found: found, expected: expected, wanted, had, scan)
      )
    )
  }

  private static func sentence(
    found: [Hit],
    expected: [Hit],
    _ wanted: Set<Int>,
    _ had: Set<Int>,
    _ scan: RecordScan
  ) -> String {
    let id = { (row: Int) in scan.rows.indices.contains(row) ? scan.rows[row].shown.id : "\(row)" }
    if let missing = expected.first(where: { !had.contains($0.row) }) {
      return "应查到\(wanted.count)行，查到\(had.count)行；少了 \(id(missing.row))（\(missing.rank.label)）"
    }
    if let surplus = found.first(where: { !wanted.contains($0.row) }) {
      return "应查到\(wanted.count)行，查到\(had.count)行；多了 \(id(surplus.row))（\(surplus.rank.label)）"
    }
    guard let (at, wrong) = zip(found, expected).first(where: { $0 != $1 }) else { return "" }
    return "先后不对：应先是 \(id(wrong.row))（\(wrong.rank.label)），却是 \(id(at.row))（\(at.rank.label)）"
  }
}
