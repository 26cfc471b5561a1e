import Diagnostics

extension RegisterCheck {
  /// Fields that the form of the measure limits in length (字数).
  static let fieldLength = RegisterCheck([.fieldTooLong]) { register in
    JudgedList.all(register.dossier).flatMap { list -> [Diagnostic] in
      let limits = list.measure.lengthLimits.map { limit in
        (limit, list.programme.columns.firstIndex { $0.name == limit.field })
      }
      guard !limits.isEmpty else { return [] }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        for (limit, place) in limits {
          let text = applicant.text(of: limit.field, at: place)
          guard text.unicodeScalars.count > limit.characters else { continue }
          findings.append(
            Diagnostic(
              .fieldTooLong,
              "“\(limit.field)”有\(text.unicodeScalars.count)字，最多\(limit.characters)字；请核对是否多写了内容。",
              at: applicant.location(of: place),
              severity: list.severity(.warning),
              article: list.measure.citation(limit.article)
            )
          )
        }
      }
      return findings
    }
  }
}

extension Applicant {
  fileprivate func text(of field: String, at place: Int?) -> String {
    switch field {
    case ChangeField.name: name
    case ChangeField.operator: `operator`
    default: figure(place)?.text ?? ""
    }
  }
}

extension DiagnosticKind {
  static let fieldTooLong = DiagnosticKind(
    "record/field-too-long",
    .warning,
    "申报表单限定了这一项的字数，超出的多半是把别的内容写进了这一格。请对照原件核对。"
  )
}
