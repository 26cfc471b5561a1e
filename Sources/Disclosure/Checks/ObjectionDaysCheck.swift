import Diagnostics

extension RegisterCheck {
  /// An objection is taken up between the publicity of a row and its award (异议受理); one before the
  /// publicity is told as out of order.
  static let objectionDays = RegisterCheck([.objectionOutside]) { register in
    guard register.dossier.changes.contains(where: { $0.kind == .objectionAccepted }) else {
      return []
    }
    return register.mapPasts { pasts in
      pasts.flatMap { findings(register.past(of: $0)) }
    }
  }

  private static func findings(_ past: PlatformPast) -> [Diagnostic] {
    let objections = past.events.filter(\.takesUpObjection)
    guard !objections.isEmpty, let record = past.record(asOf: .lastDay(ofYear: 2199)) else {
      return []
    }
    return objections.compactMap { event in
      guard past.dossier.programme(event.programme)?.isHistory(event.effect) == false,
        let title = record.titles.first(where: { $0.programme == event.programme }),
        let candidacy = title.candidacies.first(where: { $0.batch.batch == event.batch }),
        let doubt = doubt(event.effect, candidacy)
      else { return nil }
      return Diagnostic(.objectionOutside, doubt, at: event.location)
    }
  }

  private static func doubt(_ day: Day, _ candidacy: Candidacy) -> String? {
    if let last = candidacy.windows.map(\.window.last).max(), last.adding(years: 1) < day {
      return "异议受理日期\(day.chinese)在公示期最后一天\(last.chinese)的一年以后；请核对年份。"
    }
    guard candidacy.isListed, let awarded = candidacy.holding?.awarded, awarded < day else {
      return nil
    }
    return "异议在\(day.chinese)受理，这一行已在\(awarded.chinese)认定；"
      + "请核对日期，认定以后的反映不登记为异议。"
  }
}

extension RegisterEvent {
  fileprivate var takesUpObjection: Bool {
    guard case .changed(let change) = fact else { return false }
    return change.kind == .objectionAccepted
  }
}

extension DiagnosticKind {
  static let objectionOutside = DiagnosticKind(
    "record/objection-outside",
    .warning,
    "异议是对公示名单提出的，在公示以后、认定以前受理。日期在认定以后，或者在公示一年以后，多半是年月写错了，"
      + "认定时就看不出还有异议没有结论。认定以后收到的反映，查实的登记撤销或者取消，不登记为异议。"
  )
}
