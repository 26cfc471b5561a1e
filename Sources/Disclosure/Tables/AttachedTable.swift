package import Diagnostics

/// The short name of an attached table within its programme (附表编号).
package typealias AttachedTableID = Identifier<AttachedTable>

/// A table that a programme keeps beside its lists (附表), such as the service activities of 江苏:
/// its rows speak of platforms that stand in the lists.
package struct AttachedTable: Hashable, Sendable {
  package let id: AttachedTableID
  package let title: String
  package let article: String?
  /// The column whose day makes a row public where no notice does (日期列).
  package let dayColumn: String?
  package let columns: [Column]
  /// What every row must fulfil (条件).
  package let conditions: [Condition]

  package init(
    id: AttachedTableID,
    title: String,
    article: String?,
    dayColumn: String?,
    columns: [Column],
    conditions: [Condition]
  ) {
    self.id = id
    self.title = title
    self.article = article
    self.dayColumn = dayColumn
    self.columns = columns
    self.conditions = conditions
  }

  /// The names that are not columns of its own: whose row it is, its number in the printed form,
  /// and the notice that makes it public.
  package static let reservedColumns = ["平台编号", "序号", "文件"]

  /// The columns that the public may read, each with its place among the figures.
  package var publicColumns: [(place: Int, column: Column)] {
    columns.enumerated().filter(\.element.isPublic).map { ($0.offset, $0.element) }
  }

  /// The conditions, each with the place of its column, so that many rows can be judged.
  var judged: [JudgedCondition] { conditions.map { JudgedCondition($0, columns) } }
}

/// One row of an attached table (附表记录).
package struct AttachedRow: Hashable, Sendable {
  package let programme: ProgrammeID
  package let table: AttachedTableID
  package let platform: PlatformID
  /// By the place of the table's columns.
  package let figures: Figures
  /// The day of the table's 日期列, where it has one.
  package let day: Day?
  package let notice: NoticeReference?
  package let location: SourceLocation

  package init(
    programme: ProgrammeID,
    table: AttachedTableID,
    platform: PlatformID,
    figures: Figures,
    day: Day?,
    notice: NoticeReference?,
    location: SourceLocation
  ) {
    self.programme = programme
    self.table = table
    self.platform = platform
    self.figures = figures
    self.day = day
    self.notice = notice
    self.location = location
  }
}

extension AttachedRow {
  /// What its figures miss; an empty cell misses nothing.
  func missed(_ conditions: [JudgedCondition]) -> [JudgedCondition] {
    let applicant = Applicant(figures: figures, at: location)
    return conditions.filter { $0.verdict(on: applicant) == .missed }
  }

  /// The row without the values of some columns.
  package func erasing(_ fields: Set<String>, columns: [Column]) -> AttachedRow {
    AttachedRow(
      programme: programme,
      table: table,
      platform: platform,
      figures: figures.erasing(fields, columns: columns),
      day: day,
      notice: notice,
      location: location
    )
  }
}

extension Programme {
  package func table(_ id: AttachedTableID) -> AttachedTable? { tables.first { $0.id == id } }
}

extension Dossier {
  /// The day from which a site may show a row: its own day and that of its notice have both come;
  /// nil while the notice is a draft or is missing.
  package func visibleDay(of row: AttachedRow) -> Day? {
    guard let notice = row.notice else { return row.day }
    guard let known = self.notice(notice.id), !known.isDraft else { return nil }
    return max(known.published.day, row.day ?? known.published.day)
  }

  /// The table that a row belongs to.
  package func table(of row: AttachedRow) -> AttachedTable? {
    programme(row.programme)?.table(row.table)
  }

  /// The rows of tables with a public column that a day may show, by platform, in the order of
  /// their files.
  package func attachedRows(on day: Day) -> [PlatformID: [AttachedRow]] {
    var rows: [PlatformID: [AttachedRow]] = [:]
    for row in attachedRows {
      guard let visible = visibleDay(of: row), visible <= day,
        let table = table(of: row), !table.publicColumns.isEmpty
      else { continue }
      rows[row.platform, default: []].append(row)
    }
    return rows
  }
}
