import Diagnostics

extension RegisterCheck {
  /// A typical case tells what was done and what came of it, in numbers.
  static let caseStudies = RegisterCheck([.caseIncomplete, .caseWithoutNumber]) { register in
    JudgedList.all(register.dossier).flatMap { list -> [Diagnostic] in
      guard let rule = list.programme.caseStudy else { return [] }
      let columns = list.programme.columns
      let practice = columns.firstIndex { $0.name == rule.practice }
      let effect = columns.firstIndex { $0.name == rule.effect }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        let told = (applicant.figure(practice)?.text, applicant.figure(effect)?.text)
        guard let flaw = flaw(practice: told.0, effect: told.1, rule) else { return }
        findings.append(
          Diagnostic(
            flaw.kind,
            flaw.message,
            at: applicant.location(of: nil),
            severity: list.severity(flaw.kind.severity),
            article: list.measure.citation(rule.article)
          )
        )
      }
      return findings
    }
  }

  private static func flaw(
    practice: String?,
    effect: String?,
    _ rule: CaseStudyRule
  ) -> (kind: DiagnosticKind, message: String)? {
    switch (practice, effect) {
    case (nil, nil): nil
    case (nil, .some): (.caseIncomplete, "典型案例少了“\(rule.practice)”；请补上。")
    case (.some, nil): (.caseIncomplete, "典型案例少了“\(rule.effect)”；请补上。")
    case (.some, let effect?):
      CaseStudyRule.holdsNumber(effect)
        ? nil
        : (.caseWithoutNumber, "典型案例的“\(rule.effect)”里没有数；请写明服务的企业数、人数和成果。")
    }
  }
}

extension DiagnosticKind {
  static let caseIncomplete = DiagnosticKind(
    "record/case-incomplete",
    .warning,
    "典型案例按“主要做法+服务成效”的格式写，两部分都要有。请补上缺少的一部分；没有典型案例的，两格都空着。"
  )
  static let caseWithoutNumber = DiagnosticKind(
    "record/case-without-number",
    .warning,
    "典型案例的服务成效要包含服务的企业数、人数、成果等信息，只有文字没有数，公众无从判断。请补上数。"
  )
}
