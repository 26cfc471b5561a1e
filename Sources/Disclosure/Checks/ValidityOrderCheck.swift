import Diagnostics

extension RegisterCheck {
  /// A stored validity ends after it begins, and begins no earlier than the award.
  static let validityOrder = RegisterCheck([.validityReversed, .validBeforeAward]) { register in
    let dossier = register.dossier
    let reversed = dossier.batches.flatMap { batch in
      batch.rows.compactMap { row -> Diagnostic? in
        guard let first = row.validFrom, let last = row.validTo, last < first else { return nil }
        return Diagnostic(
          .validityReversed,
          "有效期止（\(last)）在有效期起（\(first)）之前；请核对两个日期。",
          at: row.location
        )
      }
    }
    return reversed + dossier.notices.compactMap(earlyFinding)
  }

  private static func earlyFinding(_ notice: Notice) -> Diagnostic? {
    guard let award = notice.award, let first = award.validFrom, first < award.day else {
      return nil
    }
    return Diagnostic(
      .validBeforeAward,
      "有效期从\(first.chinese)起，早于认定日期\(award.day.chinese)；请核对两个日期。",
      at: award.location
    )
  }
}

extension DiagnosticKind {
  static let validityReversed = DiagnosticKind(
    "record/validity-reversed",
    .error,
    "有效期的最后一天不能早于第一天，否则称号没有一天有效。请对照原文件核对，多半是年份写错了。"
  )
  static let validBeforeAward = DiagnosticKind(
    "award/valid-before-it",
    .warning,
    "称号从认定之日起才有效，一般不早于认定日期。请核对两个日期；文件确实这样写的，可以不改。"
  )
}
