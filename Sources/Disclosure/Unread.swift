/// What is there but could not be read (未能读入): whatever refers to it must not be called missing.
package struct Unread: Hashable, Sendable {
  /// Programmes of which the file, or that of their changes or ends, was not read as a whole.
  package var programmes: Set<ProgrammeID>
  package var batches: Set<BatchKey>
  /// Notices that were not read, or not all of them.
  package var notices: Set<NoticeID>
  /// The same of drafts (草稿), which hide nothing of what is published.
  package var drafts: Set<NoticeID>
  /// Platforms of which a row was left out, so that their history has a gap.
  package var platforms: Set<PlatformID>
  package var calendarYears: Set<Int>
  /// Whether a vocabulary was not read as a whole.
  package var vocabularies: Bool

  package init(
    programmes: Set<ProgrammeID> = [],
    batches: Set<BatchKey> = [],
    notices: Set<NoticeID> = [],
    drafts: Set<NoticeID> = [],
    platforms: Set<PlatformID> = [],
    calendarYears: Set<Int> = [],
    vocabularies: Bool = false
  ) {
    self.programmes = programmes
    self.batches = batches
    self.notices = notices
    self.drafts = drafts
    self.platforms = platforms
    self.calendarYears = calendarYears
    self.vocabularies = vocabularies
  }
}

extension Unread {
  /// Whether nothing but drafts was not read.
  package var isOfDraftsOnly: Bool { self == Unread(drafts: drafts) }

  /// Whether a notice, be it a draft, is there and was not read as a whole.
  package func hasNotice(_ id: NoticeID) -> Bool { notices.contains(id) || drafts.contains(id) }

  /// Whether a list, or the programme that it belongs to, is there and was not read.
  func covers(_ key: BatchKey) -> Bool {
    batches.contains(key) || programmes.contains(key.programme)
  }

  /// Whether a basis may be the measure of a programme, or a notice, that was not read.
  func coversBasis(_ id: String) -> Bool {
    !programmes.isEmpty || (NoticeID(id).map(hasNotice) ?? false)
  }

  /// Whether a platform may stand in a list, or have a history, that was not read.
  func mayHide(_ platform: PlatformID) -> Bool {
    !batches.isEmpty || !programmes.isEmpty || platforms.contains(platform)
  }

  /// Whether a name of a platform, or a row about one, may stand in what was not read.
  var mayHoldNames: Bool { !(batches.isEmpty && programmes.isEmpty && platforms.isEmpty) }
}
