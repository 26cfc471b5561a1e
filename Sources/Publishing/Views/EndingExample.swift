import Diagnostics
import Disclosure
import Files
import Rendering

/// An award that ended before its time, as an example of what the data answers (撤销示例).
struct EndingExample: Sendable {
  let name: String
  let url: String?
  let district: String
  let year: String
  let kind: String
  let article: String

  private static let count = 5

  /// The latest rows of the table, read by its columns as its readers do.
  static func latest(_ linker: Linker) -> [EndingExample] {
    let table = DataTable.revocations
    let wanted = ["ended", "id", "name", "district_name", "ended_year", "end_kind", "article"]
    let places = wanted.compactMap { name in table.columns.firstIndex { $0.name == name } }
    guard places.count == wanted.count else { return [] }
    var rows: [[String]] = []
    // Nothing that collects throws.
    try? table.rows(linker.edition) { values throws(FileError) in
      rows.append(places.map { values[$0].text })
    }
    let latest = rows.enumerated()
      .sorted { ($1.element[0], $0.offset) < ($0.element[0], $1.offset) }
      .prefix(count)
    return latest.map { EndingExample($0.element, linker) }
  }

  private init(_ cells: [String], _ linker: Linker) {
    name = cells[2]
    url = linker.edition.state.register.records.first { $0.id.string == cells[1] }
      .map { linker.link(SitePath.platform($0.id)) }
    district = cells[3]
    year = cells[4]
    kind = cells[5]
    article = cells[6]
  }
}

extension View where Root == EndingExample {
  static var endingExample: View {
    View(
      "ending example",
      [
        .text("name", "平台名称") { $0.name },
        .optionalText("url", "平台页链接") { $0.url },
        .text("district", "区县，可能是空的") { $0.district },
        .text("year", "终止年份") { $0.year },
        .text("kind", "终止方式") { $0.kind },
        .text("article", "条款，可能是空的") { $0.article },
      ]
    )
  }
}
