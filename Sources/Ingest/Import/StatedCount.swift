package import Diagnostics

/// How many platforms a table says that it lists (合计28家), above its header or below its rows.
struct StatedCount {
  let value: Int
  let position: SourceLocation.Position

  /// What a row sums up; nil where it counts nothing, or something else than platforms.
  init?(_ row: FoundRow) {
    let cells = row.cells.filter { !$0.isBlank }
    let texts = cells.map { ListText.folded($0.shown) }
    guard
      let sum = texts.firstIndex(where: { text in
        Self.sums.contains { text.hasPrefix($0) }
      })
    else { return nil }
    let word = texts[sum]
    // “合计|28家”, “合计28家”; what else a total says is of the figures.
    let said = Self.sums.contains(word) ? texts[(sum + 1)...].first { Self.isCount($0) } : word
    guard let said, let value = Self.count(in: said) else { return nil }
    self.value = value
    position = cells[sum].position
  }

  /// What the title of a table says in words or brackets: “（共28家）”, “（28家）”.
  init?(title cell: FoundCell) {
    let text = ListText.folded(cell.shown)
    guard
      let match = text.firstMatch(of: #/共(?<all>\d{1,6})(?:家|户|个平台)|\((?<own>\d{1,6})(?:家|户)\)/#),
      let value = (match.all ?? match.own).flatMap({ Int($0) })
    else { return nil }
    self.value = value
    position = cell.position
  }

  private static let sums = ["合计", "总计", "共计", "共有", "共"]

  private static func isCount(_ text: String) -> Bool {
    text.wholeMatch(of: #/\d{1,6}(?:家|户)/#) != nil
  }

  private static func count(in text: String) -> Int? {
    text.firstMatch(of: #/^\D{0,4}(\d{1,6})(?:家|户|个平台)/#).flatMap { Int($0.1) }
  }
}

extension ListReading {
  /// What the table says that it lists is what it lists: else a row was lost, or one stands twice.
  /// `leftOut` rows may be among those that were counted.
  mutating func compareCounts(_ sums: [FoundRow], with rows: Int, leftOut: Int) {
    let stated = sums.compactMap { StatedCount($0) }
    let above = list.above.flatMap(\.cells).compactMap { StatedCount(title: $0) }
    // Totals of districts, one after the other, are not those of the list.
    for count in above.prefix(1) + (stated.count == 1 ? stated : [])
    where !(rows...rows + leftOut).contains(count.value) {
      report(
        .countDiffers,
        "表里写的是\(count.value)家，读到的平台是\(rows)家；请核对是不是少了一行，或者多粘了一行。",
        at: count.position
      )
    }
  }
}

extension DiagnosticKind {
  package static let countDiffers = DiagnosticKind(
    "import/count-differs",
    .warning,
    "表头上方或者合计一行写的家数要与平台的行数一致。不一致多半是少粘、多粘了一行，或者家数没有改。请对照原件核对；家数本身不写进记录。"
  )
}
