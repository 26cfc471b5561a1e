import Diagnostics

extension RegisterCheck {
  /// What a publicity notice must tell the public: basis, object, objection channel, day. Its
  /// window and its issuer are asked for where the notice is read.
  static let legalElements = RegisterCheck([.legalElementMissing]) { register in
    let dossier = register.dossier
    return dossier.publicityNotices.compactMap { notice in
      guard !dossier.unread.hasNotice(notice.id) else { return nil }
      let missing = missingElements(of: notice, dossier)
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .legalElementMissing,
        "公示缺少\(missing.joined(separator: "、"))；请在公告开头补上。",
        at: notice.location
      )
    }
  }

  private static func missingElements(of notice: Notice, _ dossier: Dossier) -> [String] {
    var missing: [String] = []
    if notice.bases.isEmpty { missing.append("依据") }
    if notice.attachments.isEmpty && !hasRows(notice, dossier) {
      missing.append(emptyFiles(notice, dossier).map { "公示的名单（\($0) 里没有平台）" } ?? "公示的名单")
    }
    if notice.objection?.telephone == nil && notice.objection?.address == nil {
      missing.append("异议的电话或地址")
    }
    if notice.issued == nil { missing.append("成文日期") }
    return missing
  }

  /// The files of its lists, which have no row; nil where it names none.
  private static func emptyFiles(_ notice: Notice, _ dossier: Dossier) -> String? {
    let files = notice.lists.compactMap { dossier.batch($0.key)?.file.description }
    return files.isEmpty ? nil : files.joined(separator: "、")
  }

  /// Whether any of its lists has a row, or was not read, or is missing, which is told elsewhere.
  private static func hasRows(_ notice: Notice, _ dossier: Dossier) -> Bool {
    notice.lists.contains { list in
      dossier.unread.covers(list.key) || dossier.batch(list.key)?.rows.isEmpty != true
    }
  }
}

extension DiagnosticKind {
  static let legalElementMissing = DiagnosticKind(
    "publicity/legal-element-missing",
    .error,
    "公示要让公众知道依据什么、公示谁、公示到哪天、向谁提异议、由谁在哪天发布。缺一项就可能影响效力。"
  )
}
