import Diagnostics
import Disclosure
import Files

/// The public columns of an attached table as data (附表字段), under one name each in every format.
struct AttachedTableColumns: Sendable {
  let programme: ProgrammeID
  let table: AttachedTable
  /// The table among those of the data.
  let dataTable: DataTable

  /// Nil for a table of which nothing is public.
  init?(_ table: AttachedTable, of programme: ProgrammeID) {
    guard !table.publicColumns.isEmpty else { return nil }
    self.programme = programme
    self.table = table
    dataTable = Self.dataTable(table, of: programme)
  }

  var path: RelativePath { SitePath.attachedTableCSV(table.id, of: programme) }

  /// The public values of a row by the order of the table's public columns; nil where the cell is
  /// empty.
  func values(_ row: AttachedRow) -> [String?] {
    table.publicColumns.map { place, _ in row.figures[place]?.text }
  }

  /// The rows of this table among those of a platform.
  func rows(of platform: PlatformID, in edition: Edition) -> [AttachedRow] {
    Self.rows(table, of: programme, platform, in: edition)
  }

  private static func rows(
    _ table: AttachedTable,
    of programme: ProgrammeID,
    _ platform: PlatformID,
    in edition: Edition
  ) -> [AttachedRow] {
    (edition.state.attachedRows[platform] ?? []).filter {
      $0.programme == programme && $0.table == table.id
    }
  }

  private static func dataTable(_ table: AttachedTable, of programme: ProgrammeID) -> DataTable {
    let own = table.publicColumns.map { place, column in
      DataField<AttachedRowOfPlatform>(DataColumn(column)) { source in
        .given(source.row.figures[place]?.text)
      }
    }
    return DataTable(
      SitePath.attachedTable(table.id, of: programme),
      table.title,
      "一行是附表里的一行，只含公开的栏目。",
      key: [],
      [
        DataField(.platform) { .text($0.record.id.string) },
        DataField(.platformName) { .text($0.record.name) },
      ] + own
        + [DataField(.notice("notice", "公告", empty: "没有公告")) { .given($0.row.notice?.id.string) }]
    ) { edition, emit throws(FileError) in
      for record in edition.state.register.records {
        for row in rows(table, of: programme, record.id, in: edition) {
          try emit(AttachedRowOfPlatform(record: record, row: row))
        }
      }
    }
  }

  /// All tables with a public column, by programme and in the order of its file.
  static func all(in edition: Edition) -> [AttachedTableColumns] {
    edition.dossier.programmes.flatMap { programme in
      programme.tables.compactMap { AttachedTableColumns($0, of: programme.id) }
    }
  }
}

/// A row of an attached table with its platform.
private struct AttachedRowOfPlatform: Sendable {
  let record: PlatformRecord
  let row: AttachedRow
}

extension DataColumn {
  /// A column that a programme declares: its values are published as they were written.
  fileprivate convenience init(_ column: Column) {
    let unit = column.unit.map { "，单位\($0)" } ?? ""
    self.init(
      column.name,
      column.name,
      "附表登载的值（\(column.type.meaning)\(unit)），照原样以文字保存",
      example: column.type.example,
      empty: "没有填写"
    )
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

  /// A value as it may stand in a cell.
  fileprivate var example: String {
    switch self {
    case .text: "示例"
    case .decimal: "12.5"
    case .integer: "12"
    case .day: "2024-09-12"
    case .flag: "是"
    case .percentage: "85%"
    }
  }
}
