import Diagnostics
package import Disclosure

extension DossierPart {
  /// A row of `changes.csv`.
  package static func change(
    _ kind: ChangeRow.Kind,
    _ platform: PlatformID,
    on day: Day,
    _ field: String = "",
    _ old: String = "",
    _ new: String = "",
    by notice: NoticeID? = nil,
    batch: BatchID? = nil,
    reason: String = "",
    in programme: ProgrammeID = "jn"
  ) -> DossierPart {
    .change { location in
      ChangeRow(
        programme: programme,
        platform: platform,
        kind: kind,
        day: day,
        field: field,
        old: old,
        new: new,
        notice: notice.map { NoticeReference(id: $0, location: location) },
        batch: batch,
        reason: reason,
        location: location
      )
    }
  }

  /// A row of `revocations.csv`.
  package static func ending(
    _ kind: EndingRow.Kind,
    _ platform: PlatformID,
    on day: Day,
    ground: String = "",
    by notice: NoticeID? = nil,
    batch: BatchID? = nil,
    barring barred: CreditCode? = nil,
    in programme: ProgrammeID = "jn"
  ) -> DossierPart {
    .ending { location in
      EndingRow(
        programme: programme,
        platform: platform,
        kind: kind,
        day: day,
        ground: ground,
        facts: "",
        notice: notice.map { NoticeReference(id: $0, location: location) },
        batch: batch,
        barred: barred,
        location: location
      )
    }
  }
}
