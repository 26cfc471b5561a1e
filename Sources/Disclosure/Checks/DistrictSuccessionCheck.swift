import Diagnostics

extension RegisterCheck {
  /// A district ended after it began, and what it became (后继) is in the vocabulary.
  static let districtSuccession = RegisterCheck(
    [.districtPeriodReversed, .unknownSuccessor, .successorCircle, .successorWithoutEnd]
  ) { register in
    let districts = register.dossier.districts
    let codes = districts.all.map(\.code)
    return districts.all.flatMap { district -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if let first = district.first, let last = district.last, last < first {
        findings.append(
          Diagnostic(
            .districtPeriodReversed,
            "\(district.name)的止（\(last)）在起（\(first)）之前；请核对两个日期。",
            at: district.location
          )
        )
      }
      guard let successor = district.successor else { return findings }
      if successor == district.code || districts[successor] == nil {
        let hint =
          nearestName(to: successor, among: codes.filter { $0 != district.code })
          .map { "，是否要写 \($0)" } ?? ""
        findings.append(
          Diagnostic(
            .unknownSuccessor,
            "\(district.name)的后继 \(successor) 不是表里另一个区县的代码\(hint)；请核对代码，或补上那个区县。",
            at: district.location
          )
        )
      } else if let circle = districts.circle(from: district) {
        findings.append(
          Diagnostic(
            .successorCircle,
            "\(district.name)的后继绕成一圈（\(circle.joined(separator: " → "))），说不出它现在是哪个区县；请断开一处。",
            at: district.location
          )
        )
      } else if district.last == nil {
        findings.append(
          Diagnostic(
            .successorWithoutEnd,
            "\(district.name)写了后继，却没有写止；请补上最后一天，没有撤并的请清空后继。",
            at: district.location
          )
        )
      }
      return findings
    }
  }
}

extension Districts {
  /// The codes of the successors of a district that lead back to it; nil where they do not.
  fileprivate func circle(from district: District) -> [String]? {
    var codes = [district.code]
    var current = district
    while codes.count <= Self.mostSuccessions, let successor = current.successor,
      let next = self[successor]
    {
      codes.append(successor)
      if successor == district.code { return codes }
      current = next
    }
    return nil
  }
}

extension DiagnosticKind {
  static let districtPeriodReversed = DiagnosticKind(
    "vocabulary/district-period-reversed",
    .error,
    "区县的起和止是它存在的第一天和最后一天。止在起之前，就没有一天认得这个区县。请对照撤并的批复核对。"
  )
  static let unknownSuccessor = DiagnosticKind(
    "vocabulary/unknown-successor",
    .error,
    "后继写撤并以后的区县的代码，旧区县的平台才能列到新区县的页面上。请核对代码，或者先在表里补上新的区县。"
  )
  static let successorCircle = DiagnosticKind(
    "vocabulary/successor-circle",
    .error,
    "后继一个接一个，最后总要落到现有的区县。绕回自己的，旧区县的平台不知道列到哪里。请对照撤并的批复核对各行的后继。"
  )
  static let successorWithoutEnd = DiagnosticKind(
    "vocabulary/successor-without-end",
    .warning,
    "只有撤并了的区县才有后继；没有写止，程序仍把它当作现有的区县。请补上最后一天，或者清空后继。"
  )
}
