import Diagnostics

extension RegisterCheck {
  /// The names of a programme's platforms follow its rule of naming, where it has one.
  static let naming = RegisterCheck([.badName]) { register in
    let dossier = register.dossier
    guard dossier.programmes.contains(where: { $0.naming != nil }) else { return [] }
    let listed = JudgedList.all(dossier).flatMap { list -> [Diagnostic] in
      guard let rule = list.programme.naming else { return [] }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        let flaws = rule.flaws(of: applicant.name)
        guard !flaws.isEmpty else { return }
        findings.append(
          finding(
            applicant.name,
            flaws,
            at: applicant.location(of: nil),
            severity: list.severity(.error),
            article: list.measure.citation(rule.article)
          )
        )
      }
      return findings
    }
    return listed + dossier.changes.compactMap { renamed($0, dossier) }
  }

  /// A new name follows the rule as the name in a list does.
  private static func renamed(_ row: ChangeRow, _ dossier: Dossier) -> Diagnostic? {
    guard row.kind == .renamed, row.field == ChangeField.name,
      let programme = dossier.programme(row.programme), let rule = programme.naming
    else { return nil }
    let flaws = rule.flaws(of: row.new)
    guard !flaws.isEmpty else { return nil }
    return finding(
      row.new,
      flaws,
      at: row.location,
      severity: programme.isHistory(row.day) ? .note : .error,
      article: programme.governingMeasure(on: row.day).flatMap { $0.citation(rule.article) }
    )
  }

  private static func finding(
    _ name: String,
    _ flaws: [NamingRule.Flaw],
    at place: SourceLocation,
    severity: Severity,
    article: String?
  ) -> Diagnostic {
    Diagnostic(
      .badName,
      "平台名称“\(name)”\(flaws.map(\.words).joined(separator: "，"))；请让申报单位改名，或核对是否抄错。",
      at: place,
      severity: severity,
      article: article
    )
  }
}

extension NamingRule.Flaw {
  fileprivate var words: String {
    switch self {
    case .holds(let word): "含有“\(word)”"
    case .endsOtherwise(let ending): "没有以“\(ending)”结尾"
    }
  }
}

extension DiagnosticKind {
  static let badName = DiagnosticKind(
    "record/platform-name",
    .error,
    "认定事项的“命名”写明平台名称怎样结尾、不得含哪些字样；空格和全角不影响判断。请改名或者改正抄写；接管之前的名单只作提示。"
  )
}
