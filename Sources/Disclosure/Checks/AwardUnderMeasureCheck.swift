import Diagnostics

extension RegisterCheck {
  /// An award, or a publicity, after the last day of the measure it rests on.
  static let awardUnderMeasure = RegisterCheck([.measureExpired, .measureNotYetInForce]) {
    register in
    let dossier = register.dossier
    return dossier.notices.flatMap { notice -> [Diagnostic] in
      let place = notice.award?.location ?? notice.window?.location ?? notice.location
      guard let day = notice.award?.day ?? dossier.window(of: notice)?.first else { return [] }
      return notice.lists.compactMap { list in
        guard let programme = dossier.programme(list.key.programme),
          !programme.isHistory(day), programme.measureInForce(on: day) == nil
        else { return nil }
        return finding(notice, programme, on: day, dossier, at: place)
      }
    }
  }

  private static func finding(
    _ notice: Notice,
    _ programme: Programme,
    on day: Day,
    _ dossier: Dossier,
    at place: SourceLocation
  ) -> Diagnostic? {
    guard let measure = programme.governingMeasure(on: day) else { return nil }
    guard let last = measure.expires, last < day else {
      return Diagnostic(
        .measureNotYetInForce,
        "\(day.chinese)还没有施行的办法；请核对日期，或在 programmes 里补上当时的办法。",
        at: place
      )
    }
    let hasOther = notice.bases.contains { basis in
      switch basis {
      case .document: true
      case .reference(let id, _):
        dossier.measure(id).map { $0.measure.isInForce(on: day) } ?? false
      }
    }
    return Diagnostic(
      .measureExpired,
      hasOther
        ? "《\(measure.title)》已于\(last.chinese)后失效；公告另有依据，请确认依据有效。"
        : "《\(measure.title)》有效期至\(last.chinese)，\(day.chinese)已失效；"
          + "请在依据里写明新的文件，没有新依据不能认定。",
      at: place,
      severity: hasOther ? .warning : .error
    )
  }
}

extension DiagnosticKind {
  static let measureExpired = DiagnosticKind(
    "measure/expired",
    .error,
    "办法失效之后，不能再以它为依据公示或认定。如有新的办法，请加到 programmes；"
      + "如依据其他文件，请在公告的依据里写 {标题: …, 文号: …}。"
  )
  static let measureNotYetInForce = DiagnosticKind(
    "measure/not-in-force",
    .error,
    "这一天没有施行中的办法。请核对公告日期，或在 programmes 里补上当时施行的办法。"
  )
}
