import Diagnostics

extension RegisterCheck {
  /// A stored validity ends after it begins, begins no earlier than the award, and lasts about as
  /// long as the measure says.
  static let validityOrder = RegisterCheck(
    [.validityReversed, .validBeforeAward, .unusualValidity]
  ) { register in
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
      + unusual(dossier)
  }

  /// The days that an award, or a row that it takes, states, where they are more than a year from
  /// those of the measure, or a year to the day: a year that was mistyped.
  private static func unusual(_ dossier: Dossier) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var told: Set<NoticeID> = []
    dossier.forEachAwardedList { list in
      let award = list.award
      let rule = dossier.programme(list.key.programme)?.governingMeasure(on: award.day)?
        .validity.value
      if told.insert(list.notice.id).inserted {
        let doubt = doubt(award.validFrom, award.validTo, after: nil, awarded: award.day, rule)
        findings += [doubt].compactMap(\.self).map {
          Diagnostic(.unusualValidity, $0, at: award.location)
        }
      }
      for row in list.rows {
        let start = award.validFrom
        let doubt = doubt(row.validFrom, row.validTo, after: start, awarded: award.day, rule)
        findings += [doubt].compactMap(\.self).map {
          Diagnostic(.unusualValidity, $0, at: row.location)
        }
      }
    }
    return findings
  }

  private static func doubt(
    _ first: Day?,
    _ last: Day?,
    after start: Day?,
    awarded: Day,
    _ rule: ValidityRule?
  ) -> String? {
    if let first, abs(first.days(since: awarded)) > 2 * longestYear {
      return "有效期起（\(first)）与认定日期（\(awarded)）相差两年以上；请核对年份。"
    }
    guard let last else { return nil }
    let start = first ?? start ?? awarded
    if let rule, isYearsOff(last, from: start, rule) {
      return "有效期止（\(last)）与办法规定的\(rule.years)年相差一年以上；请核对年份。"
    }
    if rule == nil, last.days(since: start) > 10 * longestYear {
      return "有效期止（\(last)）在十年以后；请核对年份。"
    }
    return nil
  }

  private static let longestYear = 366

  /// A calendar year more or less is a matter of reading (自然年), a year to the day is none.
  private static func isYearsOff(_ last: Day, from first: Day, _ rule: ValidityRule) -> Bool {
    let expected = rule.lastDay(from: first)
    if abs(last.days(since: expected)) > longestYear { return true }
    return rule.reading != .calendarYears
      && [-1, 1].contains { abs(last.days(since: expected.adding(years: $0))) <= 1 }
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
  static let unusualValidity = DiagnosticKind(
    "award/unusual-validity",
    .warning,
    "写明的有效期以写明的为准，但与办法或者认定日期相差太远，多半是年份写错了一位。请对照原文件核对；确实如此的，可以不改。"
  )
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
