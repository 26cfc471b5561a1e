package import Disclosure

extension Register {
  /// All that is said of a platform's titles on some days, a line a day, so that a test compares
  /// whole standings:
  ///
  ///     2023-06-27 valid | 2023 2023-06-27..2026-06-27~ | apply 2026-01-01
  ///
  /// First the standing and what is pending; then every batch with its dates (`~` computed, `*`
  /// carrying where there are several) and what befell it; then what follows.
  package func story(_ id: PlatformID, on days: [Day]) -> [String] {
    days.map { day in
      let titles = view(asOf: day)[id]?.titles ?? []
      let lines = titles.map { title in
        (titles.count > 1 ? "\(title.programme): " : "") + title.story
      }
      return "\(day) " + (lines.isEmpty ? "-" : lines.joined(separator: " || "))
    }
  }

  /// What is said of who a platform is, a line a day: name, operator, code, and what they were.
  package func identity(_ id: PlatformID, on days: [Day]) -> [String] {
    days.map { day in "\(day) \(view(asOf: day)[id]?.identity ?? "-")" }
  }
}

extension PlatformRecord {
  fileprivate var identity: String {
    var parts = [name, `operator`]
    if let creditCode { parts.append(creditCode.string) }
    parts += (formerNames + formerOperators).map { former in
      "曾用 \(former.value) 至 \(former.until)" + (former.notice.map { " \($0)" } ?? "")
    }
    return parts.joined(separator: " | ")
  }
}

extension TitleRecord {
  fileprivate var story: String {
    var parts = [standing.rawValue + (pending.map { "+\($0.rawValue)" } ?? "")]
    parts += candidacies.map { candidacy in
      (candidacies.count > 1 && candidacy.batch == carrying.batch ? "*" : "") + candidacy.story
    }
    if let mayApplyFrom { parts.append("apply \(mayApplyFrom)") }
    if let ban {
      let subject = ban.subject.map { " \($0)" } ?? ""
      parts.append("ban \(ban.first)..\(ban.last)\(subject) \(banIsRunning ? "runs" : "over")")
    }
    return parts.joined(separator: " | ")
  }
}

extension Candidacy {
  fileprivate var story: String {
    var parts = [batch.batch.string]
    if windows.count > 1 { parts.append("\(windows.count) windows") }
    if objections > 0 { parts.append("objections \(openObjections)/\(objections)") }
    if !isListed { parts.append("struck") }
    if let refusal { parts.append("\(refusal.kind.rawValue) \(refusal.day) \(refusal.reason)") }
    if let holding { parts.append(holding.story) }
    return parts.joined(separator: " ")
  }
}

extension Holding {
  fileprivate var story: String {
    var parts = ["\(validFrom)..\(validTo?.description ?? "?")\(validToIsComputed ? "~" : "")"]
    if awarded != validFrom { parts.append("awarded \(awarded)") }
    if let end {
      parts.append("\(end.kind.rawValue) \(end.day)")
      if let article = end.ground?.article { parts.append(article) }
    }
    return parts.joined(separator: " ")
  }
}
