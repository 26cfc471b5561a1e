import Diagnostics
import TestSupport

/// Why some mutations give no finding where they were made (`reasons.txt`).
///
/// A line is `file | key | mutations | reason`; `*` in file and key stands for anything. A reason
/// that begins with `@path` says that the finding is told in another place, of files named so.
struct Reasons: Sendable {
  let all: [Reason]

  init(_ text: String) {
    all = text.split(separator: "\n").enumerated().flatMap { index, line -> [Reason] in
      let parts = line.split(separator: " | ", maxSplits: 3).map(String.init)
      guard !line.hasPrefix("#"), parts.count == 4 else { return [] }
      return parts[2].split(separator: " ").map { kind in
        Reason(
          file: parts[0],
          key: parts[1],
          kind: String(kind),
          elsewhere: parts[3].hasPrefix("@")
            ? parts[3].dropFirst().split(separator: " ").first.map(String.init) : nil,
          text: parts[3]
        )
      }
    }
  }
}

/// One reason for one kind of mutation.
struct Reason: Hashable, Sendable {
  let file: String
  let key: String
  let kind: String
  let elsewhere: String?
  let text: String

  /// Whether it explains what became of a mutation.
  func explains(_ outcome: Outcome) -> Bool {
    guard kind == outcome.mutation.kind.rawValue,
      outcome.mutation.site.file.description.matches(file),
      outcome.mutation.site.key.matches(key)
    else { return false }
    switch outcome.told {
    case .here: return false
    case .nowhere: return elsewhere == nil
    case .elsewhere(let places):
      return elsewhere.map { pattern in places.contains { $0.matches(pattern) } } ?? false
    }
  }
}

/// What became of a mutation.
struct Outcome: Sendable {
  enum Told: Sendable {
    case here
    case elsewhere([String])
    case nowhere
  }

  let mutation: Mutation
  let told: Told

  init(_ mutation: Mutation, _ findings: [Diagnostic]) {
    self.mutation = mutation
    let site = mutation.site
    let isHere = findings.contains { finding in
      guard let place = finding.location, place.file == site.file else { return false }
      switch place.position {
      case .text(let line, _): return site.outerLines.contains(line)
      case .wholeFile, .cell: return false
      }
    }
    if isHere {
      told = .here
    } else if findings.isEmpty {
      told = .nowhere
    } else {
      told = .elsewhere(findings.map { "\($0.location?.file.description ?? "-")" })
    }
    self.findings = findings
  }

  let findings: [Diagnostic]
}

extension String {
  /// Whether it is a pattern's text, `*` standing for anything.
  fileprivate func matches(_ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, parts.count > 1 else { return self == pattern }
    guard hasPrefix(first) else { return false }
    var rest = Substring(dropFirst(first.count))
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(parts.last ?? "")
  }
}
