import Diagnostics

/// What a check saw in a finished file; the same in many files is told once (检查所见).
struct Sighting: Hashable, Sendable {
  let kind: DiagnosticKind
  /// What is wrong, the same wherever it stands.
  let subject: String
  /// Where in the sources it comes from, where the file tells.
  var place: SourceLocation?
}

/// A sighting and the files that have it.
struct Sighted: Sendable {
  let sighting: Sighting
  /// The first page among them, else the first file.
  var firstPath: RelativePath
  var count: Int

  /// The files in words.
  var files: String { count == 1 ? "\(firstPath) " : "\(firstPath) 等 \(count) 处" }
}

/// A check of the finished files: what it sees in each as it passes, and what it makes of all.
struct SiteCheck: Sendable {
  let kinds: [DiagnosticKind]
  let look: @Sendable (RelativePath, [UInt8], SiteBuild) -> [Sighting]
  /// The findings of what was seen, in the order of the files.
  let conclude: @Sendable ([Sighted], SiteBuild) -> [Diagnostic]

  /// All checks. A new one is a file beside this one and a line here.
  static let all: [SiteCheck] = [
    .linksResolve,
    .privacy,
    .takenDownValues,
  ]
}
