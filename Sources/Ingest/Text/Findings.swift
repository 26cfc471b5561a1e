import Diagnostics

/// The findings in one file, at most a hundred of a kind: who mangles a whole column needs to be
/// told once.
struct Findings {
  static let limit = 100

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
    if count == Self.limit + 1 { overflowing.append(kind) }
    guard count <= Self.limit else { return }
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
      let rest = counts[kind.code, default: 0] - Self.limit
      let message = "…还有 \(rest) 处同样的问题，没有一一列出；请先改正前面的，再检查一次。"
      diagnostics.append(Diagnostic(kind, message, at: SourceLocation(file)))
    }
  }
}

/// A line and a column in a text, both from 1; columns count Unicode scalars.
struct TextPlace: Hashable, Sendable {
  let line: Int
  let column: Int
}
