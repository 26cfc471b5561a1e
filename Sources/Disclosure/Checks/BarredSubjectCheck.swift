import Diagnostics

extension RegisterCheck {
  /// Whom a ban binds (禁报主体) has run a platform: its code stands in a list or in a change.
  static let barredSubjects = RegisterCheck([.unknownBarredSubject]) { register in
    let dossier = register.dossier
    guard dossier.endings.contains(where: { $0.barred != nil }), dossier.unread.batches.isEmpty,
      dossier.unread.programmes.isEmpty, dossier.unread.platforms.isEmpty
    else { return [] }
    var known: Set<CreditCode> = []
    for batch in dossier.batches { known.formUnion(batch.rows.compactMap(\.creditCode)) }
    for change in dossier.changes where change.field == ChangeField.creditCode {
      known.formUnion([change.old, change.new].compactMap { try? CreditCode.read($0).code })
    }
    return dossier.endings.compactMap { row in
      guard let code = row.barred, !known.contains(code) else { return nil }
      return Diagnostic(
        .unknownBarredSubject,
        "禁报主体 \(code) 没有运营过登记的任何平台；请核对代码，与运营单位相同的可以空着。",
        at: row.location
      )
    }
  }
}

extension DiagnosticKind {
  static let unknownBarredSubject = DiagnosticKind(
    "ban/unknown-subject",
    .warning,
    "禁报期约束作出决定时的运营单位；另有主体的才写禁报主体。写了一个登记册里没有的代码，多半是抄错了，禁报期就落空了。"
  )
}
