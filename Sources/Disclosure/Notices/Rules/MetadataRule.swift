import Diagnostics

extension NoticeRule {
  /// What every document carries beside its text: number, date, the issuer's name of that day
  /// (文号、成文日期、发文机关).
  static let metadata = NoticeRule(
    [.numberMissing, .issuedMissing, .issuerOfAnotherTime]
  ) { notice, _, records in
    var findings: [Diagnostic] = []
    // An announcement or a publicity may go without a number, a 通知 may not.
    let needsNumber = notice.kind == .call || notice.kind == .notice
    if needsNumber, notice.number == nil, !notice.isDraft {
      findings.append(
        Diagnostic(
          .numberMissing,
          "\(notice.kind.rawValue)没有文号；请填写文号，来源确实没有的可以不填。",
          at: notice.location
        )
      )
    }
    if notice.issued == nil, notice.kind != .publicity {
      findings.append(
        Diagnostic(
          .issuedMissing,
          "没有成文日期；请填写成文，来源没有落款日期的可以不填。",
          at: notice.location
        )
      )
    }
    if let finding = issuerFinding(notice, records.dossier) { findings.append(finding) }
    return findings
  }

  /// Where the issuer is an authority of the content under a name it did not bear on that day.
  private static func issuerFinding(_ notice: Notice, _ dossier: Dossier) -> Diagnostic? {
    let day = notice.wordingDay
    for programme in dossier.programmes {
      let names = programme.authorities.filter { $0.name == notice.issuer }
      guard !names.isEmpty else { continue }
      let isBorne = names.contains { name in
        name.first.map { $0 <= day } ?? true && name.last.map { day <= $0 } ?? true
      }
      guard !isBorne, let right = programme.authorityName(on: day), right != notice.issuer
      else { return nil }
      return Diagnostic(
        .issuerOfAnotherTime,
        "发文机关“\(notice.issuer)”在\(day.chinese)不是这个名称，当时是“\(right)”；请核对名称或者日期。",
        at: notice.places.issuer ?? notice.location
      )
    }
    return nil
  }
}

extension DiagnosticKind {
  static let numberMissing = DiagnosticKind(
    "notice/number-missing",
    .warning,
    "通知、申报通知有发文字号，公众和下级单位靠它引用、查找。请补上；转录的旧文件原文没有的，警告可以不理。"
  )
  static let issuedMissing = DiagnosticKind(
    "notice/issued-missing",
    .warning,
    "成文日期是负责人签发的日期，落款处写明。没有它，不知道文件从哪天起算。请补上；原文没有落款的，警告可以不理。"
  )
  static let issuerOfAnotherTime = DiagnosticKind(
    "notice/issuer-of-another-time",
    .warning,
    "机构改革以后机关换了名称。文件上写的是成文那一天的名称，不是现在的，也不是更早的。请对照 programmes 里的机关核对。"
  )
}
