import Diagnostics

/// A rule about the wording of one notice (行文规则): its kinds of finding, and what finds them.
struct NoticeRule: Sendable {
  let kinds: [DiagnosticKind]
  let findings: @Sendable (Notice, NoticeText, NoticeRecords) -> [Diagnostic]

  init(
    _ kinds: [DiagnosticKind],
    _ findings: @escaping @Sendable (Notice, NoticeText, NoticeRecords) -> [Diagnostic]
  ) {
    self.kinds = kinds
    self.findings = findings
  }

  /// All rules. A new one is a file in `Rules` and a line here.
  static let all: [NoticeRule] = [
    .documentNumber,
    .headingSequence,
    .attachmentList,
    .attachmentCitations,
    .attachmentNames,
    .titleMarks,
    .straySpaces,
    .brackets,
    .wordSlips,
    .punctuation,
    .formNames,
    .links,
    .counts,
    .windowInProse,
    .periodsInProse,
    .contactsInProse,
    .metadata,
    .listPlace,
  ]
}

extension RegisterCheck {
  /// The wording of every notice, each read once for all rules.
  static let noticeWording = RegisterCheck(NoticeRule.all.flatMap(\.kinds)) { register in
    let records = NoticeRecords(register.dossier)
    return register.dossier.notices.flatMap { notice -> [Diagnostic] in
      let text = NoticeText(notice)
      return NoticeRule.all.flatMap { $0.findings(notice, text, records) }
    }
  }
}
