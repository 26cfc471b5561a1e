package import Diagnostics
import Disclosure
import Files

extension ContentReading {
  mutating func readProgramme(_ path: RelativePath, _ id: ProgrammeID) throws(FileError) {
    let before = diagnostics.count
    programmes[id] = try tree.yaml(path, diagnostics: &diagnostics) {
      ProgrammeFile.read(&$0, id: id)
    }
    if diagnostics[before...].contains(where: { $0.severity == .error }) {
      unread.programmes.insert(id)
    }
  }

  mutating func readCalendar(_ path: RelativePath, _ year: Int) throws(FileError) {
    let before = diagnostics.count
    calendars[year] = try tree.yaml(path, diagnostics: &diagnostics) {
      CalendarFile.read(&$0, year: year)
    }
    if diagnostics[before...].contains(where: { $0.severity == .error }) {
      unread.calendarYears.insert(year)
    }
  }

  /// Measures are named without their programme, so that no two programmes may share an id.
  mutating func reportSharedMeasures() {
    var owners: [MeasureID: ProgrammeID] = [:]
    for id in programmes.keys.sorted() {
      for measure in programmes[id]?.measures ?? [] {
        if let owner = owners[measure.id] {
          let message = "办法编号“\(measure.id)”已经用于“\(owner)”；请换一个编号。"
          diagnostics.append(Diagnostic(.duplicateMeasure, message, at: measure.location))
        } else {
          owners[measure.id] = id
        }
      }
    }
  }

  mutating func readRecords(
    _ path: RelativePath,
    _ place: ContentPlace,
    _ ahead: FileAhead?
  ) throws(FileError) {
    switch place {
    case .batch(let key): try readBatch(path, key, ahead)
    case .changes(let id): try readChanges(path, id)
    case .revocations(let id): try readRevocations(path, id)
    case .supervision(let id): try readSupervision(path, id)
    case .site, .programme, .calendar, .vocabulary, .notice, .attachment, .exceptions, .ignored:
      break
    }
  }

  /// What a list holds; nil for one of no programme, and for an attached table.
  func list(
    _ path: RelativePath,
    _ key: BatchKey
  ) throws(FileError) -> FileReading<BatchFile.Rows>? {
    guard let programme = programmes[key.programme], Self.table(key, of: programme) == nil else {
      return nil
    }
    let vocabulary = vocabulary(of: programme)
    return try remembering(path) { diagnostics throws(FileError) in
      try tree.table(path, diagnostics: &diagnostics) { text, findings in
        BatchFile.read(text, programme: programme, vocabulary: vocabulary, findings: &findings)
      }
    }
  }

  /// The words of the lists of a programme; any, while a vocabulary was not read.
  private func vocabulary(of programme: Programme) -> RecordVocabulary {
    RecordVocabulary(unread.vocabularies ? Vocabularies() : vocabularies, programme)
  }

  private static func table(_ key: BatchKey, of programme: Programme) -> AttachedTable? {
    AttachedTableID(key.batch.string).flatMap(programme.table)
  }

  private mutating func readBatch(
    _ path: RelativePath,
    _ key: BatchKey,
    _ ahead: FileAhead?
  ) throws(FileError) {
    guard let programme = owner(key.programme, of: path) else {
      unread.batches.insert(key)
      return
    }
    if let table = Self.table(key, of: programme) {
      return try readAttachedTable(path, table, of: programme)
    }
    var rows: BatchFile.Rows?
    switch ahead {
    case .list(let list):
      rows = list.value
      diagnostics += list.findings
    case .failed(let error): throw error
    case .notice, nil: break
    }
    guard let rows else {
      unread.batches.insert(key)
      return
    }
    unread.platforms.formUnion(rows.leftOut)
    if rows.hasNameless { unread.batches.insert(key) }
    batches.append(Batch(key: key, rows: rows.platforms, file: path))
  }

  private mutating func readAttachedTable(
    _ path: RelativePath,
    _ table: AttachedTable,
    of programme: Programme
  ) throws(FileError) {
    var leftOut: Set<PlatformID> = []
    let rows = try tree.table(path, diagnostics: &diagnostics) { text, findings in
      AttachedTableFile.read(
        text,
        table: table,
        programme: programme.id,
        leftOut: &leftOut,
        findings: &findings
      )
    }
    unread.platforms.formUnion(leftOut)
    attachedRows += rows ?? []
  }

  private mutating func readChanges(_ path: RelativePath, _ id: ProgrammeID) throws(FileError) {
    guard let programme = owner(id, of: path) else { return }
    let vocabulary = vocabulary(of: programme)
    var leftOut: Set<PlatformID> = []
    let rows = try tree.table(path, diagnostics: &diagnostics) { text, findings in
      ChangesFile.read(
        text,
        programme: programme,
        vocabulary: vocabulary,
        leftOut: &leftOut,
        findings: &findings
      )
    }
    unread.platforms.formUnion(leftOut)
    if rows == nil { unread.programmes.insert(id) }
    changes += rows ?? []
  }

  private mutating func readRevocations(
    _ path: RelativePath,
    _ id: ProgrammeID
  ) throws(FileError) {
    guard let programme = owner(id, of: path) else { return }
    var leftOut: Set<PlatformID> = []
    let rows = try tree.table(path, diagnostics: &diagnostics) { text, findings in
      RevocationsFile.read(
        text,
        programme: programme.id,
        leftOut: &leftOut,
        findings: &findings
      )
    }
    unread.platforms.formUnion(leftOut)
    if rows == nil { unread.programmes.insert(id) }
    endings += rows ?? []
  }

  private mutating func readSupervision(
    _ path: RelativePath,
    _ id: ProgrammeID
  ) throws(FileError) {
    guard let programme = owner(id, of: path) else { return }
    supervision +=
      try tree.table(path, diagnostics: &diagnostics) { text, findings in
        SupervisionFile.read(text, programme: programme.id, findings: &findings)
      } ?? []
  }

  /// The programme in whose folder a file of records lies; reports one that has no file.
  private mutating func owner(_ id: ProgrammeID, of path: RelativePath) -> Programme? {
    if let programme = programmes[id] { return programme }
    guard !unread.programmes.contains(id) else { return nil }
    let nearest = nearestName(to: id.string, among: programmes.keys.sorted().map(\.string))
    let advice = nearest.map { "是不是“\($0)”？" } ?? "请补上 programmes/\(id).yaml。"
    let message = "没有认定事项“\(id)”，这张表没有读；\(advice)"
    diagnostics.append(Diagnostic(.unknownProgramme, message, at: SourceLocation(path)))
    return nil
  }

  /// What a notice holds.
  func notice(
    _ path: RelativePath,
    _ id: NoticeID,
    _ year: Int
  ) throws(FileError) -> FileReading<NoticeReading> {
    let attached = attachments[id, default: []].map { file in
      file.components.dropFirst(2).joined(separator: "/")
    }
    let context = NoticeContext(id: id, year: year, attached: attached)
    let limit = YAMLDocument.sizeLimit
    return try remembering(path, attached) { diagnostics throws(FileError) in
      var found: [Diagnostic] = []
      var reading = try tree.content(path, limit: limit, diagnostics: &found) { text, findings in
        let text = text.unixText
        let notice = findings.hasErrors ? nil : NoticeFile.read(text, context, findings: &findings)
        return NoticeReading(
          notice: notice,
          isDraft: notice?.isDraft ?? NoticeFile.isMarkedAsDraft(text)
        )
      }
      reading?.isWhole = !found.hasErrors
      diagnostics += reading?.isDraft == true ? found.map(\.ofDraft) : found
      return reading
    }
  }

  mutating func readNotice(
    _ path: RelativePath,
    _ id: NoticeID,
    _ ahead: FileAhead?
  ) throws(FileError) {
    if let first = notices[id] {
      let message = "文件编号“\(id)”已经用于 \(first.location.file)；请改名，编号在所有年份里只用一次。"
      diagnostics.append(Diagnostic(.duplicateNotice, message, at: SourceLocation(path)))
      return
    }
    switch ahead {
    case .notice(let reading):
      notices[id] = reading.value?.notice
      diagnostics += reading.findings
      let value = reading.value
      if value?.notice != nil, value?.isWhole == true { return }
      if value?.isDraft == true { unread.drafts.insert(id) } else { unread.notices.insert(id) }
    case .failed(let error): throw error
    case .list, nil: unread.notices.insert(id)
    }
  }

  /// Folders of attachments to which no notice belongs.
  mutating func reportStrayAttachments() {
    for id in attachments.keys.sorted()
    where notices[id] == nil && !unread.hasNotice(id) {
      guard let path = attachments[id]?.first else { continue }
      let nearest = nearestName(to: id.string, among: notices.keys.sorted().map(\.string))
      let advice = nearest.map { "是不是“\($0)”？" } ?? "请改正文件夹的名称，或者移走。"
      let message = "没有编号为“\(id)”的文件，这个文件夹里的附件不会公开；\(advice)"
      diagnostics.append(Diagnostic(.strayAttachment, message, at: SourceLocation(path)))
    }
  }
}

extension DiagnosticKind {
  package static let unknownProgramme = DiagnosticKind(
    "record/unknown-programme",
    .error,
    "records 下每个文件夹的名称是一个认定事项的编号，在 programmes 里要有同名的 yaml 文件，名单才有据可依。请改正文件夹名称，或者补上认定事项。"
  )

  package static let duplicateNotice = DiagnosticKind(
    "notice/duplicate-id",
    .error,
    "文件编号就是它的文件名，会成为永久的网址，所以在所有年份里只能用一次。请给后来的文件改名。"
  )

  package static let strayAttachment = DiagnosticKind(
    "notice/attachment-without-notice",
    .error,
    "attachments 下每个文件夹的名称是一个文件的编号。没有这个编号的文件，里面的附件就不会公开。请改正文件夹名称，或者移走。"
  )
}
