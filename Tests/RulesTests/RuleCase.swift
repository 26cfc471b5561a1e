import Diagnostics
import Disclosure
import Files
import Ingest
import Publishing
import Rendering
import TestSupport

/// Two small inputs for one rule: one that breaks it, with `▲code▲` before each place that must be
/// reported, and one that keeps it. Both stand on the demonstration's own measures and calendars.
struct RuleCase {
  let fails: [RelativePath: String]
  let passes: [RelativePath: String]

  /// Reads `Cases/<id>.case`: the words `fails` and `passes`, and under each files after
  /// `--- path`.
  init(of id: String) throws {
    let path = "\(repositoryFolder)/Tests/RulesTests/Cases/\(id).case"
    var inputs: [String: [RelativePath: String]] = [:]
    var (input, file): (String, RelativePath?) = ("", nil)
    for (index, line) in try text(of: path)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "fails" || line == "passes" {
        (input, file) = (String(line), nil)
      } else if line.hasPrefix("--- ") {
        file = RelativePath(String(line.dropFirst(4)))
        if let file { inputs[input, default: [:]][file] = "" }
      } else if let file {
        inputs[input, default: [:]][file]? += "\(line)\n"
      } else if !line.isEmpty, !line.hasPrefix("#") {
        throw RuleTableError.unreadable(file: path, line: index + 1, "no file begins here")
      }
    }
    fails = inputs["fails"] ?? [:]
    passes = inputs["passes"] ?? [:]
  }

  /// The findings of some codes, as `file:line:column code`, in the order of their places.
  static func findings(
    _ texts: [RelativePath: String],
    among codes: [String]
  ) throws -> [String] {
    let own = Set(texts.keys)
    return try allFindings(texts).filter { finding in
      // The demonstration's own measures have their own findings.
      codes.contains(finding.code) && finding.location.map { own.contains($0.file) } ?? true
    }
    .map { "\($0.location?.description ?? "-") \($0.code)" }
  }

  /// All that a whole build, rendered to nowhere, finds in the base with `texts` laid over it.
  static func allFindings(_ texts: [RelativePath: String]) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let theme = try FileTree.folder(
      at: "\(repositoryFolder)/themes/official",
      diagnostics: &findings
    )
    let inputs = SiteBuild.Inputs(
      content: FileTree(texts: try base(for: texts).merging(texts) { $1 }),
      themes: { _ in [ThemeFolder("themes/official", theme)] },
      asOf: lastDay,
      address: nil,
      published: nil
    )
    if let build = try SiteBuild.prepare(inputs, diagnostics: &findings) {
      findings += try build.render(to: .none, jobs: 1)
    }
    return findings.sortedByPlace()
  }

  /// The texts without their marks, and the marks as `file:line:column code`.
  static func unmarked(
    _ texts: [RelativePath: String]
  ) -> (texts: [RelativePath: String], marks: [String]) {
    var clean: [RelativePath: String] = [:]
    var marks: [(place: Diagnostics.SourceLocation, code: String)] = []
    for (path, text) in texts {
      let parts = text.split(separator: "▲", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index.isMultiple(of: 2) {
          clean[path, default: ""] += part
        } else {
          marks.append((Self.end(of: clean[path] ?? "", in: path), String(part)))
        }
      }
    }
    let sorted = marks.sorted { $0.place == $1.place ? $0.code < $1.code : $0.place < $1.place }
    return (clean, sorted.map { "\($0.place) \($0.code)" })
  }

  private static func end(of text: String, in path: RelativePath) -> Diagnostics.SourceLocation {
    let scalars = text.unicodeScalars
    let line = scalars.count { $0 == "\n" } + 1
    let column =
      scalars.count
      - (scalars.lastIndex(of: "\n").map {
        scalars.distance(from: scalars.startIndex, to: $0) + 1
      } ?? 0)
    return Diagnostics.SourceLocation(path, line: line, column: column + 1)
  }

  /// The demonstration's site, programmes, vocabularies and calendars; and for each list `2022` of
  /// a case the notices that made it public and awarded it.
  private static func base(
    for texts: [RelativePath: String]
  ) throws -> [RelativePath: String] {
    var base: [RelativePath: String] = [:]
    for (path, bytes) in try files(below: "\(repositoryFolder)/content") {
      let kept = ["site.yaml", "programmes/", "vocabularies/", "calendars/"]
      guard kept.contains(where: path.hasPrefix), let path = RelativePath(path) else { continue }
      base[path] = String(decoding: bytes, as: UTF8.self)
    }
    let notices = try files(below: "\(repositoryFolder)/Tests/RulesTests/Base")
    for path in texts.keys where path.string.hasSuffix("/2022.csv") {
      let programme = String(path.components[1])
      for (name, bytes) in notices where !name.hasPrefix(".") {
        let place = name.split(separator: ".").first.map { "notices/2022/\(programme)-\($0).md" }
        guard let place, let path = RelativePath(place) else { continue }
        base[path] = String(decoding: bytes, as: UTF8.self)
          .split(separator: "PROGRAMME", omittingEmptySubsequences: false)
          .joined(separator: programme)
      }
    }
    return base
  }

  /// A day on which everything that a case tells has been published.
  private static let lastDay = Day.lastDay(ofYear: 2026)
}
