import Diagnostics

extension RegisterCheck {
  /// Every end by decision has a ground of the measure in force, under the measure's own word.
  static let grounds = RegisterCheck(
    [.unknownGround, .groundMissing, .groundWord, .endedMeasure]
  ) { register in
    let dossier = register.dossier
    return dossier.endings.compactMap { row in
      guard let programme = dossier.programme(row.programme) else { return nil }
      switch row.kind {
      case .revoked, .cancelled:
        return finding(row, programme.governingMeasure(on: row.day))
          ?? endedMeasure(row, programme)
      case .lapsed:
        let names = programme.lapseGrounds.map(\.name)
        guard !names.contains(row.ground) else { return nil }
        return unknown(row, names, in: "本项目的自动撤销")
      case .waived, .deregistered, .terminated, .restored: return nil
      }
    }
  }

  private static func finding(_ row: EndingRow, _ measure: Measure?) -> Diagnostic? {
    guard let measure else { return nil }
    guard !row.ground.isEmpty else {
      return Diagnostic(
        .groundMissing,
        "\(row.kind.rawValue)没有写情形；请写《\(measure.title)》规定的情形。",
        at: row.location
      )
    }
    guard let ground = measure.ground(named: row.ground) else {
      return unknown(row, measure.grounds.map(\.name), in: "《\(measure.title)》")
    }
    guard ground.word != row.kind.rawValue else { return nil }
    return Diagnostic(
      .groundWord,
      "情形“\(ground.name)”在办法里用词是“\(ground.word)”，这里写了“\(row.kind.rawValue)”。",
      at: row.location,
      article: measure.citation(ground.article)
    )
  }

  private static func endedMeasure(_ row: EndingRow, _ programme: Programme) -> Diagnostic? {
    guard !programme.isHistory(row.day), programme.measureInForce(on: row.day) == nil,
      let measure = programme.governingMeasure(on: row.day), let last = measure.expires,
      last < row.day
    else { return nil }
    return Diagnostic(
      .endedMeasure,
      "\(row.day.chinese)作出\(row.kind.rawValue)时，《\(measure.title)》已于\(last.chinese)后失效；"
        + "请核对日期，或者确认另有依据。",
      at: row.location
    )
  }

  private static func unknown(
    _ row: EndingRow,
    _ names: [String],
    in place: String
  ) -> Diagnostic {
    let hint = nearestName(to: row.ground, among: names).map { "，是否要写“\($0)”" } ?? ""
    let known = names.isEmpty ? "办法里还没有写情形，请先补上" : "可用：\(names.joined(separator: "、"))"
    return Diagnostic(
      .unknownGround,
      "情形“\(row.ground)”不在\(place)里\(hint)；\(known)。",
      at: row.location
    )
  }
}

extension DiagnosticKind {
  static let unknownGround = DiagnosticKind(
    "revocation/unknown-ground",
    .error,
    "撤销、取消必须写当时有效的办法里规定的情形；它决定用词、条款和禁报期。请从可用的情形中选择。"
  )
  static let groundMissing = DiagnosticKind(
    "revocation/without-ground",
    .error,
    "撤销、取消是不利决定，必须写明情形和条款。请在情形一列填写办法规定的情形。"
  )
  static let endedMeasure = DiagnosticKind(
    "revocation/measure-ended",
    .warning,
    "撤销、取消要依据当时有效的办法。办法已经失效的，请核对日期；仍按它处理、或者另有依据的，请在公告里写明依据。"
  )
  static let groundWord = DiagnosticKind(
    "revocation/word-of-the-measure",
    .error,
    "公众看到的应是办法自己的用词（撤销或取消）。请把事项改成办法的用词。"
  )
}
