/// Conditions in the words of law, for the page of a programme and for findings.
extension Condition {
  /// What is asked, with the exceptions: `不低于150万元（事业单位不低于100万元）`.
  package var requirement: String {
    var text = strictRequirement
    if let relaxed {
      text += "（\(relaxed.beneficiaries)不低于\(Self.words(for: relaxed.atLeast))\(unit ?? "")）"
    }
    return (applies.map { "\($0.words)：" } ?? "") + text
  }

  /// What is asked of those for whom nothing is relaxed: `不低于150万元`.
  package var strictRequirement: String {
    switch demand {
    case .atLeast(let number): "不低于\(Self.words(for: number))\(unit ?? "")"
    case .words(["是"]): "须符合"
    case .words(let words): "须为\(words.map { "“\($0)”" }.joined(separator: "或"))"
    case .sameMonth(let column): "须与“\(column)”在同一个月"
    }
  }

  /// What is asked under the relaxed rule: `不低于100万元`.
  var relaxedRequirement: String {
    guard let relaxed else { return strictRequirement }
    return "不低于\(Self.words(for: relaxed.atLeast))\(unit ?? "")"
  }

  /// A number of law without a needless fraction.
  private static func words(for value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}

extension Condition.Relaxation {
  /// Who may use it: `事业单位、社会团体，且“业绩突出”为“是”的，`.
  fileprivate var beneficiaries: String {
    natures.joined(separator: "、") + (applies.map { "，且\($0.words)的，" } ?? "")
  }
}

extension Applicability {
  /// Of whom something is asked: `专业类，且“主要基于互联网”为“是”`.
  package var words: String {
    var parts = categories.isEmpty ? [] : [categories.joined(separator: "、")]
    if let word {
      let choices = word.words.map { "“\($0)”" }.joined(separator: "或")
      parts.append(word.words == ["是"] ? word.column : "“\(word.column)”为\(choices)")
    }
    return parts.joined(separator: "，且")
  }
}

extension FunctionCondition {
  /// Every route: `服务活动次数不低于4次，且融资总额不低于10000万元；或新增担保额不低于20000万元`.
  package var requirement: String {
    routes.map { route in
      route.map(Self.words).joined(separator: "，且")
    }.joined(separator: "；或")
  }

  private static func words(for condition: Condition) -> String {
    switch condition.demand {
    case .atLeast: condition.column + condition.requirement
    case .words, .sameMonth: "“\(condition.column)”\(condition.requirement)"
    }
  }
}
