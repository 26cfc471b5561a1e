import Diagnostics

extension RegisterCheck {
  /// The figures that a list gives reach what the measure in force for it asks of them (条件).
  static let conditions = RegisterCheck(
    [.conditionMissed, .relaxationNotConfirmed, .codeFromElsewhere]
  ) { register in
    var findings: [Diagnostic] = []
    for list in JudgedList.all(register.dossier) where !list.measure.conditions.isEmpty {
      let conditions = list.measure.conditions.map { JudgedCondition($0, list.programme.columns) }
      list.forEachApplicant { applicant in
        for condition in conditions {
          if let finding = finding(condition, applicant, list) { findings.append(finding) }
        }
      }
    }
    return findings
  }

  private static func finding(
    _ judged: JudgedCondition,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic? {
    switch judged.verdict(on: applicant) {
    case .missed: missed(judged, applicant, list)
    case .metIfRelaxed: unconfirmed(judged, applicant, list)
    case .met, .undecided: divisionHint(judged.condition, applicant, list)
    }
  }

  private static func missed(
    _ judged: JudgedCondition,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic {
    let condition = judged.condition
    let isRelaxed = judged.isRelaxed(for: applicant)
    let requirement = isRelaxed ? condition.relaxedRequirement : condition.strictRequirement
    return Diagnostic(
      .conditionMissed,
      "“\(condition.column)”\(written(judged, applicant, list))未达到办法的要求：\(requirement)；"
        + list.advice,
      at: applicant.location(of: judged.place),
      severity: list.severity(.error),
      article: list.measure.citation(condition.article),
      notes: isRelaxed ? ["单位性质是“\(applicant.nature)”，已经按放宽的数核对。"] : []
    )
  }

  /// The figure, where the public may read it.
  private static func written(
    _ judged: JudgedCondition,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> String {
    guard let place = judged.place, list.programme.columns[place].isPublic,
      let figure = applicant.figure(place)
    else { return "" }
    return "写的是\(figure.shown(in: judged.condition.unit))，"
  }

  private static func unconfirmed(
    _ judged: JudgedCondition,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic {
    let condition = judged.condition
    let further = condition.relaxed?.applies?.words ?? ""
    return Diagnostic(
      .relaxationNotConfirmed,
      "“\(condition.column)”只达到放宽的要求（\(condition.relaxedRequirement)），放宽还须“\(further)”；"
        + "请确认，并在名单里写明。",
      at: applicant.location(of: judged.place),
      article: list.measure.citation(condition.article)
    )
  }

  private static func divisionHint(
    _ condition: Condition,
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic? {
    guard !condition.divisions.isEmpty, list.strictness != .history,
      let division = applicant.creditCode?.string.dropFirst(2).prefix(6),
      !condition.divisions.contains(where: division.hasPrefix)
    else { return nil }
    return Diagnostic(
      .codeFromElsewhere,
      "信用代码里的登记机关区划是\(division)，不在\(list.programme.area)；"
        + "请核对“\(condition.column)”，迁入的单位可以这样。",
      at: applicant.location(of: nil),
      article: list.measure.citation(condition.article)
    )
  }
}

extension DiagnosticKind {
  static let conditionMissed = DiagnosticKind(
    "condition/missed",
    .error,
    "名单里给出的数或者是否没有达到当时办法的认定条件；“以上”“不低于”包括本数，空着的格不核对。"
      + "抄错的请改正；已经公示的用更正；确实达不到的不能认定。接管以前的名单只作提示。"
  )
  static let relaxationNotConfirmed = DiagnosticKind(
    "condition/relaxation-not-confirmed",
    .note,
    "办法对某些单位放宽了数，但另有要求（例如业绩突出、示范明显），名单没有写明是否符合。请确认后在那一列写“是”或者“否”。"
  )
  static let codeFromElsewhere = DiagnosticKind(
    "condition/code-from-elsewhere",
    .note,
    "办法要求在本地注册。信用代码第3至8位是发码时登记机关的区划，单位迁入后不变，所以只作提示。请对照营业执照核对注册地。"
  )
}
