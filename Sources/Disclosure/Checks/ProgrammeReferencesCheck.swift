import Diagnostics

extension RegisterCheck {
  /// The programmes that others name, to recommend to or to be merged into, exist.
  static let programmeReferences = RegisterCheck([.unknownOtherProgramme]) { register in
    let dossier = register.dossier
    guard dossier.unread.programmes.isEmpty else { return [] }
    let known = dossier.programmes.map(\.id.string)
    return dossier.programmes.flatMap { programme -> [Diagnostic] in
      let merger = programme.merger.map {
        ("并入", ProgrammeReference(id: $0.into, location: programme.location))
      }
      let recommendation = programme.recommendsTo.map { ("推荐至", $0) }
      return [merger, recommendation].compactMap(\.self).compactMap { key, reference in
        let isItself = reference.id == programme.id
        guard isItself || dossier.programme(reference.id) == nil else { return nil }
        let others = known.filter { $0 != programme.id.string }
        let hint =
          nearestName(to: reference.id.string, among: others)
          .map { "，是否要写 \($0)" } ?? ""
        return Diagnostic(
          .unknownOtherProgramme,
          isItself
            ? "“\(key)”写了本事项自己；请写另一个认定事项的编号\(hint)。"
            : "“\(key)”的认定事项 \(reference.id) 不存在\(hint)；请核对编号。",
          at: reference.location
        )
      }
    }
  }
}

extension DiagnosticKind {
  static let unknownOtherProgramme = DiagnosticKind(
    "reference/unknown-programme",
    .error,
    "“推荐至”和“并入”写另一个认定事项的编号，即 programmes 里的文件名（不含 .yaml）。请核对编号，或先补上那个认定事项。"
  )
}
