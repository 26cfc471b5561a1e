package import Diagnostics

/// The parsed templates of a theme, ready to be compiled for its pages.
struct ThemeTemplates {
  private let parsed: [String: ParsedTemplate]
  private let words: [String: String]
  private let folder: RelativePath?

  init(_ parsed: [String: ParsedTemplate], words: [String: String], in folder: RelativePath?) {
    self.parsed = parsed
    self.words = words
    self.folder = folder
  }

  /// Compiles every page; a finding in a shared template is reported once.
  func compile(
    _ pages: [String: RecordShape],
    diagnostics: inout [Diagnostic]
  ) -> [String: Template] {
    var templates: [String: Template] = [:]
    var used: Set<String> = []
    var reported: Set<Diagnostic> = []
    for (page, shape) in pages.sorted(by: { $0.key < $1.key }) {
      guard let template = parsed[page] else {
        diagnostics.append(missing(page))
        continue
      }
      var compiler = TemplateCompiler(parsed, page: template, shape: shape, words: words)
      templates[page] = compiler.compile(page)
      used.formUnion(compiler.used)
      // A page that a tag left open reaches into would only miss what stands behind it.
      guard !compiler.used.contains(where: { parsed[$0]?.isUnfinished ?? false }) else { continue }
      for finding in compiler.diagnostics where reported.insert(finding).inserted {
        diagnostics.append(finding)
      }
    }
    guard !parsed.values.contains(where: \.isUnfinished) else { return templates }
    for (name, template) in parsed.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
      let message = "没有页面用到模板“\(name)”：请删去，或在别的模板里 include。"
      diagnostics.append(
        Diagnostic(.unusedTemplate, message, at: SourceLocation(template.source.file))
      )
    }
    return templates
  }

  private func missing(_ page: String) -> Diagnostic {
    let guess = suggestion(for: page, among: parsed.keys.sorted())
    let message = "主题缺少页面模板 templates/\(page)\(guess)。请补上这个文件。"
    return Diagnostic(.missingTemplate, message, at: folder.map { SourceLocation($0) })
  }
}

extension DiagnosticKind {
  package static let missingTemplate = DiagnosticKind(
    "theme/missing-template",
    .error,
    "主题要为每一种页面准备一个模板，或用“继承”从别的主题取得。请按提示的路径补上。"
  )
  package static let unusedTemplate = DiagnosticKind(
    "theme/unused-template",
    .warning,
    "这个模板既不是页面，也没有被 include 或 extends，改它不会有任何效果。多半是文件名写错了；确实不用就删去。"
  )
}
