import Diagnostics

extension RegisterCheck {
  /// A list that no notice makes public says nothing on the site.
  static let unpublishedLists = RegisterCheck([.listNotPublished, .listNotProposed]) { register in
    let dossier = register.dossier
    // A notice that was not read may publish any of them.
    guard dossier.unread.notices.isEmpty else { return [] }
    let published = Set(dossier.notices.flatMap { $0.lists.map(\.key) })
    let proposed = Set(
      dossier.notices.filter { $0.window != nil || $0.award != nil }.flatMap { $0.lists.map(\.key) }
    )
    return dossier.batches.compactMap { batch in
      guard !proposed.contains(batch.key) else { return nil }
      if published.contains(batch.key) {
        return Diagnostic(
          .listNotProposed,
          "名单 \(batch.key) 没有公示，也没有认定，各行都没有称号；"
            + "请把引用它的公告写成公示（写公示期）或者认定公告（写认定）。",
          at: SourceLocation(batch.file)
        )
      }
      return Diagnostic(
        .listNotPublished,
        "名单 \(batch.key) 没有公告引用，不会出现在网站上；请写公示或认定公告并在名单里列出它。",
        at: SourceLocation(batch.file)
      )
    }
  }
}

extension DiagnosticKind {
  static let listNotProposed = DiagnosticKind(
    "record/list-not-proposed",
    .warning,
    "名单上的平台经公示和认定才有称号。只在通知、更正公告里引用的名单，会印在那份公告里，平台库和数据里没有。"
      + "多半是公告的类型写错了。"
  )
  static let listNotPublished = DiagnosticKind(
    "record/list-not-published",
    .warning,
    "名单只有经公告引用才公开。公示前的准备阶段可以不管；否则请检查公告的名单一项。"
  )
}
