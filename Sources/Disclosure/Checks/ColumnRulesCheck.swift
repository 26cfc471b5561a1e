import Diagnostics

extension RegisterCheck {
  /// Cells that must be filled (必填), and words that only some may choose (限用).
  static let columnRules = RegisterCheck([.requiredCellEmpty, .valueReserved]) { register in
    JudgedList.all(register.dossier).flatMap { list -> [Diagnostic] in
      let columns = list.programme.columns
      let required = columns.indices.compactMap { place in
        columns[place].requirement.map { requirement in
          (place, requirement, requirement.applies.map { JudgedApplicability($0, columns) })
        }
      }
      let reserved = columns.indices.filter { !columns[$0].reservations.isEmpty }
      guard !required.isEmpty || !reserved.isEmpty else { return [] }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        for (place, requirement, applies) in required where applicant.figure(place) == nil {
          // Where the row does not say whether it applies, nothing is asked.
          let isAsked = applies.map { $0.holds(for: applicant) == true } ?? true
          if isAsked { findings.append(empty(columns[place], requirement, applicant, list)) }
        }
        for place in reserved {
          findings += reservedFindings(place, applicant, list)
        }
      }
      return findings
    }
  }

  private static func empty(
    _ column: Column,
    _ requirement: Column.Requirement,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic {
    let reason = requirement.applies.map { "\($0.words)的" } ?? ""
    return Diagnostic(
      .requiredCellEmpty,
      "\(reason)必须填写“\(column.name)”，这一行空着；请补上。",
      at: applicant.location(of: nil),
      severity: list.severity(.error),
      article: list.measure.citation(requirement.article)
    )
  }

  private static func reservedFindings(
    _ place: Int,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> [Diagnostic] {
    let column = list.programme.columns[place]
    guard let figure = applicant.figure(place) else { return [] }
    return column.reservations.compactMap { reservation in
      guard figure.text == reservation.value,
        !applicant.operator.contains(reservation.operatorHolds)
      else { return nil }
      // The word is a rule of the programme, and yet the choice of a private column is not told.
      let choice = column.isPublic ? "选了“\(reservation.value)”，它" : "选的一项"
      return Diagnostic(
        .valueReserved,
        "“\(column.name)”\(choice)仅限名称含“\(reservation.operatorHolds)”的运营单位；请改选别的一项，或者核对运营单位。",
        at: applicant.location(of: place),
        severity: list.severity(.error),
        article: list.measure.citation(reservation.article)
      )
    }
  }
}

extension DiagnosticKind {
  static let requiredCellEmpty = DiagnosticKind(
    "column/required-cell-empty",
    .error,
    "认定事项规定这一列必须填写，或者某些平台必须填写（例如技术服务平台要写产业集群）。请按原件补上。"
  )
  static let valueReserved = DiagnosticKind(
    "column/value-reserved",
    .error,
    "认定事项规定这一项只有某些运营单位可以选（例如综合服务仅限中小企业服务中心）。请改选别的一项，或者核对运营单位的名称。"
  )
}
