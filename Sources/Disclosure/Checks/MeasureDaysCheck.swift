import Diagnostics

extension RegisterCheck {
  /// A measure whose first day the source does not tell.
  static let measureDays = RegisterCheck([.measureWithoutStart]) { register in
    register.dossier.programmes.flatMap { programme in
      programme.measures.compactMap { measure in
        guard measure.effective == .silent else { return nil }
        return Diagnostic(
          .measureWithoutStart,
          "《\(measure.title)》没有施行日期，按一直有效处理；查到后请填写施行。",
          at: measure.location
        )
      }
    }
  }
}

extension DiagnosticKind {
  static let measureWithoutStart = DiagnosticKind(
    "measure/start-not-stated",
    .note,
    "来源没有写办法的施行日期（未载明）。程序不猜日期，把它当作自始有效。"
  )
}
