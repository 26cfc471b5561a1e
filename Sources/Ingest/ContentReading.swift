package import Diagnostics
import Disclosure
import Files

/// One reading of a content folder: each file once, what others refer to first.
struct ContentReading: Sendable {
  let tree: FileTree
  var diagnostics: [Diagnostic] = []
  var site: SiteSettings?
  var programmes: [ProgrammeID: Programme] = [:]
  var batches: [Batch] = []
  var notices: [NoticeID: Notice] = [:]
  var changes: [ChangeRow] = []
  var endings: [EndingRow] = []
  var attachedRows: [AttachedRow] = []
  var supervision: [SupervisionRow] = []
  var districts: [District] = []
  var calendars: [Int: [HolidayNotice]] = [:]
  var vocabularies = Vocabularies()
  var attachments: [NoticeID: [RelativePath]] = [:]
  var allowed: [AllowedValue] = []
  var takedowns: [Takedown] = []
  var unread = Unread()
  private let memory: ContentMemory?
  /// Of what the records are read by: programmes and vocabularies.
  private var rules = ""
  private var places: [(path: RelativePath, place: ContentPlace)] = []

  init(_ tree: FileTree, _ memory: ContentMemory? = nil) {
    self.tree = tree
    self.memory = memory
  }

  /// What `read` makes of a file, or made of it when the memory last saw it. It goes by the file, by
  /// the programmes and vocabularies, and by `further`.
  func remembering<Value: Sendable>(
    _ path: RelativePath,
    _ further: [String] = [],
    _ read: (inout [Diagnostic]) throws(FileError) -> Value?
  ) throws(FileError) -> FileReading<Value> {
    guard let memory else { return try FileReading(read) }
    let key = ([try tree.digest(of: path).description, rules] + further).joined(separator: "\u{0}")
    return try memory.reading(of: path, key, read)
  }

  /// What the lists and the notices hold, one for each place, nil for all others: the most that a
  /// content has, read by several threads. Their findings are told when it is their turn.
  private func readAhead() -> [FileAhead?] {
    concurrentMap(places.count) { index in
      let (path, place) = places[index]
      do throws(FileError) {
        return try readAhead(path, place)
      } catch {
        return .failed(error)
      }
    }
  }

  private func readAhead(
    _ path: RelativePath,
    _ place: ContentPlace
  ) throws(FileError) -> FileAhead? {
    switch place {
    case .batch(let key): try list(path, key).map(FileAhead.list)
    case .notice(let id, let year): .notice(try notice(path, id, year))
    case .site, .programme, .calendar, .changes, .revocations, .supervision, .vocabulary,
      .attachment, .exceptions, .ignored:
      nil
    }
  }

  /// A digest of the files of programmes and vocabularies.
  private func digestOfRules() throws(FileError) -> String {
    var digests: [String] = []
    for (path, place) in places {
      switch place {
      case .programme, .vocabulary: digests.append("\(path) \(try tree.digest(of: path))")
      default: break
      }
    }
    return digests.joined(separator: "\n")
  }

  /// Nil while the site has no settings.
  var content: Content? {
    guard let site else { return nil }
    let dossier = Dossier(
      programmes: Array(programmes.values),
      batches: batches,
      notices: Array(notices.values),
      changes: changes,
      endings: endings,
      calendar: WorkingCalendar(calendars),
      districts: Districts(districts),
      unread: unread,
      attachedRows: attachedRows,
      supervision: supervision
    )
    return Content(
      site: site,
      dossier: dossier,
      vocabularies: vocabularies,
      attachments: attachments,
      allowed: allowed,
      takedowns: takedowns
    )
  }

  mutating func readAll() throws(FileError) {
    findPlaces()
    try readSite()
    try readVocabularies()
    try readExceptions()
    for (path, place) in places {
      if case .programme(let id) = place { try readProgramme(path, id) }
      if case .calendar(let year) = place { try readCalendar(path, year) }
    }
    reportSharedMeasures()
    reportUnknownNatures()
    if memory != nil { rules = try digestOfRules() }
    let ahead = readAhead()
    for (index, (path, place)) in places.enumerated() {
      try readRecords(path, place, ahead[index])
    }
    for (index, (path, place)) in places.enumerated() {
      if case .notice(let id, _) = place { try readNotice(path, id, ahead[index]) }
    }
    reportStrayAttachments()
  }

  mutating func readCalendars() throws(FileError) {
    for entry in tree.entries {
      if case .calendar(let year) = ContentPlace(entry.path) { try readCalendar(entry.path, year) }
    }
  }

  private mutating func findPlaces() {
    for entry in tree.entries {
      guard let place = ContentPlace(entry.path) else {
        let message = ContentPlace.advice(for: entry.path)
        diagnostics.append(
          Diagnostic(.unknownFile, message, at: SourceLocation(entry.path))
        )
        continue
      }
      places.append((entry.path, place))
      guard case .attachment(let id) = place else { continue }
      attachments[id, default: []].append(entry.path)
      if let finding = entry.tooLargeToOffer { diagnostics.append(finding) }
    }
  }

  mutating func readSite() throws(FileError) {
    guard tree.contains(SiteFile.path) else {
      diagnostics.append(
        Diagnostic(
          .missingFile,
          "内容文件夹里没有 site.yaml；请补上，或者核对给出的文件夹是不是内容文件夹。",
          at: SourceLocation(SiteFile.path)
        )
      )
      return
    }
    site = try tree.yaml(SiteFile.path, diagnostics: &diagnostics, SiteFile.read)
  }

  private mutating func readVocabularies() throws(FileError) {
    let before = diagnostics.count
    districts = try optional(DistrictsFile.path, DistrictsFile.read)
    vocabularies.functions = try optional(
      VocabularyFiles.functionsPath,
      VocabularyFiles.functions
    )
    vocabularies.natures = try optional(VocabularyFiles.naturesPath, VocabularyFiles.natures)
    vocabularies.services = try optional(VocabularyFiles.servicesPath, VocabularyFiles.services)
    unread.vocabularies = diagnostics[before...].contains { $0.severity == .error }
  }

  private mutating func readExceptions() throws(FileError) {
    allowed = try optional(ExceptionFiles.allowedPath, ExceptionFiles.allowed)
    takedowns = try optional(ExceptionFiles.takedownsPath, ExceptionFiles.takedowns)
  }

  /// The rows of a table that a content folder may do without.
  private mutating func optional<Row>(
    _ path: RelativePath,
    _ read: (DecodedText, inout Findings) -> [Row]
  ) throws(FileError) -> [Row] {
    guard tree.contains(path) else { return [] }
    return try tree.table(path, diagnostics: &diagnostics) { read($0, &$1) } ?? []
  }
}

/// What a file gave (读得的内容): the value, nil where nothing could be made of it, and the findings on
/// the way to it.
struct FileReading<Value: Sendable>: Sendable {
  let value: Value?
  let findings: [Diagnostic]

  init(value: Value?, findings: [Diagnostic]) {
    self.value = value
    self.findings = findings
  }

  init(_ read: (inout [Diagnostic]) throws(FileError) -> Value?) throws(FileError) {
    var findings: [Diagnostic] = []
    value = try read(&findings)
    self.findings = findings
  }
}

/// A file that was read before it is its turn.
enum FileAhead: Sendable {
  case list(FileReading<BatchFile.Rows>)
  case notice(FileReading<NoticeReading>)
  case failed(FileError)
}

extension DiagnosticKind {
  package static let unknownFile = DiagnosticKind(
    "format/unknown-file",
    .error,
    "内容文件夹里每个文件都有固定的位置和名称，别的文件不会公开，多半是放错了地方或者名称写错了。请按提示改名、移动，或者移走。"
  )

  package static let missingFile = DiagnosticKind(
    "format/missing-file",
    .error,
    "内容文件夹必须有 site.yaml，写明网站名称和网址。请补上；也可能是命令里给错了文件夹。"
  )
}
