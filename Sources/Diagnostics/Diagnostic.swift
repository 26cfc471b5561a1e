/// How much a finding weighs (严重程度): an error stops the build.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case error
  case warning
  case note

  /// The word a clerk reads.
  package var label: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }

  /// Heavier first.
  package static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

  private var weight: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A kind of finding: its permanent code, its usual weight, and what `explain` tells of it.
package struct DiagnosticKind: Hashable, Sendable {
  /// Permanent, `area/what-is-wrong`.
  package let code: String
  package let severity: Severity
  /// Two or three Chinese sentences: why the rule is there, what to do.
  package let explanation: String

  package init(_ code: String, _ severity: Severity, _ explanation: String) {
    self.code = code
    self.severity = severity
    self.explanation = explanation
  }
}

/// One finding (诊断): what is wrong, where, and what to do.
package struct Diagnostic: Hashable, Sendable {
  package let code: String
  package let severity: Severity
  /// One Chinese sentence that says what is wrong and what to do.
  package let message: String
  package let location: SourceLocation?
  /// The article behind the rule, such as “第二十条”, with its measure where another could be meant.
  package let article: String?
  package let notes: [String]

  /// A finding of a kind; `severity` where this case weighs other than its kind usually does. What the
  /// message quotes is cut where it is very long.
  package init(
    _ kind: DiagnosticKind,
    _ message: String,
    at location: SourceLocation?,
    severity: Severity? = nil,
    article: String? = nil,
    notes: [String] = []
  ) {
    code = kind.code
    self.severity = severity ?? kind.severity
    self.message = message.withShortQuotations
    self.location = location
    self.article = article
    self.notes = notes.map(\.withShortQuotations)
  }
}

extension Diagnostic {
  /// The same finding about a draft (草稿): told, but never blocking.
  package var ofDraft: Diagnostic { asWarning("这是草稿，不影响发布；定稿前请改正。") }

  /// The same as a warning at most, with a word on why it does not block.
  package func asWarning(_ note: String) -> Diagnostic {
    guard severity == .error else { return self }
    return Diagnostic(
      DiagnosticKind(code, .warning, ""),
      message,
      at: location,
      article: article,
      notes: notes + [note]
    )
  }
}

extension Diagnostic {
  /// The same of a file that lies in another folder.
  package func moved(below folder: RelativePath) -> Diagnostic {
    Diagnostic(
      DiagnosticKind(code, severity, ""),
      message,
      at: location.map { SourceLocation(folder.appending($0.file), $0.position) },
      article: article,
      notes: notes
    )
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By place, then weight, then code: the order in which findings are shown.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { a, b in
      if a.location != b.location {
        guard let first = a.location else { return true }
        guard let second = b.location else { return false }
        return first < second
      }
      if a.severity != b.severity { return a.severity < b.severity }
      return a.code == b.code ? a.message < b.message : a.code < b.code
    }
  }
}
