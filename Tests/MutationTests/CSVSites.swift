import Diagnostics

/// The cells of a table that tell: of each column the first that is filled, with its whole row; of
/// a table of matters (事项) a row for each.
///
/// The specimen's tables have no quotation marks.
enum CSVSites {
  static func sites(_ file: RelativePath, _ text: EditableText) -> [Site] {
    let rows = text.lines.map(cells)
    guard let header = rows.first else { return [] }
    let matter = header.firstIndex { $0.value == "事项" }
    var sites = header.indices.map { site(file, header, $0, line: 1, key: "header", .heading) }
    for index in telling(rows, matter: matter) {
      let row = rows[index]
      let name = matter.map { row[$0].value } ?? "row"
      sites += row.indices.map { column in
        let key = "\(name).\(header[column].value)"
        return site(file, row, column, line: index + 1, key: key, .cell)
      }
      sites.append(whole(file, text, line: index + 1, key: name))
    }
    return sites
  }

  private struct Cell {
    let value: String
    let columns: Range<Int>
  }

  private static func cells(_ line: [Unicode.Scalar]) -> [Cell] {
    var cells: [Cell] = []
    var start = 0
    for end in line.indices.filter({ line[$0] == "," }) + [line.count] {
      let value = String(String.UnicodeScalarView(line[start..<end]))
      cells.append(Cell(value: value, columns: start..<end))
      start = end + 1
    }
    return cells
  }

  private static func telling(_ rows: [[Cell]], matter: Int?) -> [Int] {
    let filled = rows.indices.dropFirst().filter { rows[$0].count > 1 }
    var told: Set<String> = []
    return filled.filter { row in
      if let matter { return told.insert(rows[row][matter].value).inserted }
      // A column that no earlier row fills.
      return rows[row].indices.contains { column in
        !rows[row][column].value.isEmpty
          && filled.first { !rows[$0][column].value.isEmpty } == row
      }
    }
  }

  private static func site(
    _ file: RelativePath,
    _ row: [Cell],
    _ column: Int,
    line: Int,
    key: String,
    _ role: Site.Role
  ) -> Site {
    let beside = row[(column + 1)...] + row[..<column]
    return Site(
      file: file,
      key: key,
      role: role,
      line: line,
      outerLines: [line],
      columns: row[column].columns,
      value: row[column].value,
      neighbour: beside.first { !$0.value.isEmpty && $0.value != row[column].value }?.value,
      again: nil
    )
  }

  /// The row itself, which can only be written twice.
  private static func whole(
    _ file: RelativePath,
    _ text: EditableText,
    line: Int,
    key: String
  ) -> Site {
    let row = text.lines[line - 1]
    return Site(
      file: file,
      key: key,
      role: .row,
      line: line,
      outerLines: [line, line + 1],
      columns: 0..<row.count,
      value: "",
      neighbour: nil,
      again: "\n" + String(String.UnicodeScalarView(row))
    )
  }
}
