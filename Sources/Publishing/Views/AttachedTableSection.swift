import Disclosure
import Rendering

/// An attached table as the page of one platform shows it (附表).
struct AttachedTableSection: Sendable {
  let title: String
  let programme: String
  let columns: [LabelledText]
  let rows: [Row]
  let dataURL: String

  struct Row: Sendable {
    /// By the order of the columns, each with the name of its own.
    let cells: [LabelledText]
    let notice: LinkedText?
  }

  /// The tables that say something of a platform, those of the programmes in their order.
  static func all(_ record: PlatformRecord, _ linker: Linker) -> [AttachedTableSection] {
    let edition = linker.edition
    guard edition.state.attachedRows[record.id] != nil else { return [] }
    return AttachedTableColumns.all(in: edition).compactMap { table in
      let rows = table.rows(of: record.id, in: edition)
      guard !rows.isEmpty else { return nil }
      return AttachedTableSection(table, rows, linker)
    }
  }

  private init(_ source: AttachedTableColumns, _ rows: [AttachedRow], _ linker: Linker) {
    title = source.table.title
    programme = linker.edition.programmeTitle(source.programme)
    let columns = source.table.publicColumns.map(\.column)
    self.columns = columns.map { LabelledText($0.name, $0.unit.map { "（\($0)）" } ?? "") }
    self.rows = rows.map { row in
      Row(
        cells: zip(columns, source.values(row)).map { LabelledText($0.name, $1 ?? "") },
        notice: row.notice.flatMap { linker.notice($0.id) }
      )
    }
    dataURL = linker.link(source.path)
  }
}

extension View where Root == AttachedTableSection {
  static var attachedTable: View {
    View(
      "attached table",
      [
        .text("title", "附表名称") { $0.title },
        .text("programme", "认定事项") { $0.programme },
        .list("columns", "列：名称，以及带括号的单位", .fact) { $0.columns },
        .list("rows", "各行", .attachedRow) { $0.rows },
        .text("data_url", "整张附表的 CSV 链接") { $0.dataURL },
      ]
    )
  }
}

extension View where Root == AttachedTableSection.Row {
  fileprivate static var attachedRow: View {
    View(
      "attached row",
      [
        .list("cells", "各格：列名和内容", .fact) { $0.cells },
        .optionalRecord("notice", "公布这一行的公告", .link) { $0.notice },
      ]
    )
  }
}
