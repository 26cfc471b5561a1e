import Diagnostics

/// A list with the measure that judges its rows (受审名单).
struct JudgedList {
  /// How strictly a list is judged.
  enum Strictness {
    /// Before the award, or awarded since the programme keeps its records here.
    case current
    /// The measure had ended: what the other basis asks for is not known here.
    case measureEnded
    /// Awarded before 接管.
    case history
  }

  let batch: Batch
  let programme: Programme
  let measure: Measure
  let strictness: Strictness
  private let exclusions: ListExclusions
  private let corrections: [PlatformID: [ChangeRow]]

  /// Every list of the dossier; one that no notice names yet is judged by the newest measure.
  static func all(_ dossier: Dossier) -> [JudgedList] {
    let days = dossier.listDays()
    let published = Set(
      dossier.notices.filter { !$0.isDraft }.flatMap { $0.lists.map(\.key) }
    )
    let judgings = JudgedByChanges(dossier, Changes.init)
    return dossier.batches.compactMap { batch in
      guard let programme = dossier.programme(batch.key.programme) else { return nil }
      let day = days[batch.key]
      // A notice that was not read may say by which measure, or that it is history.
      if day == nil, !dossier.unread.notices.isEmpty { return nil }
      let measure =
        day.flatMap(programme.governingMeasure)
        ?? programme.measures.max { $0.startsBefore($1) }
      guard let measure else { return nil }
      let changes = judgings.value(forDraft: !published.contains(batch.key))
      let hasEnded = day.map { !measure.isInForce(on: $0) } ?? false
      return JudgedList(
        batch: batch,
        programme: programme,
        measure: measure,
        strictness: programme.isHistory(batch.key, days)
          ? .history : hasEnded ? .measureEnded : .current,
        exclusions: changes.exclusions,
        corrections: changes.corrections[programme.id, default: [:]]
      )
    }
  }

  /// The rows with their corrections, without those that were not awarded: what a refused platform
  /// lacks is no mistake of the list.
  func forEachApplicant(_ judge: (Applicant) -> Void) {
    for row in batch.rows where !exclusions.exclude(row.id, from: batch.key) {
      var applicant = Applicant(row)
      for change in corrections[row.id, default: []]
      where change.batch ?? batch.key.batch == batch.key.batch {
        applicant.correct(change, columns: programme.columns)
      }
      judge(applicant)
    }
  }

  /// What a finding weighs here that usually weighs `usual`.
  func severity(_ usual: Severity) -> Severity {
    switch strictness {
    case .current: usual
    case .measureEnded: max(usual, .warning)
    case .history: .note
    }
  }

  /// What to do about a row that misses something.
  var advice: String {
    switch strictness {
    case .current: "请核对，确实达不到的不能认定。"
    case .measureEnded: "办法已经失效，请核对，并确认另外的依据怎样规定。"
    case .history: "这是接管以前的名单，请核对是否抄错。"
    }
  }
}

/// What changed the lists and the facts that they are judged by.
private struct Changes {
  let exclusions: ListExclusions
  /// In the order in which they take effect.
  private(set) var corrections: [ProgrammeID: [PlatformID: [ChangeRow]]] = [:]

  /// `changes` come in the order in which they take effect.
  init(_ dossier: Dossier, _ changes: [ChangeRow]) {
    exclusions = ListExclusions(dossier, changes)
    for row in changes where row.kind == .corrected && row.field != ChangeField.listed {
      corrections[row.programme, default: [:]][row.platform, default: []].append(row)
    }
  }
}
