/// At most so many findings of a kind are told of one file: who mangles a whole column needs to be
/// told once.
package let findingsOfAKind = 100

extension Diagnostic {
  /// The line that stands for the `rest` of the findings of a kind in a file.
  package static func more(
    _ rest: Int,
    _ code: String,
    _ severity: Severity,
    in file: RelativePath?
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticKind(code, severity, ""),
      "…还有 \(rest) 处同样的问题，没有一一列出；请先改正前面的，再检查一次。",
      at: file.map { SourceLocation($0) }
    )
  }
}

extension [Diagnostic] {
  /// The first findings of each kind and weight in each file, and how many more there are.
  package func limited() -> [Diagnostic] {
    var counts: [FindingGroup: Int] = [:]
    var order: [FindingGroup] = []
    var kept = filter { finding in
      let group = FindingGroup(
        file: finding.location?.file,
        code: finding.code,
        severity: finding.severity
      )
      let count = counts[group, default: 0] + 1
      counts[group] = count
      if count == findingsOfAKind + 1 { order.append(group) }
      return count <= findingsOfAKind
    }
    for group in order {
      let rest = (counts[group] ?? 0) - findingsOfAKind
      kept.append(.more(rest, group.code, group.severity, in: group.file))
    }
    return kept
  }
}

/// What is counted together: a kind of finding, of one weight, in one file.
private struct FindingGroup: Hashable {
  let file: RelativePath?
  let code: String
  let severity: Severity
}
