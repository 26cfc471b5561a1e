import Diagnostics

extension RegisterCheck {
  /// The functions that a row lists (服务功能): enough of them, and enough that the given figures
  /// do not miss.
  static let functions = RegisterCheck(
    [.functionMissed, .tooFewFunctionsMet, .tooFewFunctionsListed, .functionNotInMeasure]
  ) { register in
    JudgedList.all(register.dossier).flatMap { list in
      FunctionsJudge(list).findings()
    }
  }
}

/// The rules of one list's measure over functions, ready for many rows.
private struct FunctionsJudge {
  private let list: JudgedList
  private let known: Set<String>
  private let conditions: [String: JudgedFunction]

  init(_ list: JudgedList) {
    self.list = list
    known = Set(list.measure.functions?.names ?? [])
    conditions = Dictionary(
      list.measure.functionConditions.map {
        ($0.function, JudgedFunction($0, list.programme.columns))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func findings() -> [Diagnostic] {
    let asksForSome =
      list.measure.functions?.atLeast != nil
      || list.measure.categories.contains { $0.atLeast != nil }
    guard !known.isEmpty || !conditions.isEmpty || asksForSome else { return [] }
    var findings: [Diagnostic] = []
    // A row without functions says nothing of them.
    list.forEachApplicant { applicant in
      if !applicant.functions.isEmpty { findings += judge(applicant) }
    }
    return findings
  }

  private func judge(_ applicant: Applicant) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var listed: Set<String> = []
    var missed: [JudgedFunction] = []
    for function in applicant.functions where listed.insert(function).inserted {
      guard known.isEmpty || known.contains(function) else {
        listed.remove(function)
        findings.append(notInMeasure(function, applicant))
        continue
      }
      guard let condition = conditions[function],
        condition.verdict(on: applicant) == .missed
      else { continue }
      missed.append(condition)
    }
    findings += missed.map { functionMissed($0, applicant) }
    return findings + tooFew(applicant, listed: listed.count, missed: missed.count)
  }

  private func notInMeasure(_ function: String, _ applicant: Applicant) -> Diagnostic {
    let rule = list.measure.functions
    return Diagnostic(
      .functionNotInMeasure,
      "“\(function)”不是《\(list.measure.title)》写明的服务功能，不计入功能数；"
        + "请核对，办法写明的有：\((rule?.names ?? []).joined(separator: "、"))。",
      at: applicant.location(of: nil),
      severity: list.severity(.warning),
      article: list.measure.citation(rule?.article)
    )
  }

  private func functionMissed(_ judged: JudgedFunction, _ applicant: Applicant) -> Diagnostic {
    let missed = judged.routes.joined().filter { $0.verdict(on: applicant) == .missed }
    let columns = missed.reduce(into: [String]()) { columns, condition in
      let name = "“\(condition.condition.column)”"
      if !columns.contains(name) { columns.append(name) }
    }
    let mustHold = list.measure.functions?.eachMustHold ?? false
    return Diagnostic(
      .functionMissed,
      "“\(judged.condition.function)”未达到办法的要求：\(judged.condition.requirement)；"
        + "请核对\(columns.joined(separator: "、"))，确实达不到的不要列出这项功能。",
      at: applicant.location(of: missed.first?.place),
      severity: list.severity(mustHold ? .error : .warning),
      article: list.measure.citation(judged.condition.article)
    )
  }

  /// What the category asks for, else what the measure asks of all.
  private func tooFew(_ applicant: Applicant, listed: Int, missed: Int) -> [Diagnostic] {
    let category = list.measure.categories.first { $0.name == applicant.category }
    guard let atLeast = category?.atLeast ?? list.measure.functions?.atLeast,
      listed - missed < atLeast
    else { return [] }
    let subject = category.map { "\($0.name)平台" } ?? "办法"
    let article = category?.article ?? list.measure.functions?.article
    let isListed = listed >= atLeast
    return [
      Diagnostic(
        isListed ? .tooFewFunctionsMet : .tooFewFunctionsListed,
        isListed
          ? "列出的\(listed)项服务功能里有\(missed)项未达到要求，\(subject)要求至少满足\(atLeast)项；\(list.advice)"
          : "只列出\(listed)项服务功能，\(subject)要求至少\(atLeast)项；\(list.advice)",
        at: applicant.location(of: nil),
        severity: list.severity(.error),
        article: list.measure.citation(article)
      )
    ]
  }
}

extension DiagnosticKind {
  static let functionMissed = DiagnosticKind(
    "function/missed",
    .warning,
    "列出的一项服务功能，按名单给出的数，每一种路径都达不到办法的要求；空着的格不算达不到。"
      + "办法要求各项都须满足的是错误，只要求满足若干项的是警告。请核对数字，或者不列这项功能。"
  )
  static let tooFewFunctionsMet = DiagnosticKind(
    "function/too-few-met",
    .error,
    "办法要求至少满足若干项功能要求。除去确实达不到的，余下的不够数。请核对各项功能的数字；确实不够的不能认定。"
  )
  static let tooFewFunctionsListed = DiagnosticKind(
    "function/too-few-listed",
    .error,
    "办法对功能的项数有要求（例如综合性平台至少3项），名单列出的不够。请补上漏写的功能，或者核对类别。"
  )
  static let functionNotInMeasure = DiagnosticKind(
    "function/not-in-measure",
    .warning,
    "这项功能在词表里有，但当时的办法没有写，不能计入办法要求的项数。请核对用词，或者删去。"
  )
}
