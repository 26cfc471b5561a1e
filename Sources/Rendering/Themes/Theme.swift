package import Diagnostics
package import Files

/// The folder of one theme and the name it goes by in findings.
package struct ThemeFolder: Sendable {
  /// How many themes may inherit one from another.
  package static let longestLine = 8

  package let name: RelativePath
  package let tree: FileTree
  /// What listing its files told, in places below the theme.
  package let findings: [Diagnostic]

  /// `findings` are in places below the folder.
  package init(_ name: RelativePath, _ tree: FileTree, findings: [Diagnostic] = []) {
    self.name = name
    self.tree = tree
    self.findings = findings.map { $0.moved(below: name) }
  }
}

/// A theme (主题): the templates of all pages, compiled, the words and the assets.
package struct Theme: Sendable {
  /// A file copied into the site as it is.
  package struct Asset: Sendable {
    /// Below the site, `assets/…`.
    package let path: RelativePath
    package let size: Int
    package let read: @Sendable () throws(FileError) -> [UInt8]
  }

  package let title: String
  package let assets: [Asset]
  private let templates: [String: Template]
  private let words: [String: String]

  /// Reads a theme and those it inherits from, the most specific first.
  ///
  /// A template, a word or an asset of the first folder that has it counts. `pages` names, below
  /// `templates`, the template of every page and what it may read. Nil where there is an error.
  package static func compile(
    _ folders: [ThemeFolder],
    pages: [String: RecordShape],
    requiredWords: [RequiredWord],
    diagnostics: inout [Diagnostic]
  ) throws(FileError) -> Theme? {
    var found: [Diagnostic] = []
    let title = try ThemeManifest.read(folders, diagnostics: &found).first?.title
    found += folders.flatMap(\.findings)
    for folder in folders { ThemeFiles.check(folder, diagnostics: &found) }
    let parsed = try ThemeFiles.templates(of: folders, diagnostics: &found)
    let words = try ThemeWords.read(
      folders,
      required: requiredWords,
      named: parsed.values.reduce(into: []) { $0.formUnion($1.source.namedWords) },
      diagnostics: &found
    )
    let templates = ThemeTemplates(parsed, words: words, in: folders.first?.name)
      .compile(pages, diagnostics: &found)
    diagnostics += found
    if found.hasErrors { return nil }
    return Theme(
      title: title ?? "",
      assets: ThemeFiles.assets(of: folders),
      templates: templates,
      words: words
    )
  }

  /// The template of a page given to `compile`; another one is our own mistake.
  package func template(of page: String) -> Template {
    guard let template = templates[page] else {
      preconditionFailure("the theme was compiled without the page \(page)")
    }
    return template
  }

  /// A word of the theme; it is there if it was required.
  package func word(_ key: String) -> String? { words[key] }
}
