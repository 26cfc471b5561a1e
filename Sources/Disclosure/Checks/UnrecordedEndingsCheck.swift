import Diagnostics

extension RegisterCheck {
  /// A notice that ends titles says so in words only, until a row of the records cites it. The row of
  /// a draft is added when it is published.
  static let unrecordedEndings = RegisterCheck([.endingNotRecorded]) { register in
    let dossier = register.dossier
    // A row that was not read may cite any of them.
    guard dossier.unread.platforms.isEmpty, dossier.unread.programmes.isEmpty else { return [] }
    let cited = Set(dossier.endings.compactMap { $0.notice?.id })
    return dossier.notices.compactMap { notice -> Diagnostic? in
      guard notice.kind == .revocation, !notice.isDraft, !cited.contains(notice.id) else {
        return nil
      }
      return Diagnostic(
        .endingNotRecorded,
        "这份撤销公告在记录里没有一行引用，称号的状态不会改变；"
          + "请在 revocations.csv 登记，“文件”写 \(notice.id)。",
        at: notice.location
      )
    }
  }
}

extension DiagnosticKind {
  static let endingNotRecorded = DiagnosticKind(
    "record/ending-not-recorded",
    .warning,
    "撤销、取消、终止称号要登记在 records/认定事项/revocations.csv 里，并在“文件”一格写公告的编号；只发公告不登记，"
      + "平台网页和数据里仍是有效。公告说的不是本网站名单里的称号的，可以不管。"
  )
}
