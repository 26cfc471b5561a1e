package import Diagnostics

/// A rule of law or of the register over the whole dossier: a name, its kinds of finding, and the
/// function that finds them.
package struct RegisterCheck: Sendable {
  package let kinds: [DiagnosticKind]
  let findings: @Sendable (Register) -> [Diagnostic]

  init(_ kinds: [DiagnosticKind], _ findings: @escaping @Sendable (Register) -> [Diagnostic]) {
    self.kinds = kinds
    self.findings = findings
  }

  /// All checks. A new one is a file beside this one and a line here.
  package static let all: [RegisterCheck] = [
    .references,
    .districts,
    .grounds,
    .eventOrder,
    .windowLength,
    .windowDays,
    .legalElements,
    .awardAfterPublicity,
    .awardUnderMeasure,
    .bans,
    .measureDays,
    .unpublishedLists,
  ]
}

extension Register {
  /// The findings of every check. What is wrong in a draft is told, and blocks nothing.
  package func findings() -> [Diagnostic] {
    let drafts = Set(dossier.notices.filter(\.isDraft).map(\.location.file))
    return RegisterCheck.all.flatMap { $0.findings(self) }.map { finding in
      guard let file = finding.location?.file, drafts.contains(file) else { return finding }
      return finding.ofDraft
    }
  }
}
