import Rendering

/// A table of counts with its picture (统计表): rows of things, columns of series.
struct CountTable: Sendable {
  /// Names the table in addresses and templates.
  let code: String
  let title: String
  /// What its rows are, such as 区县.
  let rowHeading: String
  /// What the columns are, such as programmes; a single one is not told apart.
  let series: [Series]
  let rows: [Row]
  /// Whether nothing is counted in two rows.
  var addsUp = true
  /// Which rows the picture shows where there are many.
  var drawnEnd = End.first
  /// What is left out, and what is counted with a remark.
  var notes: [String] = []
  /// Whether the counts are shown by series; a page of several shows even the only one of a table.
  var isSplit = false

  struct Series: Sendable {
    let label: String
    /// The part of each bar, alike in all pictures of a page, so that a colour means one thing.
    let part: Int
    /// What the key calls that part.
    let key: String
  }

  struct Row: Sendable {
    let label: String
    var url: String?
    /// The article that the row rests on (条款).
    var article: String?
    let counts: [Int]

    var total: Int { counts.reduce(0, +) }
  }

  enum End: Sendable {
    case first
    case last
  }

  /// The sums of the columns.
  var sums: [Int] {
    rows.reduce(into: series.map { _ in 0 }) { sums, row in
      for (index, count) in row.counts.enumerated() { sums[index] += count }
    }
  }

  var total: Int { sums.reduce(0, +) }

  /// The table by its series, without those in which nothing is counted.
  var splitBySeries: CountTable {
    let kept = zip(sums.indices, sums).filter { $1 > 0 }.map(\.0)
    return CountTable(
      code: code,
      title: title,
      rowHeading: rowHeading,
      series: kept.map { series[$0] },
      rows: rows.map { row in
        Row(
          label: row.label,
          url: row.url,
          article: row.article,
          counts: kept.map { row.counts[$0] }
        )
      },
      addsUp: addsUp,
      drawnEnd: drawnEnd,
      notes: notes,
      isSplit: series.count > 1
    )
  }
}

extension CountTable {
  /// The most bars of a picture, so that it can be taken in at a glance.
  private static let barLimit = 12

  /// The picture, and its key where it shows several series.
  func picture(_ words: Words) -> (svg: HTML?, key: [(sample: HTML, label: String)]) {
    let partCount = (series.map(\.part).max() ?? 0) + 1
    let chart = BarChart(
      id: code,
      title: title,
      description: summary(words),
      bars: drawn.map { row in
        var parts = Array(repeating: 0, count: partCount)
        for (series, count) in zip(series, row.counts) { parts[series.part] += count }
        return BarChart.Bar(row.label, parts)
      }
    )
    guard isSplit, let svg = chart.svg else { return (chart.svg, []) }
    let keys = Dictionary(series.map { ($0.part, $0.key) }) { first, _ in first }
    return (svg, keys.sorted { $0.key < $1.key }.map { (chart.key(ofSeries: $0), $1) })
  }

  /// The rows of the picture: all of them, or twelve.
  private var drawn: ArraySlice<Row> {
    drawnEnd == .last ? rows.suffix(Self.barLimit) : rows.prefix(Self.barLimit)
  }

  /// What the picture leaves to the table; nil where it shows all. A bar of what is left would be
  /// of another kind than the others, and often the longest.
  func rest(_ words: Words) -> String? {
    let drawn = drawn
    guard drawn.count < rows.count else { return nil }
    let sum = rows.map(\.total).reduce(0, +) - drawn.map(\.total).reduce(0, +)
    return words.sentence(
      drawnEnd == .last ? .chartRestLast : .chartRestFirst,
      [
        "shown": String(drawn.count), "count": String(rows.count - drawn.count), "sum": String(sum),
      ]
    )
  }

  /// The picture in a sentence, for those who hear it.
  private func summary(_ words: Words) -> String {
    guard let most = rows.max(by: { $0.total < $1.total }) else { return "" }
    return words.sentence(
      .chartSummary,
      ["label": most.label, "count": String(most.total), "rows": String(rows.count)]
    )
  }
}
