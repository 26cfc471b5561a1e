package import Diagnostics
package import Disclosure
package import Files

extension Content {
  /// Reads a content folder, with what earlier readings found in its files where there is a memory;
  /// nil only where `site.yaml` cannot be used.
  ///
  /// What was refused is left out and named in the dossier as unread.
  package static func read(
    _ tree: FileTree,
    memory: ContentMemory? = nil,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> Content? {
    var reading = ContentReading(tree, memory)
    try reading.readAll()
    diagnostics += reading.diagnostics
    return reading.content
  }

  /// The settings of a content folder, without reading the rest; nil where they cannot be used.
  package static func settings(of tree: FileTree) throws(FileError) -> SiteSettings? {
    var reading = ContentReading(tree)
    try reading.readSite()
    return reading.site
  }

  /// The same content with other records.
  package func replacing(_ dossier: Dossier) -> Content {
    Content(
      site: site,
      dossier: dossier,
      vocabularies: vocabularies,
      attachments: attachments,
      allowed: allowed,
      takedowns: takedowns
    )
  }

  /// The working calendar of a content folder, without reading the rest.
  package static func calendar(
    of tree: FileTree,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> WorkingCalendar {
    var reading = ContentReading(tree)
    try reading.readCalendars()
    diagnostics += reading.diagnostics
    return WorkingCalendar(reading.calendars)
  }

  /// The areas (地域) of the programmes of a content folder, sorted, without reading the rest.
  package static func areas(
    of tree: FileTree,
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [String] {
    var reading = ContentReading(tree)
    for entry in tree.entries {
      if case .programme(let id) = ContentPlace(entry.path) {
        try reading.readProgramme(entry.path, id)
      }
    }
    diagnostics += reading.diagnostics
    return Set(reading.programmes.values.map(\.area)).sorted()
  }

  /// Reads one list given by itself, as `records/<programme>/<batch>.csv` is read.
  package static func table(
    _ bytes: [UInt8],
    file: RelativePath,
    programme: Programme,
    vocabularies: Vocabularies,
    diagnostics: inout [Diagnostic]
  ) -> [ListedPlatform] {
    var findings = Findings(file)
    defer { findings.hand(to: &diagnostics) }
    guard let text = DecodedText(bytes, findings: &findings) else { return [] }
    let rows = BatchFile.read(
      text,
      programme: programme,
      vocabulary: RecordVocabulary(vocabularies, programme),
      findings: &findings
    )
    return rows?.platforms ?? []
  }
}
