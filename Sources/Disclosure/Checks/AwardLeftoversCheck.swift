import Diagnostics

extension RegisterCheck {
  /// An award finds somebody to award: a list, or rows that an award before it left (暂缓).
  static let awardLeftovers = RegisterCheck([.nothingLeftToAward]) { register in
    var findings: [Diagnostic] = []
    register.dossier.forEachAwardedList { list in
      // One that takes another's place says the same again.
      guard list.rows.isEmpty, list.isRepeated, list.notice.replaces.isEmpty, !list.notice.isDraft
      else { return }
      findings.append(
        Diagnostic(
          .nothingLeftToAward,
          "名单 \(list.key) 的各行此前都已认定，这份公告没有再认定其中任何一家；"
            + "请核对名单，分两次认定的请在前一份写暂缓。",
          at: list.award.location
        )
      )
    }
    return findings
  }
}

extension DiagnosticKind {
  static let nothingLeftToAward = DiagnosticKind(
    "award/nothing-left",
    .warning,
    "一行名单只认定一次。前一份认定公告没有写暂缓的各行都由它认定，后一份同一名单的公告就没有可认定的了。"
      + "再次认定的，请写进新的批次。"
  )
}
