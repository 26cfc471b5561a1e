import Diagnostics

extension RegisterCheck {
  /// What a publicity notice must tell the public: basis, object, objection channel, day.
  static let legalElements = RegisterCheck([.legalElementMissing]) { register in
    register.dossier.publicityNotices.compactMap { notice in
      let missing = missingElements(of: notice)
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .legalElementMissing,
        "公示缺少\(missing.joined(separator: "、"))；请在公告开头补上。",
        at: notice.location
      )
    }
  }

  private static func missingElements(of notice: Notice) -> [String] {
    var missing: [String] = []
    if notice.bases.isEmpty { missing.append("依据") }
    if notice.lists.isEmpty && notice.attachments.isEmpty { missing.append("公示的名单") }
    if notice.objection?.telephone == nil && notice.objection?.address == nil {
      missing.append("异议的电话或地址")
    }
    if notice.issued == nil { missing.append("成文日期") }
    return missing
  }
}

extension DiagnosticKind {
  static let legalElementMissing = DiagnosticKind(
    "publicity/legal-element-missing",
    .error,
    "公示要让公众知道依据什么、公示谁、公示到哪天、向谁提异议、由谁在哪天发布。缺一项就可能影响效力。"
  )
}
