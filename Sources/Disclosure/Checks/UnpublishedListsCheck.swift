import Diagnostics

extension RegisterCheck {
  /// A list that no notice makes public says nothing on the site.
  static let unpublishedLists = RegisterCheck([.listNotPublished]) { register in
    let dossier = register.dossier
    // A notice that was not read may publish any of them.
    guard dossier.unread.notices.isEmpty else { return [] }
    let published = Set(dossier.notices.flatMap { $0.lists.map(\.key) })
    return dossier.batches.compactMap { batch in
      guard !published.contains(batch.key) else { return nil }
      return Diagnostic(
        .listNotPublished,
        "名单 \(batch.key) 没有公告引用，不会出现在网站上；请写公示或认定公告并在名单里列出它。",
        at: SourceLocation(batch.file)
      )
    }
  }
}

extension DiagnosticKind {
  static let listNotPublished = DiagnosticKind(
    "record/list-not-published",
    .warning,
    "名单只有经公告引用才公开。公示前的准备阶段可以不管；否则请检查公告的名单一项。"
  )
}
