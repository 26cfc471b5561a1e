import Diagnostics
import Disclosure
import Files
import Ingest
import Workbooks

extension DataTable {
  /// The table as a workbook: its rows, what its columns mean, and whose data it is.
  func workbook(_ edition: Edition) -> PlannedFile {
    PlannedFile(
      SitePath.data(name, DataFormat.workbook.suffix),
      .library { path throws(FileError) in
        var writer = try FileError.told(at: path) { () throws(WorkbookError) in
          try WorkbookWriter(creating: path, WorkbookProperties(self, edition))
        }
        let counts = try writeRows(edition, to: &writer, at: path)
        try FileError.told(at: path) { () throws(WorkbookError) in
          try writer.write(self.dictionarySheet)
          try writer.write(self.noteSheet(edition, counts))
          try writer.finish()
        }
      }
    )
  }

  /// What was found while the rows were written.
  struct WorkbookCounts {
    var rows = 0
    /// Cells whose text was longer than a cell may be.
    var cut = 0
  }

  private func writeRows(
    _ edition: Edition,
    to writer: inout WorkbookWriter,
    at path: String
  ) throws(FileError) -> WorkbookCounts {
    let sheet = Sheet(title, columns.map(SheetColumn.init), hasFilter: true)
    try FileError.told(at: path) { () throws(WorkbookError) in try writer.begin(sheet) }
    var counts = WorkbookCounts()
    try rows(edition) { values throws(FileError) in
      let cells = values.map { SheetCell($0, cut: &counts.cut) }
      do throws(WorkbookError) {
        try writer.row(cells)
      } catch {
        throw FileError(error, at: path)
      }
      counts.rows += 1
    }
    return counts
  }
}

extension WorkbookProperties {
  fileprivate init(_ table: DataTable, _ edition: Edition) {
    self.init(
      title: table.title,
      subject: table.about,
      author: Citation.author(edition.content.site),
      comments: Citation(table, edition).text,
      created: edition.day.days(since: .epoch) * 86_400
    )
  }
}

extension FileError {
  init(_ error: WorkbookError, at path: String) {
    switch error {
    case .noSpace: self = .noSpace(path)
    case .unwritable(let number): self = .unwritable(path, errno: number)
    case .refused(let message): preconditionFailure("a workbook was refused: \(message)")
    }
  }

  /// What `body` gives, its errors as those of a file.
  static func told<Result: ~Copyable>(
    at path: String,
    _ body: () throws(WorkbookError) -> Result
  ) throws(FileError) -> Result {
    do throws(WorkbookError) {
      return try body()
    } catch {
      throw FileError(error, at: path)
    }
  }
}
