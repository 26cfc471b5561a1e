import Diagnostics

extension RegisterCheck {
  /// A measure of which neither the number nor any day is known: nobody can look it up.
  static let measureMetadata = RegisterCheck([.measureNumberNotStated]) { register in
    register.dossier.programmes.flatMap(\.measures).compactMap { measure in
      guard measure.number == nil, measure.issued == nil, measure.effective.value == nil else {
        return nil
      }
      return Diagnostic(
        .measureNumberNotStated,
        "《\(measure.title)》没有文号，也没有成文日期；查到原件后请补上。",
        at: measure.location
      )
    }
  }
}

extension DiagnosticKind {
  static let measureNumberNotStated = DiagnosticKind(
    "measure/number-not-stated",
    .note,
    "公众凭文号和日期查找依据的文件。来源没有载明的可以写“未载明”，查到原件后再补；程序不推测文号。"
  )
}
