import Diagnostics

extension RegisterCheck {
  /// The areas of local notices on days off are those of programmes or districts.
  static let calendarAreas = RegisterCheck([.unknownArea]) { register in
    let dossier = register.dossier
    guard dossier.unread.programmes.isEmpty else { return [] }
    let known = dossier.areas
    return dossier.calendar.localNotices.flatMap { notice in
      notice.areas.filter { !known.contains($0) }.map { area in
        let hint = nearestName(to: area, among: known).map { "，是否要写“\($0)”" } ?? ""
        return Diagnostic(
          .unknownArea,
          "放假通知的地域“\(area)”不是认定事项或区县的地域\(hint)；请改正，否则它对谁都不适用。",
          at: notice.location
        )
      }
    }
  }
}

extension Dossier {
  /// The areas that programmes or districts name (地域), sorted.
  package var areas: [String] {
    Set(programmes.map(\.area) + districts.all.map(\.area)).sorted()
  }
}

extension DiagnosticKind {
  static let unknownArea = DiagnosticKind(
    "calendar/unknown-area",
    .error,
    "放假通知写了地域，就只适用于地域相同的认定事项，所以要与 programmes 里的“地域”一字不差。"
      + "全省的安排要适用于某市的认定事项，把该市也写进列表，如 [山东省, 济南市]。"
  )
}
