import Diagnostics

extension RegisterCheck {
  /// The days of a measure come in their order: 成文, 施行, 失效.
  static let measureOrder = RegisterCheck([.measureEndsBeforeItBegins, .measureSignedLate]) {
    register in
    register.dossier.programmes.flatMap(\.measures).flatMap { measure -> [Diagnostic] in
      guard let first = measure.effective.value else { return [] }
      var findings: [Diagnostic] = []
      if let last = measure.expires, last < first {
        findings.append(
          Diagnostic(
            .measureEndsBeforeItBegins,
            "《\(measure.title)》失效（\(last)）早于施行（\(first)）；请对照原件核对两个日期。",
            at: measure.location
          )
        )
      }
      if let issued = measure.issued, first < issued {
        findings.append(
          Diagnostic(
            .measureSignedLate,
            "《\(measure.title)》成文（\(issued)）晚于施行（\(first)）；请对照原件核对两个日期。",
            at: measure.location
          )
        )
      }
      return findings
    }
  }
}

extension DiagnosticKind {
  static let measureEndsBeforeItBegins = DiagnosticKind(
    "measure/ends-before-it-begins",
    .error,
    "失效是办法施行的最后一天，不能早于施行。写反了，就没有一天适用这个办法。请对照原件核对年份和月份。"
  )
  static let measureSignedLate = DiagnosticKind(
    "measure/signed-after-its-first-day",
    .warning,
    "办法先成文、印发，后施行。成文晚于施行，多半有一个日期抄错了；确有溯及以往的规定的，可以不改。"
  )
}
