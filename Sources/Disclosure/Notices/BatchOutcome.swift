/// What has become of the rows of a list by a day (名单的结果).
package struct BatchOutcome: Hashable, Sendable {
  /// Listed, and neither refused nor withdrawn, in the order of the list.
  package let standing: [PlatformID]
  /// Objected to, without a decision yet.
  package let undecided: Set<PlatformID>
  /// Awarded before that day.
  package let awarded: Set<PlatformID>
  /// Whether anybody objected at all.
  package let wasObjectedTo: Bool
  /// The last window of its publicity; nil where it was not made public by then.
  package let window: PublicityWindow?
}

extension Dossier {
  /// As an officer who drafts the next notice needs it: what rests on drafts counts.
  package func outcome(of key: BatchKey, on day: Day) -> BatchOutcome {
    let records = NoticeRecords(self)
    let refused = records.refused(in: key, by: day, forDraft: true)
    let windows = notices.filter { notice in
      notice.kind == .publicity && !notice.isDraft && notice.published.day <= day
        && withdrawals[notice.id].map { day < $0 } ?? true
        && notice.lists.contains { $0.key == key }
    }
    .compactMap(window)
    return BatchOutcome(
      standing: batch(key)?.rows.map(\.id).filter { !refused.contains($0) } ?? [],
      undecided: Set(RegisterCheck.open(key, on: day, foreseenChanges)),
      awarded: records.awarded(from: key, before: day),
      wasObjectedTo: changes.contains { row in
        row.programme == key.programme && row.kind == .objectionAccepted && row.day <= day
          && row.batch ?? key.batch == key.batch
      },
      window: windows.max { $0.last < $1.last }
    )
  }
}
