package import Diagnostics

/// A rule of law or of the register over the whole dossier: a name, its kinds of finding, and the
/// function that finds them.
package struct RegisterCheck: Sendable {
  package let kinds: [DiagnosticKind]
  let findings: @Sendable (Register) -> [Diagnostic]

  init(_ kinds: [DiagnosticKind], _ findings: @escaping @Sendable (Register) -> [Diagnostic]) {
    self.kinds = kinds
    self.findings = findings
  }

  /// All checks. A new one is a file beside this one and a line here.
  package static let all: [RegisterCheck] = [
    .references,
    .districts,
    .districtSuccession,
    .grounds,
    .eventOrder,
    .objectionDays,
    .transferCodes,
    .unbegunAwards,
    .windowLength,
    .windowDays,
    .windowPlausibility,
    .calendarAreas,
    .calendarChanges,
    .calendarPlausibility,
    .disclosureDeadline,
    .callPeriods,
    .noticeDays,
    .legalElements,
    .awardAfterPublicity,
    .awardedPublicity,
    .awardUnderMeasure,
    .awardLeftovers,
    .reapplicationDays,
    .validityOrder,
    .bans,
    .barredSubjects,
    .measureDays,
    .measureOrder,
    .authorityNames,
    .issuers,
    .platformIdentity,
    .unpublishedLists,
    .unrecordedEndings,
    .citedSubjects,
    .unrecordedChanges,
    .withdrawnAwards,
    .noticeWording,
    .measureNumbers,
    .duplicateNumbers,
    .measureMetadata,
    .citations,
    .basisInForce,
    .privateColumns,
    .conditions,
    .functions,
    .categories,
    .columnRules,
    .figurePlausibility,
    .fieldLength,
    .naming,
    .functionLimit,
    .caseStudies,
    .awardFrequency,
    .programmeReferences,
    .attachedTables,
    .supervision,
    .reportsDue,
  ]

  /// The checks of which each looks at the rows of one list, for a list that is given by itself.
  static let ofLists: [RegisterCheck] = [
    .districts, .conditions, .functions, .categories, .columnRules, .figurePlausibility,
    .fieldLength, .naming, .functionLimit, .caseStudies,
  ]
}

extension Dossier {
  /// The findings in the rows of a list that no notice names yet, by the newest measure.
  package func findings(
    inRows rows: [ListedPlatform],
    of programme: Programme,
    file: RelativePath
  ) -> [Diagnostic] {
    guard let batch = BatchID("list") else { return [] }
    let key = BatchKey(programme: programme.id, batch: batch)
    let alone = Register(
      Dossier(
        programmes: [programme],
        batches: [Batch(key: key, rows: rows, file: file)],
        notices: [],
        changes: [],
        endings: [],
        calendar: calendar,
        districts: districts
      )
    )
    return RegisterCheck.ofLists.flatMap { $0.findings(alone) }
  }
}

extension Register {
  /// The findings of every check, in the order of the checks. What is wrong in a draft, or in a list that
  /// only drafts name, is told, and blocks nothing.
  package func findings() -> [Diagnostic] {
    let drafts = dossier.draftFiles
    let checks = RegisterCheck.all
    let found = concurrentMap(checks.count) { checks[$0].findings(self) }
    return found.flatMap(\.self).map { finding in
      guard let file = finding.location?.file, drafts.contains(file) else { return finding }
      return finding.ofDraft
    }.limited()
  }
}

extension Dossier {
  /// The files of drafts, and of the lists that are in drafts alone.
  fileprivate var draftFiles: Set<RelativePath> {
    let drafts = notices.filter(\.isDraft)
    guard !drafts.isEmpty || !unread.drafts.isEmpty else { return [] }
    let published = Set(notices.lazy.filter { !$0.isDraft }.flatMap(\.lists).map(\.key))
    // What a draft that could not be read names is not known.
    let named = unread.drafts.isEmpty ? drafts.flatMap(\.lists).map(\.key) : batches.map(\.key)
    let lists = Set(named).subtracting(published)
    return Set(drafts.map(\.location.file)).union(lists.compactMap { batch($0)?.file })
  }
}
