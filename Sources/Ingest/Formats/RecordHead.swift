import Diagnostics
import Disclosure

/// What every row of changes and of revocations begins with: whom it is about, when, by which
/// notice, of which batch.
struct RecordHead {
  let platform: PlatformID
  let day: Day
  let notice: NoticeReference?
  let batch: BatchID?

  /// Nil where one of the cells is wrong, or the first two are not given.
  init?(_ records: CSVRecords, _ row: Int, _ findings: inout Findings) {
    let id = records.column("平台编号")
    let hasID = records.required(row, id, findings: &findings) != nil
    let platform =
      hasID ? records.identifier(row, id, PlatformID.self, findings: &findings) : nil
    let day = records.requiredDay(row, records.column("日期"), findings: &findings)
    let file = records.column("文件")
    let notice = records.identifier(row, file, NoticeID.self, findings: &findings)
    let list = records.column("批次")
    let batch = records.identifier(row, list, BatchID.self, findings: &findings)
    guard let platform, let day,
      notice != nil || records.text(row, file).isEmpty,
      batch != nil || records.text(row, list).isEmpty
    else { return nil }
    self.platform = platform
    self.day = day
    self.batch = batch
    let place = records.place(row, file)
    self.notice = notice.map {
      let location = SourceLocation(findings.file, line: place.line, column: place.column)
      return NoticeReference(id: $0, location: location)
    }
  }
}
