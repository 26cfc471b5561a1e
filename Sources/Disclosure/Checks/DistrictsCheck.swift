import Diagnostics

extension RegisterCheck {
  /// The districts of lists are known in the programme's area.
  static let districts = RegisterCheck([.unknownDistrict]) { register in
    let dossier = register.dossier
    return dossier.batches.flatMap { batch -> [Diagnostic] in
      guard let programme = dossier.programme(batch.key.programme) else { return [] }
      let names = dossier.districts.names(in: programme.area)
      let known = Set(names)
      return batch.rows.compactMap { row in
        guard !row.district.isEmpty, !known.contains(row.district) else { return nil }
        let hint = nearestName(to: row.district, among: names).map { "，是否要写“\($0)”" } ?? ""
        return Diagnostic(
          .unknownDistrict,
          "“\(row.district)”不是\(programme.area)的区县\(hint)；"
            + "请改正，或在 vocabularies/districts.csv 里补上。",
          at: row.location
        )
      }
    }
  }
}

extension DiagnosticKind {
  static let unknownDistrict = DiagnosticKind(
    "record/unknown-district",
    .error,
    "区县必须是 vocabularies/districts.csv 里该地域的名称，写全称（如“历下区”）。"
      + "撤并的区县保留旧名并写明起止和后继。"
  )
}
