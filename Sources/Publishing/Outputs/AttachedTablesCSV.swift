import Diagnostics
import Disclosure

extension Output {
  /// `/data/<programme>-<附表编号>.csv`: the public columns of an attached table, one row a row.
  ///
  /// The file is there from the first edition, so that its address never comes and goes.
  static let attachedTablesCSV = Output(name: "attached tables csv", pages: []) { edition, _ in
    AttachedTableColumns.all(in: edition).map { table in
      PlannedFile(table.path) { AttachedTablesCSV.file(table, edition) }
    }
  }
}

private enum AttachedTablesCSV {
  static func file(_ table: AttachedTableColumns, _ edition: Edition) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(table.columns.map(\.name))
    for record in edition.state.register.records {
      for row in table.rows(of: record.id, in: edition) {
        csv.row(
          [record.id.string, record.name] + table.values(row).map { $0 ?? "" }
            + [row.notice?.id.string ?? ""]
        )
      }
    }
    return csv.bytes
  }
}
