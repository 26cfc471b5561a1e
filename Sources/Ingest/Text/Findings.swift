import Diagnostics

/// The findings in one file, at most `findingsOfAKind` of each kind.
struct Findings {
  let file: RelativePath
  private var list: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  /// The kinds above their limit, in the order in which they came to it.
  private var overflowing: [DiagnosticKind] = []

  init(_ file: RelativePath) { self.file = file }

  /// Whether any finding stops the build.
  private(set) var hasErrors = false

  mutating func report(
    _ kind: DiagnosticKind,
    _ message: @autoclosure () -> String,
    at place: TextPlace? = nil,
    severity: Severity? = nil,
    notes: [String] = []
  ) {
    if (severity ?? kind.severity) == .error { hasErrors = true }
    let count = counts[kind.code, default: 0] + 1
    counts[kind.code] = count
    if count == findingsOfAKind + 1 { overflowing.append(kind) }
    guard count <= findingsOfAKind else { return }
    let location = place.map { SourceLocation(file, line: $0.line, column: $0.column) }
    list.append(
      Diagnostic(
        kind,
        message(),
        at: location ?? SourceLocation(file),
        severity: severity,
        notes: notes
      )
    )
  }

  /// Adds everything found to `diagnostics`, and a line for each kind that came too often.
  func hand(to diagnostics: inout [Diagnostic]) {
    diagnostics += list
    for kind in overflowing {
      let rest = counts[kind.code, default: 0] - findingsOfAKind
      diagnostics.append(.more(rest, kind.code, kind.severity, in: file))
    }
  }
}

/// A line and a column in a text, both from 1; columns count Unicode scalars.
struct TextPlace: Hashable, Sendable {
  let line: Int
  let column: Int
}
