import Diagnostics

extension RegisterCheck {
  /// Every notice is published within twenty working days of its signing, the day after that
  /// counted first. There is no finding where the calendar does not reach: it is never guessed.
  static let disclosureDeadline = RegisterCheck([.publishedLate]) { register in
    let dossier = register.dossier
    return dossier.notices.compactMap { notice in
      // Twenty working days are never fewer than twenty days.
      guard let issued = notice.issued, notice.published.day.days(since: issued) > disclosureDays,
        !dossier.isHistory(notice),
        let last = try? dossier.calendar(of: notice)
          .lastDay(from: issued, count: disclosureDays, rule: .excludeStart),
        notice.published.day > last
      else { return nil }
      return Diagnostic(
        .publishedLate,
        "成文于\(issued.chinese)，应在\(disclosureDays)个工作日内即\(last.chinese)前（含当日）公开，"
          + "却发布于\(notice.published.day.chinese)；请核对成文和发布。",
        at: notice.location,
        article: "《政府信息公开条例》第二十六条"
      )
    }
  }

  /// 政府信息公开条例第二十六条.
  private static let disclosureDays = 20
}

extension DiagnosticKind {
  static let publishedLate = DiagnosticKind(
    "disclosure/published-late",
    .warning,
    "应当主动公开的政府信息，自形成之日起20个工作日内公开；形成当日不计，从次日数起。"
      + "多半是成文或发布写错了日期；确实晚了的，如实保留，以后注意时限。"
  )
}
