import Diagnostics

extension RegisterCheck {
  /// The category of a row (类别) is one of the measure that judges its list.
  static let categories = RegisterCheck([.categoryNotInMeasure, .categoryNotGiven]) { register in
    JudgedList.all(register.dossier).flatMap { list -> [Diagnostic] in
      let names = list.measure.categories.map(\.name)
      let known = Set(names)
      // What no measure of the programme has is reported where the list is read.
      let elsewhere = Set(list.programme.measures.flatMap { $0.categories.map(\.name) })
      guard !elsewhere.isEmpty else { return [] }
      var findings: [Diagnostic] = []
      list.forEachApplicant { applicant in
        let category = applicant.category
        if category.isEmpty {
          if !known.isEmpty { findings.append(notGiven(names, applicant, list)) }
        } else if !known.contains(category), elsewhere.contains(category) {
          findings.append(notInMeasure(names, applicant, list))
        }
      }
      return findings
    }
  }

  private static func notGiven(
    _ names: [String],
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic {
    Diagnostic(
      .categoryNotGiven,
      "没有写类别，功能项数无从核对；请写\(names.joined(separator: "或"))。",
      at: applicant.location(of: nil),
      severity: list.severity(.warning)
    )
  }

  private static func notInMeasure(
    _ names: [String],
    _ applicant: Applicant,
    _ list: JudgedList
  ) -> Diagnostic {
    let advice = names.isEmpty ? "它没有类别，请清空。" : "可以写：\(names.joined(separator: "、"))。"
    return Diagnostic(
      .categoryNotInMeasure,
      "类别“\(applicant.category)”不在这张名单依据的《\(list.measure.title)》里；\(advice)",
      at: applicant.location(of: nil),
      severity: list.severity(.error)
    )
  }
}

extension DiagnosticKind {
  static let categoryNotInMeasure = DiagnosticKind(
    "category/not-in-measure",
    .error,
    "类别决定要有几项功能，所以只能用名单公示时施行的办法写明的类别；办法换过的，旧名称不能再用。请按提示改正。"
  )
  static let categoryNotGiven = DiagnosticKind(
    "category/not-given",
    .warning,
    "办法把平台分成几类，各有要求，而这一行没有写类别。请在“类别”一列补上。"
  )
}
