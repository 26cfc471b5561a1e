import Diagnostics
import Disclosure

/// The public columns of an attached table as data (附表字段), under one name each in every format.
struct AttachedTableColumns: Sendable {
  let programme: ProgrammeID
  let table: AttachedTable
  /// The columns of the file, in order, each with what it means.
  let columns: [(name: String, meaning: String)]

  /// Nil for a table of which nothing is public.
  init?(_ table: AttachedTable, of programme: ProgrammeID) {
    guard !table.publicColumns.isEmpty else { return nil }
    self.programme = programme
    self.table = table
    let own = table.publicColumns.map { _, column in
      (column.name, column.type.meaning + (column.unit.map { "，单位：\($0)" } ?? ""))
    }
    columns = [("id", "平台编号"), ("name", "平台名称")] + own + [("notice", "公布这一行的公告编号")]
  }

  var path: RelativePath { SitePath.attachedTableCSV(table.id, of: programme) }

  /// The public values of a row by the order of the table's public columns; nil where the cell is
  /// empty.
  func values(_ row: AttachedRow) -> [String?] {
    table.publicColumns.map { place, _ in
      row.figures.indices.contains(place) ? row.figures[place]?.text : nil
    }
  }

  /// The rows of this table among those of a platform.
  func rows(of platform: PlatformID, in edition: Edition) -> [AttachedRow] {
    (edition.state.attachedRows[platform] ?? []).filter {
      $0.programme == programme && $0.table == table.id
    }
  }

  /// All tables with a public column, by programme and in the order of its file.
  static func all(in edition: Edition) -> [AttachedTableColumns] {
    edition.dossier.programmes.flatMap { programme in
      programme.tables.compactMap { AttachedTableColumns($0, of: programme.id) }
    }
  }
}

extension ColumnType {
  /// What a reader of the data must know of a column's values.
  fileprivate var meaning: String {
    switch self {
    case .text: "文字"
    case .decimal: "数"
    case .integer: "整数"
    case .day: "日期"
    case .flag: "是或否"
    case .percentage: "百分数"
    }
  }
}
