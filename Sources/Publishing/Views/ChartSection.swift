import Rendering

/// A table of counts as a page shows it: picture, key, and all the numbers (图表).
struct ChartSection: Sendable {
  let table: CountTable
  let svg: HTML?
  /// What the picture leaves to the table.
  let rest: String?
  let key: [KeyEntry]
  let rows: [Row]

  struct KeyEntry: Sendable {
    let sample: HTML
    let label: String
  }

  struct Row: Sendable {
    let label: LinkedText
    let article: String?
    let total: Int
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let label: String
    let count: Int
  }

  init(_ table: CountTable, _ words: Words) {
    self.table = table
    let picture = table.picture(words)
    svg = picture.svg
    rest = table.rest(words)
    key = picture.key.map { KeyEntry(sample: $0.sample, label: $0.label) }
    rows = table.rows.map { row in
      Row(
        label: LinkedText(row.label, row.url),
        article: row.article,
        total: row.total,
        cells: Self.cells(row.counts, of: table)
      )
    }
  }

  /// The sums of the columns; none where something is counted in two rows.
  fileprivate var sums: Row? {
    guard table.addsUp else { return nil }
    return Row(
      label: LinkedText(table.title, nil),
      article: nil,
      total: table.total,
      cells: Self.cells(table.sums, of: table)
    )
  }

  /// Without series the total says all.
  private static func cells(_ counts: [Int], of table: CountTable) -> [Cell] {
    guard table.isSplit else { return [] }
    return zip(table.series, counts).map { Cell(label: $0.label, count: $1) }
  }
}

extension View where Root == ChartSection {
  static var chart: View {
    View(
      "chart",
      [
        .text("code", "图表代码，也是锚点：awards、standings、districts、functions、endings、windows 或 expiries") {
          $0.table.code
        },
        .text("title", "标题") { $0.table.title },
        .optionalHTML("svg", "图；没有数据时没有") { $0.svg },
        .optionalText("rest", "图中没有画的各行；全部画出时没有") { $0.rest },
        .list("key", "图例；只有一个系列时没有", .key) { $0.key },
        .text("row_heading", "各行是什么，如区县") { $0.table.rowHeading },
        .texts("series", "各列是什么；只有一列时没有") {
          $0.table.isSplit ? $0.table.series.map(\.label) : []
        },
        .flag("has_articles", "各行是否有条款") { $0.rows.contains { $0.article != nil } },
        .list("rows", "各行，没有省略", .chartRow) { $0.rows },
        .optionalRecord("sums", "合计；一项可计入几行时没有", .chartRow) { $0.sums },
        .number("total", "各行之和") { $0.table.total },
        .texts("notes", "没有计入什么，另行说明什么") { $0.table.notes },
      ]
    )
  }
}

extension View where Root == ChartSection.KeyEntry {
  fileprivate static var key: View {
    View("key", [.html("sample", "图样") { $0.sample }, .text("label", "系列") { $0.label }])
  }
}

extension View where Root == ChartSection.Row {
  fileprivate static var chartRow: View {
    View(
      "chart row",
      [
        .record("label", "行名", .link) { $0.label },
        .optionalText("article", "条款") { $0.article },
        .number("total", "合计") { $0.total },
        .list("cells", "各列；只有一列时没有", .cell) { $0.cells },
      ]
    )
  }
}

extension View where Root == ChartSection.Cell {
  fileprivate static var cell: View {
    View("chart cell", [.text("label", "列名") { $0.label }, .number("count", "数量") { $0.count }])
  }
}
