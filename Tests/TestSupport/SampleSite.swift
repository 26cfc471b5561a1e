package import Diagnostics
package import Disclosure
package import Files
import Ingest
package import Publishing
import Rendering
import Synchronization

/// A build of a content tree in memory, with a theme that shows titles only, or what the test asks
/// of a page by a template of its own.
package struct SampleSite: Sendable {
  package let files: [RelativePath: String]
  package let findings: [Diagnostic]
  package let editionDay: Day?
  /// Nil where the content has no site.
  package let build: SiteBuild?

  package init(
    _ content: FileTree = SampleContent.tree(),
    asOf day: Day,
    published: FileTree? = nil,
    templates: [String: String] = [:],
    jobs: Int = 2
  ) throws {
    var findings: [Diagnostic] = []
    let inputs = SiteBuild.Inputs(
      content: content,
      themes: { _ in [ThemeFolder("themes/plain", Self.theme(templates))] },
      asOf: day,
      address: nil,
      published: published
    )
    guard let build = try SiteBuild.prepare(inputs, diagnostics: &findings) else {
      self.findings = findings.sortedByPlace()
      (files, editionDay, self.build) = ([:], nil, nil)
      return
    }
    let written = Written()
    findings += try build.render(to: written.sink, jobs: jobs)
    files = written.files
    self.findings = findings.sortedByPlace()
    editionDay = build.edition.day
    self.build = build
  }

  /// “place code” for every finding of a weight or heavier.
  package func codes(upTo severity: Severity = .error) -> [String] {
    findings.filter { $0.severity <= severity }
      .map { "\($0.location.map(\.description) ?? "-") \($0.code)" }
  }

  /// Words that are their own names, each followed by what stands in its places:
  /// `further_page {title} {number}`.
  package static var words: String {
    Word.allCases.map { word in
      let places = word.placeholders.map { " {\($0)}" }.joined()
      return "\(word.rawValue): \(word.rawValue)\(places)\n"
    }.joined()
  }

  /// A theme whose every page says its title and the edition day.
  private static func theme(_ templates: [String: String]) -> FileTree {
    var files: [RelativePath: String] = ["theme.yaml": "标题: 试验\n", "words.yaml": words]
    for name in Output.pageShapes.keys {
      guard let path = RelativePath("templates/\(name)") else { continue }
      files[path] = templates[name] ?? "<h1>{{ page.title }}</h1>{{ site.edition_day.iso }}\n"
    }
    return FileTree(texts: files)
  }
}

/// A sink that keeps what it is given.
private final class Written: Sendable {
  private let kept = Mutex<[RelativePath: String]>([:])

  var files: [RelativePath: String] { kept.withLock { $0 } }

  var sink: SiteSink {
    SiteSink { path, bytes in
      self.kept.withLock { $0[path] = String(decoding: bytes, as: UTF8.self) }
    }
  }
}
