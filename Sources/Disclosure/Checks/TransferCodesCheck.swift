import Diagnostics

extension RegisterCheck {
  /// Another operator has another credit code (运营单位变更); where none is given, the title, and any ban,
  /// stay with the code of the former one.
  static let transferCodes = RegisterCheck([.transferWithoutCode]) { register in
    guard register.dossier.changes.contains(where: { $0.kind == .transferred }) else { return [] }
    return register.mapPasts { pasts in
      pasts.flatMap { findings(register.past(of: $0)) }
    }
  }

  private static func findings(_ past: PlatformPast) -> [Diagnostic] {
    let coded = past.events.filter { $0.changes(ChangeField.creditCode) }.map(\.effect)
    let transfers = past.events.filter { event in
      event.transfersOperator && !coded.contains(event.effect)
        && past.dossier.programme(event.programme)?.isHistory(event.effect) == false
    }
    guard !transfers.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    var fold = PlatformFold(past)
    for event in past.events {
      if transfers.contains(event), let code = fold.creditCode {
        findings.append(
          Diagnostic(
            .transferWithoutCode,
            "运营单位变更没有写新单位的统一社会信用代码，登记册里仍是原单位的 \(code)；"
              + "只是公司改名的请用“更名”，换了单位的请同日补一行统一社会信用代码。",
            at: event.location
          )
        )
      }
      _ = fold.apply(event)
    }
    return findings
  }
}

extension RegisterEvent {
  /// Whether it is a change of a field, of whatever kind.
  fileprivate func changes(_ field: String) -> Bool {
    guard case .changed(let change) = fact else { return false }
    return change.field == field
  }

  /// Whether another operator takes the platform over (运营单位变更).
  var transfersOperator: Bool {
    guard case .changed(let change) = fact else { return false }
    return change.kind == .transferred && change.field == ChangeField.operator
  }
}

extension DiagnosticKind {
  static let transferWithoutCode = DiagnosticKind(
    "record/transfer-without-code",
    .warning,
    "运营单位变更是换了一个法人，信用代码也随之变更，一个字段一行。只写名称，平台就挂着新单位的名称和原单位的代码，"
      + "禁报期会认错人。公司只改名称、代码不变的，是更名。"
  )
}
